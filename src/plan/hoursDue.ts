import { isoOf } from '../model/isoOf';
import type { MailHistory } from '../model/mailHistory';

const HOUR = 3_600_000;
/** Mail of the last minutes is not all in the logs yet. */
const SETTLED = 3 * 60_000;
/** Logs come late by hours: an hour is counted again so long after its end. */
const AGAIN = [HOUR, 3 * HOUR, 24 * HOUR];
/** Farther back nothing is made up for. */
const LOOK_BACK = 24 * HOUR;
/** 18 requests each. */
const MOST = 3;

/**
 * The begins of the hours to count now, the newest first, so many at most: those never counted, and those to be counted again. Postlock begins with
 * the hour before its first tick, or the newest that is told.
 * @param isTold whether the source tells of an hour: what it does not tell takes the place of none that it does
 * @param now ISO 8601, UTC
 */
export function hoursDue(
  { hours, since }: Pick<MailHistory, 'hours' | 'since'>,
  now: string,
  isTold: (at: string) => boolean = () => true,
): string[] {
  const moment = Date.parse(now);
  const last = Math.floor((moment - SETTLED) / HOUR) * HOUR - HOUR;
  const first = since === undefined ? 0 : Date.parse(since);
  const most = since === undefined ? 1 : MOST;
  const countedAt = new Map(hours.map(hour => [Date.parse(hour.at), Date.parse(hour.countedAt)]));
  const due: string[] = [];
  for (let begin = last; begin >= first && due.length < most && moment - begin <= LOOK_BACK + 2 * HOUR; begin -= HOUR) {
    const counted = countedAt.get(begin);
    const end = begin + HOUR;
    const isDue =
      counted === undefined
        ? moment - begin <= LOOK_BACK
        : AGAIN.some(after => moment >= end + after && counted < end + after);
    const at = isoOf(begin);
    if (isDue && isTold(at)) due.push(at);
  }
  return due;
}
