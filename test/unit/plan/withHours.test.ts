import type { MailHour } from '../../../src/model/mail';
import { NO_HISTORY } from '../../../src/model/mailHistory';
import { withHours, withoutOldGroups } from '../../../src/plan/withHours';
import { EVENING, history, hoursLater, mailHour, posts, volume, weeksBefore, ZONE } from '../mail';

const NOW = hoursLater(2);
const added = (before: MailHour[], counted: MailHour[], now = NOW) =>
  withHours(history(before), counted, [], now, ZONE).hours;
const begins = (hours: MailHour[]) => hours.map(({ at }) => at);

test('an hour that is counted again is revised, neither lost nor doubled', () => {
  const before = [mailHour(hoursLater(-1)), mailHour(EVENING)];
  const again = mailHour(EVENING, { domain: volume(5000), countedAt: NOW });
  expect(added(before, [again])).toEqual([before[0], again]);
});

test('hours stand in their order, whatever order they are counted in', () => {
  expect(begins(added([mailHour(hoursLater(-1))], [mailHour(EVENING), mailHour(hoursLater(-2))]))).toEqual(
    [-2, -1, 0].map(hoursLater),
  );
});

test('the first hour ever counted stays known when it is forgotten itself', () => {
  const first = withHours(NO_HISTORY, [mailHour(EVENING)], [], NOW, ZONE);
  expect(first.since).toBe(EVENING);
  const old = history([mailHour(weeksBefore(1))], { since: weeksBefore(90) });
  expect(withHours(old, [mailHour(EVENING)], [], NOW, ZONE).since).toBe(weeksBefore(90));
  expect(withHours(NO_HISTORY, [], [], NOW, ZONE)).toEqual(NO_HISTORY);
});

/** The evening of this Wednesday, three hours of so many deliveries each. */
const evening = (weeks: number, deliveries: number): MailHour[] =>
  [0, 1, 2].map(hours =>
    mailHour(new Date(Date.parse(weeksBefore(weeks)) + hours * 3_600_000).toISOString(), {
      domain: volume(deliveries),
    }),
  );
const inDomain = (hour: MailHour): MailHour => ({ ...hour, source: 'Gmail log', domain: volume(4000) });
const quiet = (hours: MailHour[]) => hours.filter(hour => hour.quiet).map(({ at }) => at);

test.each<[string, MailHour[], number, number]>([
  ['a holiday', [...evening(2, 4000), ...evening(1, 4000)], 999, 3],
  ['a quarter of what is usual', [...evening(2, 4000), ...evening(1, 4000)], 1000, 0],
  ['a storm', [...evening(2, 4000), ...evening(1, 4000)], 400_000, 0],
  ['only one such weekday is known', evening(1, 4000), 1, 0],
  [
    'of the others one was a holiday too',
    [...evening(3, 4000), ...evening(2, 10).map(hour => ({ ...hour, quiet: true as const })), ...evening(1, 4000)],
    999,
    3,
  ],
  ['other days are known by one hour only', [...evening(2, 4000).slice(1, 2), ...evening(1, 4000).slice(1, 2)], 1, 0],
])('the hours of a quiet day are marked: %s', (_, before, deliveries, expected) => {
  const now = hoursLater(4);
  const today = evening(0, deliveries);
  expect(quiet(added(before, today, now)).filter(at => at >= EVENING).length).toBe(expected);
});

/** The same as the canary sees it: posts to groups, and nothing of the domain. */
const written = (weeks: number, count: number): MailHour[] =>
  evening(weeks, 0).map(({ domain: _, source: __, ...hour }, index) => ({
    ...hour,
    groups: index === 0 && count > 0 ? { 'id-all': posts(count) } : {},
  }));

test.each<[string, MailHour[], number, number]>([
  ['a holiday', [...written(2, 14), ...written(1, 14)], 3, 3],
  ['an ordinary day', [...written(2, 14), ...written(1, 14)], 4, 0],
  ['nobody ever writes', [...written(2, 0), ...written(1, 0)], 0, 0],
  [
    'nobody knows of one of the others',
    [...written(2, 14), ...written(1, 14).map(hour => ({ ...hour, unseen: true as const }))],
    0,
    0,
  ],
  ['the others were counted in the domain too', [...written(2, 14), ...written(1, 14)].map(inDomain), 3, 3],
])('where no source tells of the domain a quiet day has few posts: %s', (_, before, count, expected) =>
  expect(quiet(added(before, written(0, count), hoursLater(4))).filter(at => at >= EVENING).length).toBe(expected),
);

