import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInContext } from 'node:vm';
import * as gasLocal from 'gas-local';

/** What the emulator reads of appsscript.json (https://developers.google.com/apps-script/manifest). */
export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  urlFetchWhitelist?: string[];
  addOns?: { common?: { openLinkUrlPrefixes?: string[] } };
}

/** A script project as it was pushed: its manifest, its code to be run in a realm, and its pages by name. */
export interface Script {
  manifest: Manifest;
  load(realm: object): void;
  page(name: string): string | undefined;
}

const DIST = join(__dirname, '../../../dist');

/** The script that `npm run build` left in a folder, `dist` unless said. */
export function builtScript(folder = DIST): Script {
  const manifest = join(folder, 'appsscript.json');
  if (!existsSync(manifest)) throw new Error(`There is no ${manifest}: run npm run build.`);
  return {
    manifest: JSON.parse(readFileSync(manifest, 'utf8')),
    load: realm => gasLocal.require(folder, realm),
    page: name => textAt(join(folder, `${name}.html`)),
  };
}

/** A script written down in a test. */
export function inlineScript(source: string, manifest: Manifest): Script {
  return { manifest, load: realm => runInContext(source, realm), page: () => undefined };
}

const textAt = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
