import { byText } from '../model/byText';
import { isoDay } from '../model/localTime';
import {
  hoursOf,
  type Received,
  type ReceivedCopy,
  type ReceivedDay,
  type ReceivedHour,
  type ReceivedPart,
} from '../model/received';
import type { Settings } from '../model/settings';
import { isInUnit } from './isInUnit';
import type { Mailbox, Sorted } from './senderKind';

const DAY = 86_400_000;
const HOURS_KEPT = 7 * DAY;
const DAYS_KEPT = 14;
/** So many of the domains, groups and senders with the most are kept of an hour, or of a day that is over. */
const MOST = 20;
/** Of the newest day more are, or whoever writes a little in every hour would be forgotten in each: so many by all units together, each having its part. */
const MOST_OF_NEWEST = 300;

/** What was read of a unit. */
export interface UnitRead {
  id: string;
  path: string;
  part: ReceivedPart;
}

interface Given {
  settings: Pick<Settings, 'domainOnlyUnits' | 'studentUnits' | 'studentMail'>;
  /** Paths of all units that have accounts. */
  paths: string[];
  accounts: Map<string, Mailbox>;
  sort: (copy: ReceivedCopy, unit: string) => Sorted;
  /** Begin of the hour. */
  at: string;
  now: string;
  timeZone: string;
}

/** What is remembered once an hour of these units was read: each copy once, for the unit that its account is in. */
export function withReceived(before: Received, read: UnitRead[], given: Given): Received {
  const { settings, at, now } = given;
  const told = new Set<string>();
  const own = read.map(({ path, part }) => ({
    path,
    // Google may tell of the units below too, and of accounts that are gone.
    copies: part.copies.filter(({ id, mailbox }) => {
      const isHere = (given.accounts.get(mailbox)?.unit ?? path) === path && !told.has(id);
      if (isHere) told.add(id);
      return isHere;
    }),
    part,
  }));
  const below = (name: string) => own.filter(({ path }) => isInUnit([name])(path));
  const hours = settings.domainOnlyUnits.flatMap(unit =>
    below(unit).map(({ path, copies }) => hourOf(hoursOf(before.hours, unit)[0]?.unit ?? unit, path, copies, given)),
  );
  const day = isoDay(at, given.timeZone);
  const students = settings.studentMail === 'on' ? settings.studentUnits : [];
  const days = students.flatMap(unit => {
    const share = 1 / given.paths.filter(isInUnit([unit])).length;
    return below(unit).map(({ path, copies, part }) => dayOf(day, unit, path, copies, part, share, given));
  });
  return kept(
    {
      ...before,
      hours: merged(before.hours, hours, ({ at, unit }) => `${at} ${unit}`, addedHour),
      days: merged(before.days, days, ({ day, unit }) => `${day} ${unit}`, addedDay),
      seen: { ...before.seen, ...Object.fromEntries(read.map(({ id }) => [id, at])) },
    },
    settings.domainOnlyUnits,
    students,
    now,
  );
}

function hourOf(unit: string, path: string, copies: ReceivedCopy[], { sort, at }: Given): ReceivedHour {
  const strangersIn = (some: ReceivedCopy[]) => some.flatMap(copy => (copy.from && sort(copy, path).stranger) || []);
  const strangers = strangersIn(copies.filter(({ rejected }) => !rejected));
  return {
    at,
    unit,
    read: copies.length,
    all: sum(copies.map(({ weight }) => weight)),
    outside: strangers.length,
    rejected: strangersIn(copies.filter(({ rejected }) => rejected)).length,
    ...counts({
      byRestriction: strangersIn(copies.filter(({ restricted }) => restricted)).length,
      nameless: copies.filter(({ from, rejected }) => from === '' && !rejected).length,
    }),
    domains: largest(strangers.reduce((counts, domain) => added(counts, { [domain]: 1 }), {})),
  };
}

/** Those that are not 0. */
const counts = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure > 0));

