import { spawnSync } from 'node:child_process';

/** What clasp or Google said when something was not done. */
export class Refused extends Error {}

/**
 * Runs clasp with `--json`.
 * @param folder where it runs; clasp takes the `.clasp.json` there
 * @returns what it printed, parsed
 * @throws Refused with its words. clasp ends with 0 after some errors too (commander's own), and then prints no JSON.
 */
export function clasp(folder: string, ...args: string[]): unknown {
  const program = require.resolve('@google/clasp');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0 || stdout.trim() === '') throw new Refused(stderr.trim() || `clasp ${args[0]} said nothing`);
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Refused(stdout.trim());
  }
}
