import { EmulatorGap } from '../../emulatorGap';

const FILE = 'google/sheets/numberFormat.ts';
const MS_PER_DAY = 86_400_000;
/** Day 0 of a serial date. https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** What Google shows when the format has no pattern, in the locale en_US. */
const USUAL_PATTERN: Record<string, string> = {
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  TEXT: '@',
};

const named = (date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);

const MONTH_OR_MINUTE: Record<string, (value: number) => string> = {
  m: String,
  mm: value => String(value).padStart(2, '0'),
};

/** Parts of a date pattern. `m` is minutes after hours or before seconds, else months. */
function datePart(token: string, date: Date, isMinute: boolean, isHalfDay: boolean): string {
  const hours = isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  const two = (value: number) => String(value).padStart(2, '0');
  switch (token.toLowerCase()) {
    case 'yyyy':
      return String(date.getUTCFullYear());
    case 'yy':
      return two(date.getUTCFullYear() % 100);
    case 'mmmm':
      return named(date, { month: 'long' });
    case 'mmm':
      return named(date, { month: 'short' });
    case 'mm':
    case 'm':
      return (MONTH_OR_MINUTE[token.toLowerCase()] ?? String)(isMinute ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    case 'dddd':
      return named(date, { weekday: 'long' });
    case 'ddd':
      return named(date, { weekday: 'short' });
    case 'dd':
      return two(date.getUTCDate());
    case 'd':
      return String(date.getUTCDate());
    case 'hh':
      return two(hours);
    case 'h':
      return String(hours);
    case 'ss':
      return two(date.getUTCSeconds());
    case 's':
      return String(date.getUTCSeconds());
    case 'am/pm':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    default:
      throw new EmulatorGap(`the date pattern part ${token}`, FILE);
  }
}

function formattedDate(serial: number, pattern: string): string {
  const date = new Date(DAY_ZERO + Math.round((serial * MS_PER_DAY) / 1000) * 1000);
  const tokens = [...pattern.matchAll(/"[^"]*"|am\/pm|([a-z])\1*|[^a-z"]+/gi)].map(([token]) => token);
  const letters = tokens.filter(token => /^[a-z]/i.test(token));
  const isHalfDay = letters.some(token => /^am/i.test(token));
  let seen = 0;
  return tokens
    .map(token => {
      if (token.startsWith('"')) return token.slice(1, -1);
      if (!/^[a-z]/i.test(token)) return token;
      const [before = '', after = ''] = [letters[seen - 1], letters[seen + 1]];
      seen++;
      return datePart(token, date, /^h/i.test(before) || /^s/i.test(after), isHalfDay);
    })
    .join('');
}

/** Patterns like `0`, `0.00`, `#,##0`, `0%`, with text in quotes before or after. */
function numberFormatter(pattern: string): (value: number) => string {
  const found = /^(?:"([^"]*)")?(#,##0|#,###|#|0)(?:\.(0+))?(%)?(?:"([^"]*)")?$/.exec(pattern);
  if (!found) throw new EmulatorGap(`the number pattern ${pattern}`, FILE);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = found;
  const { format } = new Intl.NumberFormat('en-US', {
    useGrouping: whole.includes(','),
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
  return value => `${before}${format(percent ? value * 100 : value)}${percent}${after}`;
}

/** By pattern: a tab has few, and making one takes as long as writing hundreds of numbers. */
const formatters = new Map<string, (value: number) => string>();

function formattedNumber(value: number, pattern: string): string {
  const format = formatters.get(pattern) ?? numberFormatter(pattern);
  formatters.set(pattern, format);
  return format(value);
}

/** A number as a cell with this format shows it, in the locale en_US. Moments are days since 30 December 1899. */
export function formatted(value: number, format: { type: string; pattern?: string } | undefined): string {
  if (!format) return String(Number(value.toPrecision(15)));
  const pattern = format.pattern || USUAL_PATTERN[format.type];
  if (pattern === undefined) throw new EmulatorGap(`the number format ${format.type} without a pattern`, FILE);
  if (pattern === '@') return String(value);
  const isDate = format.type === 'DATE' || format.type === 'TIME' || format.type === 'DATE_TIME';
  return isDate ? formattedDate(value, pattern) : formattedNumber(value, pattern);
}

/** The serial date of a moment on the wall clock. */
export function serialOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return (Date.UTC(year, month - 1, day, hour, minute, second) - DAY_ZERO) / MS_PER_DAY;
}
