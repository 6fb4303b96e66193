import { byText } from '../model/byText';
import { elapsed } from '../model/elapsed';
import { hourOfWeek } from '../model/hourOfWeek';
import type { MailHour } from '../model/mail';
import { MANY, type MailHistory, type Sender, senderKey } from '../model/mailHistory';
import { withQuiet } from './withQuiet';

const DAY = 86_400_000;
/** Of the last days every hour is kept. */
const ALL_DAYS = 8;
/** Of older ones, of each hour of the week the latest of ordinary days: summer does not take away what is usual in term. */
const MOST_OF_SLOT = 8;
/** The last count comes 24 hours after the end of the hour. */
const SETTLED = DAY + 3_600_000;
const LONGEST_DAYS = 365;
const MOST_SENDERS = 2000;

/** Whether an hour is not counted again: what somebody sent in it is a habit then, and not before, or it would hide itself. */
export const isSettled = (at: string, now: string): boolean => elapsed(at, now) >= SETTLED;

/**
 * What is remembered once these hours were counted. They take the place of what was counted of them before: logs that came late revise an hour, and
 * nothing counts twice.
 * @param senders in those of these hours that are settled
 * @param now ISO 8601, UTC
 * @param protectedIds of the groups whose posts are counted
 */
export function withHours(
  history: MailHistory,
  counted: MailHour[],
  senders: Sender[],
  now: string,
  timeZone: string,
  protectedIds: string[] = [],
): MailHistory {
  const byBegin = new Map([...history.hours, ...counted].map(hour => [hour.at, hour]));
  const hours = [...byBegin.values()].sort((one, other) => byText(one.at, other.at));
  const days = new Set(counted.map(({ at }) => hourOfWeek(at, timeZone).day));
  const [since] = [...(history.since === undefined ? [] : [history.since]), ...counted.map(({ at }) => at)].sort(
    byText,
  );
  return {
    hours: pruned(withQuiet(hours, days, timeZone), now, timeZone),
    heaviest: heaviestOf(history.heaviest, senders),
    ...(since !== undefined && { since }),
    ...(protectedIds.length > 0 && {
      groupsSince: Object.fromEntries(protectedIds.map(id => [id, history.groupsSince?.[id] ?? now])),
    }),
  };
}

/** @param hours the oldest first */
function pruned(hours: MailHour[], now: string, timeZone: string): MailHour[] {
  const kept = new Map<string, number>();
  const isKept = ({ at, quiet }: MailHour): boolean => {
    const age = elapsed(at, now) / DAY;
    const { weekday, hour } = hourOfWeek(at, timeZone);
    const slot = `${weekday} ${hour}`;
    const before = kept.get(slot) ?? 0;
    if (!quiet) kept.set(slot, before + 1);
    return age <= ALL_DAYS || (!quiet && before < MOST_OF_SLOT && age <= LONGEST_DAYS);
  };
  return [...hours].reverse().filter(isKept).reverse();
}

function heaviestOf(before: Record<string, number>, senders: Sender[]): Record<string, number> {
  const heaviest = new Map(Object.entries(before));
  for (const sender of senders) {
    const key = senderKey(sender);
    const sent = sender.inAll ?? sender.messages;
    if (sent >= MANY) heaviest.set(key, Math.max(sent, heaviest.get(key) ?? 0));
  }
  const largestFirst = [...heaviest].sort(([one, most], [other, mostOther]) => mostOther - most || byText(one, other));
  return Object.fromEntries(largestFirst.slice(0, MOST_SENDERS));
}

/** The same without what is known of groups in older hours: of many busy groups that is too much for script properties. */
export const withoutOldGroups = ({ hours, ...history }: MailHistory, now: string): MailHistory => ({
  ...history,
  hours: hours.map(hour => (elapsed(hour.at, now) > ALL_DAYS * DAY ? { ...hour, groups: {}, unseen: true } : hour)),
});
