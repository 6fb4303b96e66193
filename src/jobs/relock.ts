import { makeRelocks } from '../google/groupsSettings';
import { keepIntents } from '../google/kept';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import type { PostingSettings } from '../model/postingSettings';
import { asSeen, type Relock, type RelockOutcome } from '../model/relock';
import type { Rule } from '../model/rule';
import { planRelocks } from '../plan/planRelocks';
import type { Collected } from './collect';

/** The re-locks of one tick so far. */
export interface Relocks {
  outcomes: RelockOutcome[];
  /** How many were not made because there were too many at once. */
  held: number;
  /** Those noted as begun, also by a tick that was cut short. */
  noted: Relock[];
}

/** Plans re-locks of groups just read, notes them as intents, makes them and reads them back. */
export function relock(
  earlier: Relocks,
  groups: Group[],
  rules: Map<string, Rule>,
  settingsBefore: Map<string, PostingSettings>,
  { policy }: Collected,
  now: string,
  until: number,
): Relocks {
  const { outcomes, held } = earlier;
  const sofar = { made: outcomes.length, held };
  const plan = planRelocks(groups, rules, settingsBefore, policy.settings, now, sofar);
  return made({ ...earlier, held: held + plan.held }, plan.relocks, now, until);
}

/** Notes PATCHes as intents, makes them, reads them back and notes that too. */
export function made(
  { outcomes, held, noted: before }: Relocks,
  relocks: Relock[],
  now: string,
  until: number,
): Relocks {
  if (relocks.length === 0) return { outcomes, held, noted: before };
  const note = (noted: Relock[]) => {
    keepIntents({ from: later(now, -1), relocks: noted });
    return noted;
  };
  note([...before, ...relocks]);
  const fresh = makeRelocks(relocks, until);
  return { outcomes: [...outcomes, ...fresh], held, noted: note([...before, ...fresh.map(asSeen)]) };
}
