import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site';

function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** What a version or deployment is of: `Postlock 0.1.0 (b7f79bb, changed since, tests not run)`. */
export function describeBuild({ folder, asked }: Site): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const commit = git(folder, 'rev-parse', '--short', 'HEAD');
  const about = [
    commit ?? 'no commit',
    ...(commit !== undefined && git(folder, 'status', '--porcelain') !== '' ? ['changed since'] : []),
    ...(asked['skip-tests'] ? ['tests not run'] : []),
  ];
  return `Postlock ${version} (${about.join(', ')})`;
}
