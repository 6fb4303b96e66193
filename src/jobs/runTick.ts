import { type Kept, keep } from '../google/kept';
import type { State } from '../model/state';
import { tickSeconds } from '../plan/due';
import { collect } from './collect';
import { commit } from './commit';
import { evaluate } from './evaluate';
import { relock } from './relock';
import { sweep } from './sweep';
import { tell } from './tell';

/**
 * One tick. What is protected comes first: it is read, and what drifted is re-locked, before anything else is looked at.
 * @param mostSeconds for taking on new work; committing and telling come on top
 * @returns what this tick leaves to the next
 */
export function runTick(kept: Kept, mostSeconds: number): State {
  const begun = Date.now();
  const now = new Date(begun).toISOString();
  keep({ running: { startedAt: now, inARow: (kept.running?.inARow ?? 0) + 1 } });
  const until = begun + Math.min(mostSeconds, tickSeconds(kept.state, kept.running !== undefined, now)) * 1000;

  const collected = collect(kept, now, until);
  const intents = kept.intents?.number === collected.before.number + 1 ? kept.intents.relocks : [];
  const relocks = relock(collected, intents, now, until);
  const swept = sweep(collected, relocks.groups, now, until);
  const evaluated = evaluate(kept, collected, relocks, swept, now, begun);
  const state = commit(kept, collected, evaluated, until);
  tell(state, kept);
  return state;
}
