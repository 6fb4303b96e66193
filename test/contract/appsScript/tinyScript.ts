import { type ExecuteOptions, execute } from '../../emulator/appsScript/execute';
import type { Manifest } from '../../emulator/appsScript/script';
import type { World } from '../../emulator/world';

export const manifest: Manifest = {
  timeZone: 'America/Los_Angeles',
  oauthScopes: [
    ...['script.external_request', 'script.send_mail', 'script.scriptapp', 'userinfo.email'],
    ...['apps.groups.settings', 'admin.directory.group.readonly'],
  ].map(scope => `https://www.googleapis.com/auth/${scope}`),
  urlFetchWhitelist: ['https://www.googleapis.com/', 'https://admin.googleapis.com/'],
  addOns: { common: { openLinkUrlPrefixes: ['https://docs.google.com/', 'https://admin.google.com/'] } },
};

/** Runs a whole script, from its function `main` unless said, as the admin of the world. */
export function runScript(world: World, source: string, also: Partial<ExecuteOptions> = {}, functionName = 'main') {
  const code = { source, manifest };
  return execute(world, functionName, { user: 'admin@school.example', kind: 'editor', code, ...also });
}

/** Runs these statements and returns what they return; throws what they throw. */
export function evaluate(world: World, statements: string, also: Partial<ExecuteOptions> = {}): unknown {
  const { outcome, error, value } = runScript(world, `function main(event) { ${statements} }`, also);
  if (outcome !== 'done') throw new Error(error);
  return value;
}
