import type { Group } from '../model/group';
import { isoOf } from '../model/isoOf';
import type { LogEvent } from '../model/logEvent';
import { eventKey } from './attribute';

/** Logs are read again so far back (milliseconds): the admin log is late by minutes, that of Google Groups by up to half an hour. */
export const OVERLAP = 35 * 60_000;
/** A log that could not be read for longer is taken up from here. */
const LONGEST = 24 * 3_600_000;

/** From when on a log is to be read (ISO 8601, UTC). */
export const readFrom = (readTo: string | undefined, now: string): string =>
  isoOf(Math.max(Date.parse(readTo ?? now) - OVERLAP, Date.parse(now) - LONGEST));

/** So many groups are read at once; of more, the others are read at the next tick. */
const MOST_NAMED = 100;
/** Of those that nobody knew. */
const MOST_NEW = 20;

/**
 * The groups whose settings may be others by now, as events tell that were not seen before.
 * @returns groups that are known, and addresses or ids of groups that are not
 */
export function namedIn(events: LogEvent[], seen: Set<string>, groups: Group[]): { known: Group[]; unknown: string[] } {
  const names = new Set(
    events.filter(event => isTelling(event) && !seen.has(eventKey(event))).map(({ group }) => group),
  );
  if (names.size === 0) return { known: [], unknown: [] };
  const byName = namesOf(groups);
  const known = new Set([...names].flatMap(name => byName.get(name) ?? []));
  const unknown = [...names].filter(name => !byName.has(name));
  return { known: [...known].slice(0, MOST_NAMED), unknown: unknown.slice(0, MOST_NEW) };
}

const namesOf = (groups: Group[]): Map<string, Group> =>
  new Map(groups.flatMap(group => [...group.aliases, group.id, group.address].map(name => [name, group] as const)));

/** Whether it may have to do with settings: of the others, members come and go by the thousand, and a group that was deleted has none. */
const isTelling = ({ setting, name }: LogEvent): boolean =>
  setting !== undefined || (/setting|create|email|acl/i.test(name) && !/member|delete|security/i.test(name));

const MOST_SEEN = 2000;

/**
 * The events to know again at the next tick: those whose group was read since, or is gone.
 * @param gone names of groups that are not there any more
 */
export function nextSeen(
  events: LogEvent[],
  seen: Set<string>,
  groups: Group[],
  gone: string[],
  now: string,
): string[] {
  const telling = events.filter(isTelling);
  if (telling.length === 0) return [];
  const byName = namesOf(groups);
  const isGone = new Set(gone);
  return telling
    .filter(event => seen.has(eventKey(event)) || isGone.has(event.group) || byName.get(event.group)?.readAt === now)
    .map(eventKey)
    .slice(0, MOST_SEEN);
}
