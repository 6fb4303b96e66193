import { elapsed } from '../model/elapsed';
import { type Expected, expectedDeliveries, expectedPosts, isFarAbove, postsIn } from '../model/expected';
import type { Finding } from '../model/finding';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import { clockSpan } from '../model/localTime';
import type { MailHour } from '../model/mail';
import { errorInWords, type MailHistory } from '../model/mailHistory';
import { counted, grouped } from '../model/numbers';
import type { Settings } from '../model/settings';

interface Given {
  now: string;
  timeZone: string;
  settings: Pick<Settings, 'stormPosts'>;
  mail: { history: MailHistory };
  groups: Group[];
}

const HOUR = 3_600_000;
/** Logs are late by hours: an hour is looked at until it was counted three hours after its end, or by an export that comes as late as one is read. */
const LATEST_HOURS = 6;
/** Fewer deliveries in the whole domain are nothing to speak of, however unusual. */
const LEAST_DELIVERIES = 1000;
/** A group that nobody ever wrote to is known to be one only after so long. */
const TWO_WEEKS = 14 * 24 * HOUR;

/**
 * MAIL.1: far more mail than is usual at that hour of the week, in the domain or to a group. Of several such hours the one with the most is
 * told.
 */
export function farAbove({ now, timeZone, settings, mail: { history }, groups }: Given): Finding[] {
  const latest = history.hours.filter(({ at }) => Date.parse(at) >= Date.parse(now) - LATEST_HOURS * HOUR);
  const ofDomain = most(
    latest.flatMap((hour): Seen[] => {
      const seen = hour.domain?.deliveries ?? 0;
      if (seen < LEAST_DELIVERIES) return [];
      const expected = expectedDeliveries(history.hours, hour.at, timeZone);
      return expected && isFarAbove(seen, expected, LEAST_DELIVERIES) ? [{ hour, seen, expected }] : [];
    }),
  );
  return [
    ...ofDomain.map(({ hour, seen, expected }): Finding => {
      const error = errorInWords(hour.domain?.error ?? 0);
      return {
        ...FOUND,
        subject: 'Mail of the domain',
        what: `${begin(hour, timeZone)} ${grouped(error ? rounded(seen) : seen)} deliveries${error && ` (${error})`} were counted by ${
          hour.source === 'Gmail log' ? 'the Gmail log' : hour.source
        }; ${usual(expected)}.`,
        todo: 'Look where the mail came from.',
      };
    }),
    ...groups.flatMap(({ address, id }) =>
      most(
        latest.flatMap((hour): Seen[] => {
          const seen = hour.groups[id]?.posts ?? 0;
          // What is usual takes all of the history: it is worked out for few.
          if (seen < settings.stormPosts) return [];
          const expected = expectedPosts(history, hour.at, timeZone, id);
          if (!expected || !isFarAbove(seen, expected, settings.stormPosts)) return [];
          const first = history.hours.find(each => postsIn(each, id, history) !== undefined) ?? hour;
          const isOld = elapsed(first.at, hour.at) >= TWO_WEEKS;
          return expected.median > 0 || isOld ? [{ hour, seen, expected }] : [];
        }),
      ).map(
        ({ hour, seen, expected }): Finding => ({
          ...FOUND,
          subject: address,
          what: `${begin(hour, timeZone)} ${counted(seen, 'post', 'posts')} by ${counted(hour.groups[id]?.senders ?? 0, 'sender', 'senders')} were written to it; ${usual(expected)}.`,
          todo: 'See whether these posts were meant to be.',
          group: { address, id },
        }),
      ),
    ),
  ];
}

const FOUND = { check: 'MAIL.1', severity: 'medium', event: true } as const;

interface Seen {
  hour: MailHour;
  seen: number;
  expected: Expected;
}

const most = (found: Seen[]): Seen[] => [...found].sort((one, other) => other.seen - one.seen).slice(0, 1);

/** Between 19:00 and 20:00 */
function begin({ at }: MailHour, timeZone: string): string {
  const words = clockSpan(at, later(at, HOUR), timeZone);
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** What was estimated is not known to the last digit. */
const rounded = (count: number): number => Number(count.toPrecision(3));

function usual({ median, spread, from, values }: Expected): string {
  const units = from === 'the same hour of the week' ? 'weeks' : 'days';
  const known = `median of ${values} ${units}, spread ${grouped(Math.round(spread))}`;
  return `usual at this hour of the ${units === 'weeks' ? 'week' : 'day'} are ${grouped(Math.round(median))} (${known})`;
}
