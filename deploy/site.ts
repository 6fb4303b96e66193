import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clasp } from './clasp';
import { readKept, readScriptId } from './kept';
import { pulled } from './pulled';
import type { Files } from './sameFiles';
import { scriptIdOf } from './scriptIdOf';

/** What the person asked for, by the names of the options. */
export type Asked = {
  check: boolean;
  'skip-tests': boolean;
  overwrite: boolean;
  account?: string | undefined;
  'time-zone'?: string | undefined;
  'script-id'?: string | undefined;
  create?: string | undefined;
  deployment?: string | undefined;
};

export type Login = { loggedIn: boolean; email?: string };

/** A clone that is to be deployed, what is kept of it, and what Google has; each is read once, when a step asks for it. */
export type Site = {
  folder: string;
  asked: Asked;
  account: string | undefined;
  timeZone: string | undefined;
  scriptId: string | undefined;
  deploymentId: string | undefined;
  /** The version that has the code of this clone, once it is known. */
  version: number | undefined;
  pushed: boolean;
  login: () => Login;
  /** What was built, with the time zone put in. */
  built: () => Files;
  /** The script as Google has it before anything is pushed. @throws Refused */
  there: () => Files;
};

export const PARTS = ['Code.js', 'appsscript.json', 'help.html'];

function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function readBuilt(folder: string, timeZone: string | undefined): Files {
  const parts = PARTS.filter(part => existsSync(join(folder, 'dist', part)));
  const files = Object.fromEntries(parts.map(part => [part, readFileSync(join(folder, 'dist', part), 'utf8')]));
  const { 'appsscript.json': manifest } = files;
  if (manifest === undefined || timeZone === undefined) return files;
  return { ...files, 'appsscript.json': `${JSON.stringify({ ...JSON.parse(manifest), timeZone }, null, 2)}\n` };
}

export function siteOf(folder: string, asked: Asked): Site {
  const kept = readKept(folder);
  const site: Site = {
    folder,
    asked,
    account: (asked.account ?? kept.account)?.toLowerCase(),
    timeZone: asked['time-zone'] ?? kept.timeZone,
    scriptId: asked['script-id'] === undefined ? readScriptId(folder) : scriptIdOf(asked['script-id']),
    deploymentId: asked.deployment ?? kept.deploymentId,
    version: undefined,
    pushed: false,
    login: once(() => clasp(folder, 'show-authorized-user') as Login),
    built: () => readBuilt(folder, site.timeZone),
    there: once(() => pulled(String(site.scriptId))),
  };
  return site;
}
