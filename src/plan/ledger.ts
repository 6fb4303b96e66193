import { elapsed } from '../model/elapsed';
import { later } from '../model/isoOf';
import { BUDGETS, type Ledger, type Use } from '../model/ledger';
import { dayAndTime, fromLocal, isoDay } from '../model/localTime';

/** Google's daily quotas begin anew at midnight there (https://developers.google.com/analytics/devguides/limits-and-quotas); of Groups Settings it says no hour. */
const PACIFIC = 'America/Los_Angeles';
const DAY = 86_400_000;

/** The ledger at this moment: of a day that is over nothing counts. Apps Script's ends 24 hours after its first request. */
export function ledgerAt(ledger: Ledger, now: string): Ledger {
  const day = isoDay(now, PACIFIC);
  const isOver = ledger.since === '' || elapsed(ledger.since, now) >= DAY;
  return {
    ...ledger,
    ...(day !== ledger.day && { day, queries: 0 }),
    ...(isOver && { since: now, requests: 0, seconds: 0 }),
  };
}

const KEYS = ['queries', 'requests', 'seconds'] as const;

const combined = (one: Use, other: Use, sign: 1 | -1): Use => ({
  queries: one.queries + sign * other.queries,
  requests: one.requests + sign * other.requests,
  seconds: one.seconds + sign * other.seconds,
});

export const plus = (one: Use, other: Use): Use => combined(one, other, 1);
export const minus = (one: Use, other: Use): Use => combined(one, other, -1);

/** What is put off for the rest of the day, and why, in words; protected groups and storms never are. */
export interface Shed {
  /** Beside the sweep members too, and the hours of mail. */
  others: boolean;
  why: string;
}

/** Of a day's quota this much is to be left over for what nobody foresees, before the sweep is put off, and before other work is. */
const MARGINS = { sweep: 1 / 10, others: 1 / 20 };

/**
 * What has to be put off so that the protected groups can be read until the quotas are refilled: the sweep first, then members and hours of mail. These
 * ask Groups Settings nothing.
 * @param ledger as of now
 * @param cadence minutes between ticks
 */
export function shedding(ledger: Ledger, cadence: number, now: string, timeZone: string): Shed | undefined {
  const short = KEYS.map(key => {
    const end = key === 'queries' ? nextMidnight(ledger.day) : later(ledger.since, DAY);
    const ticks = Math.ceil(elapsed(now, end) / 60_000 / (cadence || 60));
    return { key, end, spare: (BUDGETS[key] - ledger[key] - ticks * ledger.lean[key]) / BUDGETS[key] };
  });
  const of = (margin: number) => short.filter(({ spare }) => spare < margin);
  const [first] = of(MARGINS.sweep);
  if (!first) return undefined;
  const others = of(MARGINS.others).some(({ key }) => key !== 'queries');
  return {
    others,
    why: `the sweep${others ? ', members and hours of mail are' : ' is'} put off until ${dayAndTime(first.end, timeZone)}, as the protected groups need the rest of the day's quota (${usedInWords(ledger)})`,
  };
}

function nextMidnight(day: string): string {
  const noon = fromLocal(`${day} 12:00`, PACIFIC) as string;
  return fromLocal(`${isoDay(later(noon, DAY), PACIFIC)} 00:00`, PACIFIC) as string;
}

/** Groups Settings 12 %, requests 3 %, trigger time 12 % */
export const usedInWords = (ledger: Use): string =>
  KEYS.map(key => `${NAMES[key]} ${Math.round((100 * ledger[key]) / BUDGETS[key])} %`).join(', ');

const NAMES: Record<(typeof KEYS)[number], string> = {
  queries: 'Groups Settings',
  requests: 'requests',
  seconds: 'trigger time',
};
