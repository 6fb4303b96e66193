import { byText } from '../model/byText';
import type { Group } from '../model/group';
import type { State } from '../model/state';

const HOUR = 3_600_000;
/** A list of so few pages is read on every tick: a new or re-created group is then seen within one. */
const FEW_PAGES = 10;
/** After a long list could not be read whole: it takes what time a tick has. */
const PAUSE = 10 * 60_000;

/** Whether the list of all groups is to be read in this tick; a long one is read once an hour. */
export function listIsDue({ listedAt, listAskedAt, listPages }: State, now: string): boolean {
  if (listPages <= FEW_PAGES) return true;
  const age = (at = '1970-01-01T00:00:00Z') => Date.parse(now) - Date.parse(at);
  return age(listedAt) >= HOUR && age(listAskedAt) >= PAUSE;
}

/** The groups to read in the sweep, those never read first, then the least recently read. One that failed waits for an hour. */
export function sweepDue(groups: Group[], sweepHours: number, now: string): Group[] {
  const longAgo = new Date(Date.parse(now) - sweepHours * HOUR).toISOString();
  const anHourAgo = new Date(Date.parse(now) - HOUR).toISOString();
  return groups
    .filter(
      ({ readAt, failedAt }) =>
        (failedAt ?? '') <= anHourAgo && (readAt === undefined || readAt <= longAgo || readAt > now),
    )
    .sort((one, other) => byText(one.readAt ?? '', other.readAt ?? ''));
}
