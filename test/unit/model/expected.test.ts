import { expectedDeliveries, expectedPosts, isFarAbove, postsIn } from '../../../src/model/expected';
import { hourOfWeek } from '../../../src/model/hourOfWeek';
import type { MailHour } from '../../../src/model/mail';
import { EVENING, hoursLater, mailHour, posts, volume, weeksBefore, ZONE } from '../mail';

/** The same hour of the week in weeks before, the latest last. */
const weeks = (...deliveries: number[]): MailHour[] =>
  deliveries.map((each, index) => mailHour(weeksBefore(deliveries.length - index), { domain: volume(each) }));
const daysBefore = (days: number, deliveries: number): MailHour =>
  mailHour(hoursLater(-24 * days), { domain: volume(deliveries) });
const usual = (hours: MailHour[], at = EVENING) => expectedDeliveries(hours, at, ZONE);

const WEEK = 'the same hour of the week';
const DAY = 'the same hour of the day';

test.each<[string, MailHour[], unknown]>([
  ['no history', [], undefined],
  ['two hours', weeks(10, 20), undefined],
  ['three weeks', weeks(10, 20, 40), { median: 20, spread: expect.closeTo(14.826), from: WEEK, values: 3 }],
  [
    'of ten weeks, the latest eight',
    weeks(9e9, 9e9, 1, 1, 1, 1, 3, 3, 3, 3),
    { median: 2, spread: expect.closeTo(1.4826), from: WEEK, values: 8 },
  ],
  ['one odd week', weeks(10, 10, 10, 10, 10, 10, 10, 1e6), { median: 10, spread: 0, from: WEEK, values: 8 }],
  [
    'two weeks and a Tuesday: days of the same kind',
    [...weeks(10, 20), daysBefore(1, 30)],
    { median: 20, spread: expect.closeTo(14.826), from: DAY, values: 3 },
  ],
  [
    'days of the weekend are of another kind',
    [daysBefore(4, 1), daysBefore(3, 2), ...weeks(1).slice(1), daysBefore(1, 3)],
    undefined,
  ],
  ['other hours of the day', [1, 2, 3].map(hours => mailHour(hoursLater(-hours))), undefined],
])('%s', (_, hours, expected) => expect(usual(hours)).toEqual(expected));

test('quiet hours, the hour itself and those after it say nothing', () => {
  const others = [
    mailHour(weeksBefore(4), { domain: volume(0), quiet: true }),
    mailHour(EVENING, { domain: volume(1e6) }),
    mailHour(weeksBefore(-1), { domain: volume(1e6) }),
  ];
  expect(usual([...others, ...weeks(10, 20, 40)])).toEqual(usual(weeks(10, 20, 40)));
});

test('hours whose mail nobody counted say nothing', () => {
  const { domain: _, source: __, ...uncounted } = mailHour(weeksBefore(4));
  expect(usual([uncounted, ...weeks(10, 20)])).toBe(undefined);
});

test('the hour of the week is that on the clock, in summer and winter', () => {
  const CALIFORNIA = 'America/Los_Angeles';
  const summer = ['2023-10-12', '2023-10-19', '2023-10-26'].map(day => mailHour(`${day}T02:00:00.000Z`));
  expect(expectedDeliveries(summer, EVENING, CALIFORNIA)).toMatchObject({ median: 4000, from: WEEK, values: 3 });
  expect(hourOfWeek(EVENING, CALIFORNIA)).toEqual({ day: 45_273, weekday: 3, hour: 19 });
  expect(hourOfWeek('2023-12-17T07:30:00.000Z', 'Asia/Kolkata')).toMatchObject({ weekday: 0, hour: 13 });
});

test('an hour without posts to a group counts as none', () => {
  const hours = [posts(3), undefined, undefined].map((each, index) =>
    mailHour(weeksBefore(3 - index), { groups: each ? { 'id-all': each } : {} }),
  );
  expect(expectedPosts({ hours }, EVENING, ZONE, 'id-all')).toEqual({ median: 0, spread: 0, from: WEEK, values: 3 });
});

const all = { 'id-all': posts(3) };
test.each<[string, Partial<MailHour>, string, number | undefined]>([
  ['none were seen', {}, weeksBefore(2), 0],
  ['no source told of any', { unseen: true }, weeksBefore(2), undefined],
  ['no source told of the group', { unseen: ['id-all'] }, weeksBefore(2), undefined],
  ['no source told of another', { unseen: ['id-staff'] }, weeksBefore(2), 0],
  ['the group was not protected yet', {}, weeksBefore(0), undefined],
  ['the group was protected before', {}, weeksBefore(1), 0],
  ['some are known all the same', { unseen: true, groups: all }, weeksBefore(0), 3],
])('posts to a group in an hour: %s', (_, given, since, expected) =>
  expect(postsIn(mailHour(weeksBefore(1), given), 'id-all', { hours: [], groupsSince: { 'id-all': since } })).toBe(
    expected,
  ),
);

test('hours in which nobody knows how many posts there were say nothing', () => {
  const hours = [5, 4, 3, 2, 1].map(week => mailHour(weeksBefore(week), week < 4 ? { groups: all } : { unseen: true }));
  expect(expectedPosts({ hours }, EVENING, ZONE, 'id-all')).toEqual({ median: 3, spread: 0, from: WEEK, values: 3 });
});

test.each([
  ['thrice the median', 12_000, 4000, 0, 1000, false],
  ['more', 12_001, 4000, 0, 1000, true],
  ['six spreads', 10_000, 4000, 1000, 1000, false],
  ['within six spreads, which are wide', 13_000, 4000, 1500, 1000, false],
  ['above six wide spreads', 13_001, 4000, 1500, 1000, true],
  ['too few to speak of', 999, 0, 0, 1000, false],
  ['enough where nothing is usual', 1000, 0, 0, 1000, true],
] as const)('far above: %s', (_, seen, median, spread, least, expected) =>
  expect(isFarAbove(seen, { median, spread, from: WEEK, values: 8 }, least)).toBe(expected),
);
