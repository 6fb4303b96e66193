import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is remembered of a deployment, beside the clone and not in it: both files are git-ignored, and neither has a secret. */
export type Kept = { account?: string; timeZone?: string; deploymentId?: string };

const OURS = '.deploy.json';
const CLASPS = '.clasp.json';

function readJson(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${String(error)}. Mend it, or delete it and give its values anew.`);
  }
}

const writeJson = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

export const readKept = (folder: string): Kept => readJson(join(folder, OURS));

export function keep(folder: string, more: Kept): void {
  writeJson(join(folder, OURS), { ...readKept(folder), ...more });
}

/** The script that clasp pushes to; undefined: none is set. */
export const readScriptId = (folder: string): string | undefined => readJson(join(folder, CLASPS)).scriptId;

export function keepScriptId(folder: string, scriptId: string): void {
  writeJson(join(folder, CLASPS), { ...readJson(join(folder, CLASPS)), scriptId, rootDir: 'dist' });
}
