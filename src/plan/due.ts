import { byText } from '../model/byText';
import type { Declared } from '../model/delivery';
import { elapsed } from '../model/elapsed';
import type { Cause, Failure } from '../model/failure';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import type { Roster } from '../model/roster';
import type { State } from '../model/state';

const HOUR = 3_600_000;
/** A list of so few pages is read on every tick: a new or re-created group is then seen within one. */
const FEW_PAGES = 10;
/** After a long list could not be read whole: it takes what time a tick has. */
const PAUSE = 10 * 60_000;

/** Whether the list of all groups is to be read in this tick; a long one is read once an hour. */
export function listIsDue({ listedAt, listAskedAt, listPages }: State, now: string): boolean {
  if (listPages <= FEW_PAGES) return true;
  const age = (at = '1970-01-01T00:00:00Z') => elapsed(at, now);
  return age(listedAt) >= HOUR && age(listAskedAt) >= PAUSE;
}

/** So many come one after the other in ten seconds. */
const MANY_PAGES = 50;

/** Whether the list is to be read page after page, as it is now: a very long one is once a day, and searched in between. */
export const listIsPaged = ({ listPages, pagedAt }: State, now: string): boolean =>
  listPages <= MANY_PAGES || pagedAt === undefined || Date.parse(now) - Date.parse(pagedAt) >= DAY;

/** Between two attempts to read members that were not asked for yet. */
const ROSTER_PAUSE = 10 * 60_000;
/** A roster that took this many requests is read once an hour, one of twice as many every other hour, and so on. */
const REQUESTS_AN_HOUR = 300;

/**
 * Whether members are to be read in this tick: from time to time, and at once for a list that was never asked for.
 * @param wanted ids of the groups whose members are needed
 */
export function rosterIsDue(
  roster: Roster,
  rosterAskedAt: string | undefined,
  wanted: Iterable<string>,
  now: string,
): boolean {
  if (rosterAskedAt === undefined) return true;
  const age = elapsed(rosterAskedAt, now);
  if (age >= HOUR * Math.max(1, roster.requests / REQUESTS_AN_HOUR)) return true;
  const asked = new Set(roster.asked);
  // A roster for which there was no room is lost at every tick.
  return (roster.at !== '' || age >= ROSTER_PAUSE) && [...wanted].some(id => !asked.has(id));
}

/** Between two attempts to read what is declared after one in which Google did not answer. */
const DECLARED_PAUSE = 10 * 60_000;
const DAY = 24 * HOUR;

/** Whether units and policies are to be read in this tick: once an hour, and at once if Settings names other units. */
export function declaredIsDue(declared: Declared, asked: Declared['asked'], now: string): boolean {
  if (declared.askedAt === '' || JSON.stringify(declared.asked) !== JSON.stringify(asked)) return true;
  const passes = declared.unread.some(({ failure }) => failure.cause === 'down' || failure.cause === 'quota');
  return elapsed(declared.askedAt, now) >= (passes ? DECLARED_PAUSE : HOUR);
}

/** Whether policies are to be asked for as well: an account that may not read them is not asked about it for a day. */
export const policiesAreDue = ({ refusedAt }: Declared, now: string): boolean =>
  refusedAt === undefined || elapsed(refusedAt, now) >= DAY;

const REFUSALS: readonly Cause[] = ['role missing', 'scope refused', 'API off'];

/** It stays until somebody gives the account a right. */
export const isRefusal = ({ cause }: Failure): boolean => REFUSALS.includes(cause);

/** Of the 100,000 questions a day that Groups Settings answers: the rest is for what logs name, and for locking (https://developers.google.com/workspace/admin/groups-settings/limits). */
const MOST_QUESTIONS = 80_000;
/** Whatever protected groups take of them, the sweep goes on. */
const FEWEST_QUESTIONS = 5000;

/**
 * In how many hours the sweep may come round: those of Settings, and longer where it would leave the protected groups, which are read at every tick, without an answer.
 * @param others how many groups it reads
 * @param cadence minutes between ticks
 */
export function hoursOfSweep(others: number, protectedGroups: number, sweepHours: number, cadence: number): number {
  const taken = cadence > 0 ? protectedGroups * ((24 * 60) / cadence) : 0;
  return Math.max(sweepHours, (24 * others) / Math.max(FEWEST_QUESTIONS, MOST_QUESTIONS - taken));
}

/**
 * The groups to read in the sweep, those never read first, then the least recently read. One that failed waits for an hour, if it was asked. Where few are due, as many
 * as have their turn in each tick if the sweep is spread over its hours: else all would come at once again as they did on the first day.
 * @param cadence minutes between ticks
 */
export function sweepDue(groups: Group[], sweepHours: number, cadence: number, now: string): Group[] {
  const ago = (hours: number) => later(now, -hours * HOUR);
  const [anHourAgo, halfAgo, longAgo] = [ago(1), ago(sweepHours / 2), ago(sweepHours)];
  const at = ({ readAt = '' }: Group) => (readAt > now ? '' : readAt);
  const oldest = groups
    .filter(
      group => ((group.failedAt ?? '') <= anHourAgo || group.failure?.cause === 'out of time') && at(group) <= halfAgo,
    )
    .sort((one, other) => byText(at(one), at(other)));
  const turn = Math.ceil((groups.length * cadence) / (sweepHours * 60));
  return oldest.filter((group, index) => index < turn || at(group) <= longAgo);
}
