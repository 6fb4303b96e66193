import { check, noBias, property } from 'fast-check';
import { type Day, dayFor, inWords } from './day';
import { INVARIANTS } from './invariants';
import { broken } from './play';

/** A day on which something did not hold, made as small as it can be made. */
export interface BadDay {
  seed: number;
  /** The smallest plan that breaks it. */
  plan: string;
  broken: string[];
}

/** A failing day is made smaller for this long (milliseconds). */
const PATIENCE = 30_000;

/** Plays the day of a seed; if something does not hold, it looks for the smallest day on which it does not. */
export function chaosOf(seed: number): BadDay | undefined {
  let seen: Omit<BadDay, 'seed'> | undefined;
  const holds = property(noBias(dayFor(seed)), planned => {
    const found = brokenOrThrown(planned);
    if (found.length > 0) seen = { plan: inWords(planned), broken: found };
    return found.length === 0;
  });
  const result = check(holds, { seed, numRuns: 1, interruptAfterTimeLimit: PATIENCE });
  if (result.failed && !seen) throw result.errorInstance;
  return seen && { seed, ...seen };
}

/** What the emulator does not know ends a day too. */
function brokenOrThrown(planned: Day): string[] {
  try {
    return broken(planned, INVARIANTS);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** A bad day as people read it. */
export const badDayInWords = ({ seed, plan, broken: found }: BadDay): string =>
  `Seed ${seed}: npm run chaos -- --seed ${seed}\n${plan}\n${found.map(each => `  ✗ ${each}`).join('\n')}`;
