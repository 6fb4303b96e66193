import { byText } from '../model/byText';
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

/**
 * The hour that is to be looked at in this tick, by its begin (ISO 8601, UTC); nothing if that was done. An hour that no tick came in time for is
 * left out.
 */
export function observationDue({ doneAt, failedAt }: Received, now: string): string | undefined {
  const moment = Date.parse(now);
  const at = new Date(Math.floor((moment - LATE) / HOUR) * HOUR - HOUR).toISOString();
  const isPaused = failedAt !== undefined && moment - Date.parse(failedAt) < PAUSE;
  return at === doneAt || isPaused ? undefined : at;
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