test('since when groups are protected is known until they are not any more', () => {
  const first = withHours(NO_HISTORY, [mailHour(EVENING)], [], NOW, ZONE, ['a', 'b']);
  expect(first.groupsSince).toEqual({ a: NOW, b: NOW });
  const then = withHours(first, [], [], hoursLater(3), ZONE, ['b', 'c']);
  expect(then.groupsSince).toEqual({ b: NOW, c: hoursLater(3) });
});

test('where older hours are forgotten of groups, it is said that nothing is known', () => {
  const before = [weeksBefore(2), weeksBefore(1)].map(at => mailHour(at, { groups: { 'id-all': posts(3) } }));
  const [old, latest] = withoutOldGroups(history(before), EVENING).hours;
  expect([old, latest]).toEqual([{ ...before[0], groups: {}, unseen: true }, before[1]]);
});

test('a day that turns out to be an ordinary one is not quiet any more', () => {
  const before = [...evening(2, 4000), ...evening(1, 4000)];
  const [first, second, third] = evening(0, 100) as [MailHour, MailHour, MailHour];
  const early = added(before, [first, second], hoursLater(3));
  expect(quiet(early)).toEqual([EVENING, hoursLater(1)]);
  expect(quiet(added(early, [{ ...third, domain: volume(9000) }], hoursLater(4)))).toEqual([]);
});

test('of eight days every hour is kept, and before that eight ordinary ones of each hour of the week, a year at most', () => {
  const old = Array.from({ length: 60 }, (_, index) => mailHour(weeksBefore(60 - index)));
  expect(begins(added(old, [mailHour(EVENING)]))).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map(weeksBefore));
  const summer = old.map(hour => (hour.at >= weeksBefore(10) ? { ...hour, quiet: true as const } : hour));
  const afterSummer = added(summer, [mailHour(EVENING)]);
  expect(begins(afterSummer)).toEqual([17, 16, 15, 14, 13, 12, 11, 1, 0].map(weeksBefore));
  const lastYear = [mailHour(weeksBefore(53)), mailHour(weeksBefore(52))];
  expect(begins(added(lastYear, [mailHour(EVENING)]))).toEqual([52, 0].map(weeksBefore));
});

test('a year of hours is kept in few', () => {
  let hours: MailHour[] = [];
  for (let day = 120; day >= 0; day--) {
    const counted = Array.from({ length: 24 }, (_, hour) => mailHour(hoursLater(hour - 24 * day)));
    hours = added(hours, counted, hoursLater(24 - 24 * day));
  }
  expect(hours.length).toBeLessThanOrEqual((8 + 1) * 168);
  expect(hours.length).toBeGreaterThanOrEqual(8 * 168);
});

test('of accounts that sent many the most is kept, by id where there is one', () => {
  const sender = (account: string, messages: number, id?: string) => ({ account, messages, ...(id && { id }) });
  const senders = [
    sender('a@example.org', 19),
    sender('b@example.org', 20),
    sender('c@example.org', 30, '107'),
    sender('c@example.org', 25, '107'),
    sender('d@example.org', 40, '108'),
  ];
  const before = history([], { heaviest: { '108': 50, '109': 21 } });
  expect(withHours(before, [], senders, NOW, ZONE).heaviest).toEqual({
    'b@example.org': 20,
    '107': 30,
    '108': 50,
    '109': 21,
  });
  const sampled = { account: 'e@example.org', id: '110', messages: 150, inAll: 600 };
  expect(withHours(NO_HISTORY, [], [sampled], NOW, ZONE).heaviest).toEqual({ '110': 600 });
  const crowd = Array.from({ length: 2100 }, (_, index) => sender(`s${index}@example.org`, 20 + index));
  const { heaviest } = withHours(NO_HISTORY, [], crowd, NOW, ZONE);
  expect([Object.keys(heaviest).length, Math.min(...Object.values(heaviest))]).toEqual([2000, 120]);
});
