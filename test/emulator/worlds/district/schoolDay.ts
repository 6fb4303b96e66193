/** How mail is spread over a day: shares of the 24 hours, by the clocks of the district, and what a weekend day has of a weekday's. */
export interface Rhythm {
  hours: number[];
  weekend: number;
}

const rhythm = (weekend: number, text: string): Rhythm => {
  const hours = text.trim().split(/\s+/).map(Number);
  const sum = hours.reduce((one, other) => one + other, 0);
  return { hours: hours.map(each => each / sum), weekend };
};

// Assumed, not measured: nearly nothing at night, most at 8–9 and 13–15. Columns are hours, midnight first.
/** Staff are done in the afternoon. */
export const workday = rhythm(0.06, '0 0 0 0 0 1 6 30 92 80 48 44 46 74 88 76 34 16 10 9 7 4 1 0');
/** Students write again after dinner. */
export const schoolday = rhythm(0.25, '1 0 0 0 0 0 3 20 70 62 44 40 52 66 84 70 30 22 28 54 62 40 15 4');
/** Programs tell of what was handed in, and of the nightly run of the roster. */
export const programs = rhythm(0.3, '2 1 20 6 1 1 8 30 64 60 46 40 44 62 70 60 28 20 24 40 42 26 10 4');
/** Newsletters go out before work. */
export const mornings = rhythm(0.2, '0 0 0 0 4 14 40 44 30 18 10 8 8 6 6 4 2 1 1 1 0 0 0 0');

/** What share of a weekday's mail the hour from `time` on has. */
export function shareOf({ hours, weekend }: Rhythm, time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', hour: '2-digit', weekday: 'short' });
  const told = new Map(parts.formatToParts(time).map(({ type, value }) => [type, value]));
  const share = hours[Number(told.get('hour'))] ?? 0;
  return told.get('weekday')?.startsWith('S') ? share * weekend : share;
}
