import { byText } from '../model/byText';
import type { Group } from '../model/group';
import type { State } from '../model/state';

const HOUR = 3_600_000;
/** A list of so few pages is read on every tick: a new or re-created group is then seen within one. */
const FEW_PAGES = 10;

/** Whether the list of all groups is to be read in this tick; a long one is read once an hour. */
export const listIsDue = ({ listedAt, listPages }: State, now: string): boolean =>
  listedAt === undefined || listPages <= FEW_PAGES || Date.parse(now) - Date.parse(listedAt) >= HOUR;

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
