import { elapsed } from './elapsed';
import { isoOf } from './isoOf';

// en-US is the one locale every V8 has; its digits are read, its wording is not shown.
const DIGITS = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const QUARTER = 15 * 60_000;
const DAY = 86_400_000;
/** 1 January 1970 in days since 30 December 1899, where a spreadsheet begins to count. */
export const FIRST_DAY = 25_569;

const offsets = new Map<string, number>();
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each time zone, since making it is what takes time. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { ...DIGITS, timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** Milliseconds that clocks of the time zone are ahead of UTC. They change at quarters of an hour only, and asking V8 is slow. */
function offsetAt(moment: number, timeZone: string): number {
  const quarter = Math.floor(moment / QUARTER) * QUARTER;
  const key = `${quarter} ${timeZone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const digits = clockOf(timeZone).format(quarter).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = digits.map(Number);
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
  offsets.set(key, offset);
  return offset;
}

/** A date whose UTC parts are what a clock of that time zone shows. */
const onTheClock = (at: string, timeZone: string): Date => {
  const moment = Date.parse(at);
  return new Date(moment + offsetAt(moment, timeZone));
};

/** 18:43 */
export const clockTime = (at: string, timeZone: string): string => onTheClock(at, timeZone).toISOString().slice(11, 16);

/** 13 Dec 2023, 18:43 */
export function dayAndTime(at: string, timeZone: string): string {
  const clock = onTheClock(at, timeZone);
  return `${clock.getUTCDate()} ${MONTHS[clock.getUTCMonth()]} ${clock.getUTCFullYear()}, ${clockTime(at, timeZone)}`;
}

/** between 13 Dec 2023, 18:36 and 18:41 */
export function spanInWords(from: string, to: string, timeZone: string): string {
  const isOneDay = isoDay(from, timeZone) === isoDay(to, timeZone);
  return `between ${dayAndTime(from, timeZone)} and ${isOneDay ? clockTime(to, timeZone) : dayAndTime(to, timeZone)}`;
}

/** between 18:36 and 18:41; with the days where these are not one. */
export const clockSpan = (from: string, to: string, timeZone: string): string =>
  isoDay(from, timeZone) === isoDay(to, timeZone)
    ? `between ${clockTime(from, timeZone)} and ${clockTime(to, timeZone)}`
    : spanInWords(from, to, timeZone);

/** The clock alone for a moment of the same day, else with its day. */
export const sameDayClock = (at: string, day: string, timeZone: string): string =>
  isoDay(at, timeZone) === isoDay(day, timeZone) ? clockTime(at, timeZone) : dayAndTime(at, timeZone);

/** 1 min 38 s, 65 min, 3 h 5 min */
export function duration(from: string, to: string): string {
  const seconds = Math.round(elapsed(from, to) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return `${minutes > 0 ? `${minutes} min ` : ''}${seconds % 60} s`;
  return minutes < 180 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** 2023-12-13 */
export const isoDay = (at: string, timeZone: string): string => onTheClock(at, timeZone).toISOString().slice(0, 10);

/** Days since 30 December 1899 on a clock of that time zone: how a spreadsheet keeps a moment. */
export const toSerial = (at: string, timeZone: string): number =>
  Math.floor(onTheClock(at, timeZone).getTime() / 1000) / (DAY / 1000) + FIRST_DAY;

/** The last day a date can have, in days since 30 December 1899: the year 9999. */
const LAST_SERIAL = 2_958_465;

/**
 * The moment (ISO 8601, UTC) that a serial number means in that time zone; nothing if it is no moment. In an hour that a clock repeats, the
 * earlier.
 */
export function fromSerial(serial: number, timeZone: string): string | undefined {
  if (!(serial >= FIRST_DAY && serial < LAST_SERIAL)) return undefined;
  const clock = Math.round((serial - FIRST_DAY) * (DAY / 1000)) * 1000;
  // Whatever the time zone, what its clocks are ahead of UTC a day before and a day after is all they can be ahead now.
  const moments = [clock - DAY, clock + DAY]
    .map(day => clock - offsetAt(day, timeZone))
    .sort((one, other) => one - other);
  const moment = moments.find(each => each + offsetAt(each, timeZone) === clock) ?? moments[0];
  return isoOf(moment as number);
}

/** The moment (ISO 8601, UTC) that a clock of the time zone shows as 2023-12-13 18:40; nothing if that is no time. */
export function fromLocal(text: string, timeZone: string): string | undefined {
  const [found, day, clock] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)\s*$/.exec(text) ?? [];
  if (found === undefined) return undefined;
  const moment = Date.parse(`${day}T${clock}:00Z`);
  const at = Number.isNaN(moment) ? undefined : fromSerial(moment / DAY + FIRST_DAY, timeZone);
  // The 30th of February is another day.
  return at !== undefined && isoDay(at, timeZone) === day ? at : undefined;
}

/** 2023-12-13 18:40 */
export const toLocal = (at: string, timeZone: string): string =>
  onTheClock(at, timeZone).toISOString().slice(0, 16).replace('T', ' ');

/** The time zone itself, or UTC where this V8 does not know it (a spreadsheet may have a custom one such as GMT-07:00). */
export function usableTimeZone(timeZone: string): string {
  try {
    offsetAt(0, timeZone);
    return timeZone;
  } catch {
    return 'Etc/UTC';
  }
}
