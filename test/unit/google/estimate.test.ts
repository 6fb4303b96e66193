import { estimateOf, type Slice } from '../../../src/google/estimate';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const PAGE = 1000;

/** Random numbers that are the same in every run. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** 118 posts from 18:55 to 20:00, half of them within ten minutes; each is 10,001 deliveries within so many seconds. In milliseconds since 18:00. */
function storm(seed: number, seconds: number): Float64Array {
  const random = seeded(seed);
  const shareBy = (minutes: number) => 1 / (1 + (10 / minutes) ** 1.8);
  const minutesTo = (share: number) => (share === 0 ? 0 : 10 * (share / (1 - share)) ** (1 / 1.8));
  const posts = Array.from({ length: 118 }, (_, index) => {
    const share = index === 0 ? 0 : ((index + random()) / 118) * shareBy(65);
    return 55 * MINUTE + minutesTo(share) * MINUTE;
  });
  const times = new Float64Array(118 * 10_001 + 9000);
  const at = (index: number) => (posts[Math.floor(index / 10_001)] ?? 0) + random() * seconds * SECOND;
  return times.map((_, index) => (index < 118 * 10_001 ? at(index) : random() * 3 * HOUR)).sort();
}

const below = (times: Float64Array, limit: number): number => {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What one page tells of a slice. */
function pageOf(times: Float64Array, from: number, to: number): Slice {
  const [first, end] = [below(times, from), below(times, to)];
  return { from, to, times: [...times.subarray(Math.max(first, end - PAGE), end)], whole: end - first <= PAGE };
}

/** An hour estimated from 15 pages, and how much there really was. */
function hour(times: Float64Array, begin: number) {
  const length = HOUR / 14;
  const slices = Array.from({ length: 14 }, (_, index) =>
    pageOf(times, begin + index * length, begin + (index + 1) * length),
  );
  const truth = below(times, begin + HOUR) - below(times, begin);
  return { truth, ...estimateOf(slices, pageOf(times, begin - length, begin)) };
}

const SEEDS = [1, 2, 3, 4, 5];

const slow = SEEDS.map(seed => storm(seed, 300));
const fast = SEEDS.map(seed => storm(seed, 60));

test('1.18 million deliveries in 65 minutes from 30 pages: 5 % off at most, and each hour within what is stated', () => {
  for (const times of slow) {
    const hours = [hour(times, 0), hour(times, HOUR)];
    const sum = (of: 'truth' | 'count') => hours.reduce((total, each) => total + each[of], 0);
    expect(sum('truth')).toBeGreaterThan(1_170_000);
    expect(Math.abs(sum('count') / sum('truth') - 1)).toBeLessThanOrEqual(0.05);
    for (const { truth, count, error } of hours) expect(Math.abs(count - truth)).toBeLessThanOrEqual(error * count);
    expect(hours[1]?.error).toBeLessThan(0.13);
  }
});

test('a storm that moves faster than the slices are long is stated to be less certain', () => {
  const hours = fast.map(times => hour(times, HOUR));
  const mean = (of: { error: number }[]) => of.reduce((sum, { error }) => sum + error, 0) / of.length;
  expect(mean(hours)).toBeGreaterThan(1.1 * mean(slow.map(times => hour(times, HOUR))));
  const covered = hours.filter(({ truth, count, error }) => Math.abs(count - truth) <= error * count);
  expect(covered.length).toBeGreaterThanOrEqual(4);
});

const even = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => to - ((index + 0.5) * (to - from)) / count);
const slice = (times: number[], whole: boolean, from = 0): Slice => ({ from, to: from + 100_000, times, whole });

test.each<[string, Slice[], Slice | undefined, number]>([
  ['nothing', [slice([], true)], undefined, 0],
  [
    'slices read whole',
    [slice(even(0, 100_000, 7), true), slice(even(100_000, 200_000, 5), true, 100_000)],
    undefined,
    12,
  ],
  // 100 events in 10 seconds, of 100.
  ['one page, with nothing before it', [slice(even(90_000, 100_000, 100), false)], undefined, 1000],
  [
    'one page, after as much',
    [slice(even(90_000, 100_000, 100), false)],
    slice(even(-10_000, 0, 100), false, -100_000),
    1000,
  ],
  ['one page, after silence', [slice(even(90_000, 100_000, 100), false)], slice([], true, -100_000), 550],
  [
    'all in the same moment',
    [
      slice(
        Array.from({ length: 10 }, () => 99_000),
        false,
      ),
    ],
    undefined,
    1000,
  ],
  // 100 events in the 10 seconds up to 80,000, and then none: 100 in the second slice, which is quiet.
  [
    'a storm that ended',
    [slice(even(70_000, 80_000, 100), false), slice(even(100_000, 200_000, 100), true, 100_000)],
    undefined,
    900,
  ],
])('%s', (_, slices, before, expected) => {
  const { count } = estimateOf(slices, before);
  expect(Math.abs(count - expected)).toBeLessThanOrEqual(expected * 0.01);
});

test('what was counted whole has no error, what was not has one', () => {
  expect(estimateOf([slice(even(0, 100_000, 7), true)]).error).toBe(0);
  expect(estimateOf([slice([], true)]).error).toBe(0);
  const page = slice(even(90_000, 100_000, 100), false);
  // 900 of 1,000 from a rate that 100 events tell: ± 18 %.
  expect(estimateOf([page], slice(even(-10_000, 0, 100), false, -100_000)).error).toBeCloseTo(0.18, 2);
  expect(estimateOf([page], slice([], true, -100_000)).error).toBeGreaterThan(0.5);
});
