import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script as Compiled, runInContext } from 'node:vm';

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

const built = new Map<string, Script>();

function read(folder: string): Script {
  const manifest = join(folder, 'appsscript.json');
  if (!existsSync(manifest)) throw new Error(`There is no ${manifest}: run npm run build.`);
  const file = join(folder, 'Code.js');
  const compiled = new Compiled(readFileSync(file, 'utf8'), { filename: file });
  return {
    manifest: JSON.parse(readFileSync(manifest, 'utf8')),
    load: realm => compiled.runInContext(realm),
    page: name => textAt(join(folder, `${name}.html`)),
  };
}

/** The script that `npm run build` left in a folder, `dist` unless said: read and compiled once, and run afresh each time it is loaded. */
export function builtScript(folder = DIST): Script {
  const script = built.get(folder) ?? read(folder);
  built.set(folder, script);
  return script;
}

/** A script written down in a test. */
export function inlineScript(source: string, manifest: Manifest): Script {
  return { manifest, load: realm => runInContext(source, realm), page: () => undefined };
}

const textAt = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
