import { hourOfWeek } from './hourOfWeek';
import type { MailHour } from './mail';
import type { MailHistory } from './mailHistory';
import { median } from './median';

/** What is usual in an hour. */
export interface Expected {
  median: number;
  /** As a standard deviation would be if the values were normal. */
  spread: number;
  from: 'the same hour of the week' | 'the same hour of the day';
  /** Of how many weeks, or days. */
  values: number;
}

/** School terms change what is usual; eight weeks follow them, and one odd week does not move their median. */
const MOST_VALUES = 8;
/** A median of fewer says nothing. */
const LEAST_VALUES = 3;
/** Makes of a median absolute deviation what a standard deviation would be. https://en.wikipedia.org/wiki/Median_absolute_deviation */
const TO_DEVIATION = 1.4826;

/** Hours that were not quiet, the oldest first, by the hour of the day in which they begin. Sorted once for each list: a chart asks for every hour of a week. */
const sorted = new WeakMap<MailHour[], { timeZone: string; byHour: Placed[][] }>();

interface Placed {
  each: MailHour;
  begin: number;
  weekday: number;
}

function byHourOfDay(hours: MailHour[], timeZone: string): Placed[][] {
  const known = sorted.get(hours);
  if (known?.timeZone === timeZone) return known.byHour;
  const byHour = Array.from({ length: 24 }, (): Placed[] => []);
  for (const each of hours) {
    const { hour, weekday } = hourOfWeek(each.at, timeZone);
    if (!each.quiet) byHour[hour]?.push({ each, begin: Date.parse(each.at), weekday });
  }
  for (const placed of byHour) placed.sort((one, other) => one.begin - other.begin);
  sorted.set(hours, { timeZone, byHour });
  return byHour;
}

const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;

/**
 * What is usual in the hour that begins then, from the hours before it: the same hour of the week; while these are too few, the same hour of other
 * days of its kind (Monday to Friday, or the weekend); nothing while these are too few too. Quiet days say nothing about what is usual.
 * @param of what is counted, if it was
 */
export function expectedAt(
  hours: MailHour[],
  at: string,
  timeZone: string,
  of: (hour: MailHour) => number | undefined,
): Expected | undefined {
  const wanted = hourOfWeek(at, timeZone);
  const before = Date.parse(at);
  const known = (byHourOfDay(hours, timeZone)[wanted.hour] ?? []).flatMap(({ each, begin, weekday }) => {
    const value = begin < before ? of(each) : undefined;
    return value === undefined ? [] : [{ value, weekday }];
  });
  const ofWeek = known.filter(({ weekday }) => weekday === wanted.weekday);
  if (ofWeek.length >= LEAST_VALUES) return summary(ofWeek, 'the same hour of the week');
  const ofDay = known.filter(({ weekday }) => isWeekend(weekday) === isWeekend(wanted.weekday));
  return ofDay.length >= LEAST_VALUES ? summary(ofDay, 'the same hour of the day') : undefined;
}

function summary(known: { value: number }[], from: Expected['from']): Expected {
  const values = known.slice(-MOST_VALUES).map(({ value }) => value);
  const middle = median(values);
  return {
    median: middle,
    spread: TO_DEVIATION * median(values.map(value => Math.abs(value - middle))),
    from,
    values: values.length,
  };
}

/** Deliveries of the whole domain that are usual in that hour. */
export const expectedDeliveries = (hours: MailHour[], at: string, timeZone: string): Expected | undefined =>
  expectedAt(hours, at, timeZone, ({ domain }) => domain?.deliveries);

type Past = Pick<MailHistory, 'hours' | 'groupsSince'>;

/** Posts to a group in an hour, as far as that is known: without any there are none only if they would have been seen. */
export function postsIn(
  { at, groups, unseen = [] }: MailHour,
  group: string,
  { groupsSince }: Past,
): number | undefined {
  const isSeen = unseen !== true && !unseen.includes(group) && at >= (groupsSince?.[group] ?? '');
  return groups[group]?.posts ?? (isSeen ? 0 : undefined);
}

/** Posts to a group that are usual in that hour. */
export const expectedPosts = (past: Past, at: string, timeZone: string, group: string): Expected | undefined =>
  expectedAt(past.hours, at, timeZone, hour => postsIn(hour, group, past));

/** Whether something is far more than usual, and enough to speak of. */
export const isFarAbove = (seen: number, { median, spread }: Expected, least: number): boolean =>
  seen >= least && seen > median + Math.max(6 * spread, 2 * median);
