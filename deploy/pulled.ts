import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clasp } from './clasp';
import type { Files } from './sameFiles';

/** Runs clasp where its files do not touch the clone, and takes the folder away afterwards. */
export function aside<Result>(work: (folder: string) => Result): Result {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'postlock-')));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The files of a script as Google has them.
 * @param version of this version; undefined: as they are now
 * @throws Refused
 */
export function pulled(scriptId: string, version?: number): Files {
  return aside(folder => {
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'files' }));
    clasp(folder, 'pull', ...(version === undefined ? [] : ['--versionNumber', String(version)]));
    const files = join(folder, 'files');
    const names = readdirSync(files, { recursive: true, encoding: 'utf8' });
    const texts = names.filter(name => statSync(join(files, name)).isFile());
    return Object.fromEntries(texts.map(name => [name, readFileSync(join(files, name), 'utf8')]));
  });
}
