import { badDayInWords, chaosOf } from './chaosOf';

/** The days of these seeds as tests, one each. */
export function daysHold(first: number, last: number): void {
  const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  test.each(seeds)('seed %i', seed => {
    const bad = chaosOf(seed);
    if (bad) throw new Error(badDayInWords(bad));
  });
}
