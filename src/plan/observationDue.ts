import { byText } from '../model/byText';
import { isoOf, later } from '../model/isoOf';
import type { Received } from '../model/received';
import type { Settings } from '../model/settings';
import { isInUnit } from './isInUnit';

const HOUR = 3_600_000;
/** The Gmail log is late: an hour is looked at so long after its end, and not again. */
const LATE = HOUR;
/** After something could not be read. */
const PAUSE = HOUR / 4;
/** Units in an hour: the others have their turn in the next ones. */
export const MOST_UNITS = 40;

/** The units of which it is observed what they receive, as Settings name them. */
export const watchedUnits = ({
  domainOnlyUnits,
  studentUnits,
  studentMail,
}: Pick<Settings, 'domainOnlyUnits' | 'studentUnits' | 'studentMail'>): string[] => [
  ...domainOnlyUnits,
  ...(studentMail === 'on' ? studentUnits : []),
];

/** The hour that is to be looked at in this tick if the log has it already, by its begin (ISO 8601, UTC); nothing if that was done. */
export function observationDue({ doneAt, failedAt }: Received, now: string): string | undefined {
  const moment = Date.parse(now);
  const at = isoOf(Math.floor((moment - LATE) / HOUR) * HOUR - HOUR);
  const isPaused = failedAt !== undefined && moment - Date.parse(failedAt) < PAUSE;
  return at === doneAt || isPaused ? undefined : at;
}

/**
 * The hour to look at, by its begin (ISO 8601, UTC): of those that the log shows whole, as it has something later, the last; before it, where some were missed
 * since another was looked at, the first of these that had mail.
 * @param times of the newest events of the domain, in milliseconds since 1970
 * @param last the last one that may be looked at
 * @param doneAt the one that was
 */
export function hourShown(times: number[], last: string, doneAt = ''): string | undefined {
  const hours = times.map(time => isoOf(Math.floor(time / HOUR) * HOUR)).sort();
  const newest = hours.pop();
  if (newest === undefined) return undefined;
  const before = later(newest, -HOUR);
  const whole = before < last ? before : last;
  const missed = doneAt && hours.find(at => at > doneAt && at < whole);
  return missed || (whole > doneAt ? whole : undefined);
}

/**
 * The units to read for an hour, those first that were not read for longest, and the names that no account is in or below.
 * @param names as in Settings
 * @param paths of all units that have accounts
 * @param seen begin of the hour last read, by the id of a unit
 */
export function unitsToRead<Unit extends { id: string; path: string }>(
  names: string[],
  units: Unit[],
  paths: string[],
  seen: Record<string, string>,
  at: string,
): { due: Unit[]; all: number; missing: string[] } {
  const isMeant = isInUnit(names);
  const hasAccounts = new Set(paths.map(path => path.toLowerCase()));
  const meant = units.filter(({ path }) => isMeant(path) && hasAccounts.has(path.toLowerCase()));
  const read = meant.filter(({ id }) => seen[id] === at).length;
  const due = meant
    .filter(({ id }) => seen[id] !== at)
    .sort((one, other) => byText(seen[one.id] ?? '', seen[other.id] ?? '') || other.path.length - one.path.length);
  return {
    due: due.slice(0, Math.max(0, MOST_UNITS - read)),
    all: meant.length,
    missing: names.filter(name => !paths.some(isInUnit([name]))),
  };
}
