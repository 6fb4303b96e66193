import { parseArgs } from 'node:util';
import { refusedByHand } from './advice';
import { Refused } from './clasp';
import { leftToDo } from './leftToDo';
import { type Site, siteOf } from './site';
import type { ByHand, Seen, Step } from './step';
import { steps } from './steps';

const options = {
  check: { type: 'boolean', default: false },
  'skip-tests': { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  account: { type: 'string' },
  'time-zone': { type: 'string' },
  'script-id': { type: 'string' },
  create: { type: 'string' },
  deployment: { type: 'string' },
} as const;

function ask() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.entries(options).map(([name, { type }]) => `--${name}${type === 'string' ? ' …' : ''}`);
    console.error(`${(error as Error).message}\nOptions: ${known.join(', ')}. The README says what they are for.`);
    process.exit(2);
  }
}

const say = (sign: string, what: string, words: string) => console.log(`${sign} ${what.padEnd(12)}${words}`);

function byHand({ what }: Step, seen: ByHand): 'by hand' {
  say('✗', what, seen.found);
  say(' ', '  expected', seen.expected);
  say(' ', '  to do', seen.byHand);
  return 'by hand';
}

function orRefused<Result>(work: () => Result): Result | ByHand {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return refusedByHand(error.message);
    throw error;
  }
}

/** @returns how it went on; after anything but 'done' no later step is looked at */
function take(step: Step, site: Site): 'done' | 'to do' | 'by hand' {
  const seen: Seen = orRefused(() => step.look(site));
  if ('byHand' in seen) return byHand(step, seen);
  if (!('toDo' in seen)) {
    say('✓', step.what, seen.found);
    return 'done';
  }
  say('…', step.what, `${seen.found}; ${site.asked.check ? 'npm run deploy will' : 'now:'} ${seen.toDo}`);
  if (site.asked.check) return 'to do';
  const result = orRefused(seen.run);
  if (typeof result !== 'string') return byHand(step, result);
  say('✓', step.what, result);
  return 'done';
}

/** Takes one step after the other, up to the first that a person has to do something about. */
function main(): void {
  const site = siteOf(process.cwd(), ask());
  for (const [at, step] of steps.entries()) {
    const went = take(step, site);
    if (went === 'done') continue;
    const rest = steps.slice(at + 1).map(({ what }) => what);
    if (rest.length > 0) say(' ', 'Then', rest.join(', '));
    process.exitCode = went === 'by hand' ? 1 : 0;
    return;
  }
  console.log(['', 'Left to do by hand:', ...leftToDo(String(site.scriptId), site.there(), site.built())].join('\n'));
}

try {
  main();
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