function dayOf(
  day: string,
  unit: string,
  path: string,
  copies: ReceivedCopy[],
  part: ReceivedPart,
  hours: number,
  { sort, now }: Given,
): ReceivedDay {
  const found: ReceivedDay = {
    ...{ day, unit, countedAt: now, hours, read: copies.length, rejected: 0, groups: {}, senders: {} },
    kinds: { staff: 0, students: 0, group: 0, automated: 0, outside: 0 },
    variance: part.variance * (copies.length / Math.max(1, part.copies.length)) ** 2,
  };
  for (const copy of copies) {
    if (copy.rejected) {
      found.rejected += copy.weight;
      continue;
    }
    if (copy.from === '') {
      found.nameless = (found.nameless ?? 0) + copy.weight;
      continue;
    }
    const { kind, role, who, group } = sort(copy, path);
    found.kinds[kind] += copy.weight;
    if (group !== undefined) found.groups[group] = (found.groups[group] ?? 0) + copy.weight;
    const key = `${role} ${who}`;
    found.senders[key] = { role, messages: (found.senders[key]?.messages ?? 0) + copy.weight };
  }
  return found;
}

/** These, with those of the same key added up, in the order of their keys. */
function merged<T>(before: T[], found: T[], keyOf: (each: T) => string, add: (one: T, other: T) => T): T[] {
  const byKey = new Map(before.map(each => [keyOf(each), each]));
  for (const each of found) {
    const earlier = byKey.get(keyOf(each));
    byKey.set(keyOf(each), earlier ? add(earlier, each) : each);
  }
  return [...byKey].sort(([one], [other]) => byText(one, other)).map(([, each]) => each);
}

const addedHour = (one: ReceivedHour, other: ReceivedHour): ReceivedHour => ({
  ...one,
  read: one.read + other.read,
  all: one.all + other.all,
  outside: one.outside + other.outside,
  rejected: one.rejected + other.rejected,
  ...counts({
    byRestriction: (one.byRestriction ?? 0) + (other.byRestriction ?? 0),
    nameless: (one.nameless ?? 0) + (other.nameless ?? 0),
  }),
  domains: largest(added(one.domains, other.domains)),
});

function addedDay(one: ReceivedDay, other: ReceivedDay): ReceivedDay {
  const senders = { ...one.senders };
  for (const [key, { role, messages }] of Object.entries(other.senders)) {
    senders[key] = { role, messages: (senders[key]?.messages ?? 0) + messages };
  }
  return {
    ...other,
    hours: one.hours + other.hours,
    read: one.read + other.read,
    kinds: added(one.kinds, other.kinds) as ReceivedDay['kinds'],
    rejected: one.rejected + other.rejected,
    ...counts({ nameless: (one.nameless ?? 0) + (other.nameless ?? 0) }),
    variance: one.variance + other.variance,
    groups: added(one.groups, other.groups),
    senders,
  };
}

/** With the groups and senders that have the most. */
export function trimmed(day: ReceivedDay, most: number): ReceivedDay {
  const senders = Object.entries(day.senders).sort(([, one], [, other]) => other.messages - one.messages);
  return { ...day, groups: largest(day.groups, most), senders: Object.fromEntries(senders.slice(0, most)) };
}

function added(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const counts = { ...one };
  for (const [key, count] of Object.entries(other)) counts[key] = (counts[key] ?? 0) + count;
  return counts;
}

/** Those with the most. */
function largest(counts: Record<string, number>, most = MOST): Record<string, number> {
  const inOrder = Object.entries(counts).sort(([one, count], [other, more]) => more - count || byText(one, other));
  return Object.fromEntries(inOrder.slice(0, most));
}

const sum = (figures: number[]): number => figures.reduce((total, each) => total + each, 0);

/** Without what is old, of other units, or of units that are not asked for any more. */
function kept(received: Received, domainOnly: string[], students: string[], now: string): Received {
  const hours = new Set(
    domainOnly.flatMap(unit => {
      const own = hoursOf(received.hours, unit);
      const from = Date.parse(own[own.length - 1]?.at ?? now) - HOURS_KEPT;
      return own.filter(({ at }) => Date.parse(at) > from);
    }),
  );
  const days = [...new Set(received.days.map(({ day }) => day))].slice(-DAYS_KEPT);
  const ofNewest = Math.max(MOST, Math.floor(MOST_OF_NEWEST / students.length));
  const weekAgo = Date.parse(now) - HOURS_KEPT;
  return {
    ...received,
    hours: received.hours.filter(hour => hours.has(hour)),
    days: received.days
      .filter(({ day, unit }) => students.includes(unit) && days.includes(day))
      .map(each => trimmed(each, each.day === days[days.length - 1] ? ofNewest : MOST)),
    seen: Object.fromEntries(Object.entries(received.seen).filter(([, at]) => Date.parse(at) > weekAgo)),
  };
}
