import { gap, type Run } from './run';

type Parts = Record<string, string>;

const two = (value: string | number) => String(value).padStart(2, '0');

/** The letters of Java's SimpleDateFormat that are in use. */
const FIELDS: Record<string, (parts: Parts, offsetMinutes: number) => string> = {
  yyyy: parts => String(parts.year),
  yy: parts => String(parts.year).slice(-2),
  MMMM: parts => String(parts.longMonth),
  MMM: parts => String(parts.longMonth).slice(0, 3),
  MM: parts => two(Number(parts.month)),
  M: parts => String(Number(parts.month)),
  dd: parts => two(Number(parts.day)),
  d: parts => String(Number(parts.day)),
  EEEE: parts => String(parts.weekday),
  EEE: parts => String(parts.weekday).slice(0, 3),
  E: parts => String(parts.weekday).slice(0, 3),
  u: parts => String(1 + WEEK.indexOf(String(parts.weekday))),
  HH: parts => two(Number(parts.hour)),
  H: parts => String(Number(parts.hour)),
  hh: parts => two(Number(parts.hour) % 12 || 12),
  h: parts => String(Number(parts.hour) % 12 || 12),
  a: parts => (Number(parts.hour) < 12 ? 'AM' : 'PM'),
  mm: parts => two(Number(parts.minute)),
  m: parts => String(Number(parts.minute)),
  ss: parts => two(Number(parts.second)),
  s: parts => String(Number(parts.second)),
  SSS: parts => String(parts.fractionalSecond),
  Z: (_parts, offset) => offsetText(offset, ''),
  XXX: (_parts, offset) => (offset === 0 ? 'Z' : offsetText(offset, ':')),
};

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Utilities.formatDate`: https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html in a time zone. */
export function formatDate(run: Run, date: unknown, timeZone: string, pattern: string): string {
  const time = Object.prototype.toString.call(date) === '[object Date]' ? Number(date) : Number.NaN;
  if (Number.isNaN(time)) gap(run, `formatDate(${String(date)})`, 'formatDate.ts');
  const parts = partsOf(run, time, timeZone);
  const { year, month, day, hour, minute, second } = parts;
  const asIfUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offsetMinutes = Math.round((asIfUtc - time) / 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (found, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'") || "'";
    const field = Object.hasOwn(FIELDS, found) ? FIELDS[found] : undefined;
    return field ? field(parts, offsetMinutes) : gap(run, `formatDate's ${found}`, 'formatDate.ts');
  });
}

function partsOf(run: Run, time: number, timeZone: string): Parts {
  try {
    const read = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-US', { timeZone, ...options }).formatToParts(time);
    const numbers = read({
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hourCycle: 'h23', weekday: 'long' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric', fractionalSecondDigits: 3 },
    });
    const longMonth = read({ month: 'long' }).map(({ value }) => value);
    return { ...Object.fromEntries(numbers.map(({ type, value }) => [type, value])), longMonth: longMonth.join('') };
  } catch {
    return gap(run, `the time zone ${timeZone}`, 'formatDate.ts');
  }
}

function offsetText(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${between}${two(size % 60)}`;
}
