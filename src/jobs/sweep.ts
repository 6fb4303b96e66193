import { pause } from '../google/pause';
import type { Group } from '../model/group';
import { hoursOfSweep, sweepDue } from '../plan/due';
import type { Collected } from './collect';
import type { Rostered } from './readRoster';
import type { Watched } from './watch';
import { withParents } from './withParents';
import { withSettings } from './withSettings';

const SLICE = 1000;
/** Google answers 2,400 questions a minute (https://developers.google.com/workspace/admin/directory/v1/limits). Of two slices 2,000 go there. */
const SLICES_AT_ONCE = 2;
const BETWEEN_MS = 30_000;
/** Ticks that come every few minutes leave the rest to the next; of those that come once an hour each has to use its time. */
const OFTEN = 60;

export type Swept = ReturnType<typeof sweep>;

/**
 * Reads the settings of groups without a policy row that are due, and what they are nested in, the least recently read first, as far as there is time.
 * Without a workbook to keep them in, none are read.
 * @param cadence minutes between ticks
 * @returns all groups, how many were asked for, and how many are left for later
 */
export function sweep(
  { book, policy, shed }: Collected,
  { rules }: Watched,
  { groups }: Rostered,
  cadence: number,
  now: string,
  until: number,
) {
  const others = book ? groups.filter(({ address }) => !rules.has(address)) : [];
  const hours = hoursOfSweep(others.length, rules.size, policy.settings.sweepHours, cadence);
  const due = sweepDue(others, hours, cadence, now).map(({ address }) => address);
  let swept: Group[] = groups;
  let asked = 0;
  for (let nth = 0; !shed && asked < due.length; nth++) {
    if (nth >= SLICES_AT_ONCE) {
      if (cadence < OFTEN || Date.now() + BETWEEN_MS > until) break;
      pause(BETWEEN_MS);
    }
    if (Date.now() >= until) break;
    const slice = new Set(due.slice(asked, asked + SLICE));
    swept = withSettings(swept, ({ address }) => slice.has(address), now, until);
    swept = withParents(swept, ({ address, failure }) => slice.has(address) && !failure, until);
    asked += slice.size;
    // Where Google answers none of them, more of the same only uses up time and quota.
    if (swept.every(({ address, failure }) => !slice.has(address) || (failure && failure.cause !== 'not found'))) break;
  }
  return { groups: swept, asked, left: due.length - asked };
}
