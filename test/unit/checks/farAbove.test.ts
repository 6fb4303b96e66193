import { farAbove } from '../../../src/checks/farAbove';
import type { MailHour } from '../../../src/model/mail';
import { EVENING, history, hoursLater, mailHour, posts, volume, weeksBefore, ZONE } from '../mail';
import { group } from '../samples';

const GROUPS = [group(), group({ address: 'staff@example.org' })];
const find = (hours: MailHour[], now = hoursLater(1.2)) =>
  farAbove({ now, timeZone: ZONE, settings: { stormPosts: 10 }, mail: { history: history(hours) }, groups: GROUPS });

/** The same hour of eight weeks before, with these deliveries. */
const BEFORE = [3000, 3500, 4000, 4200, 4200, 4900, 5000, 9000].map((deliveries, index) =>
  mailHour(weeksBefore(8 - index), { domain: volume(deliveries) }),
);
const at = (deliveries: number, error = 0, begin = EVENING) =>
  mailHour(begin, { domain: volume(deliveries, { error }) });
const withPosts = (count: number, id = 'id-all') => mailHour(EVENING, { groups: { [id]: posts(count) } });

test('far more deliveries than usual in the domain', () => {
  expect(find([...BEFORE, at(1_183_412, 0.0213)])).toEqual([
    {
      check: 'MAIL.1',
      severity: 'medium',
      event: true,
      subject: 'Mail of the domain',
      what: 'Between 19:00 and 20:00 1,180,000 deliveries (± 3 %) were counted by the Gmail log; usual at this hour of the week are 4,200 (median of 8 weeks, spread 1,038).',
      todo: 'Look where the mail came from.',
    },
  ]);
});

test.each([1.1, 2.05, 4.05, 5, 6])('it is told if the log shows it so many hours after the hour began: %d', hours => {
  const late = { ...at(1_183_412), countedAt: hoursLater(hours) };
  expect(find([...BEFORE, late], hoursLater(hours)).map(({ subject }) => subject)).toEqual(['Mail of the domain']);
});

test('what was counted one by one is told to the last', () => {
  const [finding] = find([...BEFORE, { ...at(183_412), source: 'BigQuery' as const }]);
  expect(finding?.what).toContain('Between 19:00 and 20:00 183,412 deliveries were counted by BigQuery; ');
});

test.each<[string, MailHour[]]>([
  ['no mail', []],
  ['as ever', [...BEFORE, at(4500)]],
  ['thrice the usual', [...BEFORE, at(12_600)]],
  ['a storm, and no history', [at(1_183_412)]],
  ['two weeks of history', [...BEFORE.slice(6), at(1_183_412)]],
  ['too few to speak of', [...BEFORE.map(hour => ({ ...hour, domain: volume(10) })), at(999)]],
  ['an hour that was long ago', [...BEFORE, at(1_183_412, 0, hoursLater(-5))]],
  ['an hour whose mail nobody counted', [...BEFORE, { at: EVENING, countedAt: EVENING, groups: {} }]],
])('nothing is wrong: %s', (_, hours) => expect(find(hours)).toEqual([]));

test('while history is short it is said from what days', () => {
  const days = [1, 2, 6].map(day => mailHour(hoursLater(-24 * day)));
  expect(find([...days.reverse(), at(50_000)])[0]?.what).toContain(
    'usual at this hour of the day are 4,000 (median of 3 days, spread 0)',
  );
});

test('of two such hours the one with the most is told', () => {
  const found = find([
    ...BEFORE,
    ...[6, 2, 1].map(day => mailHour(hoursLater(-24 * day - 1))),
    at(60_000, 0, hoursLater(-1)),
    at(50_000),
  ]);
  expect(found.map(({ subject, what }) => [subject, what.slice(0, 44)])).toEqual([
    ['Mail of the domain', 'Between 18:00 and 19:00 60,000 deliveries we'],
  ]);
});

test('far more posts than usual to a group', () => {
  expect(find([...BEFORE, withPosts(12)])).toEqual([
    {
      check: 'MAIL.1',
      severity: 'medium',
      event: true,
      subject: 'all@example.org',
      what: 'Between 19:00 and 20:00 12 posts by 12 senders were written to it; usual at this hour of the week are 0 (median of 8 weeks, spread 0).',
      todo: 'See whether these posts were meant to be.',
      group: { address: 'all@example.org', id: 'id-all' },
    },
  ]);
});

const BUSY = BEFORE.map(hour => ({ ...hour, groups: { 'id-staff': posts(40) } }));
const DAYS = [6, 2, 1].map(day => mailHour(hoursLater(-24 * day)));
test.each<[string, MailHour[], string[]]>([
  ['fewer than a storm has', [...BEFORE, withPosts(9)], []],
  ['as many as ever in a busy one', [...BUSY, withPosts(45, 'id-staff')], []],
  ['more than ever in a busy one', [...BUSY, withPosts(121, 'id-staff')], ['staff@example.org']],
  ['a group that is not known any more', [...BEFORE, withPosts(50, 'id-gone')], []],
  ['a group without posts, in three days of history', [...DAYS, withPosts(50)], []],
  [
    'a group with posts, in three days of history',
    [...DAYS.map(hour => ({ ...hour, groups: { 'id-all': posts(3) } })), withPosts(50)],
    ['all@example.org'],
  ],
  [
    'a group without posts, in two weeks of history',
    [mailHour(weeksBefore(2)), ...DAYS, withPosts(50)],
    ['all@example.org'],
  ],
  ['no history', [withPosts(50)], []],
])('posts to a group: %s', (_, hours, subjects) => {
  expect(find(hours).map(({ subject }) => subject)).toEqual(subjects);
});

/** 15 posts at this hour of every Wednesday, and none at others, since ten weeks ago. */
const NEWS = Array.from({ length: 70 }, (_, index) => 70 - index).map(day =>
  mailHour(hoursLater(-24 * day), { groups: day % 7 === 0 ? { 'id-all': posts(15) } : {} }),
);
const unseen = (day: number) => day > 8 * 24;
const withoutOld = NEWS.map(hour =>
  unseen((Date.parse(EVENING) - Date.parse(hour.at)) / 3_600_000)
    ? { ...hour, groups: {}, unseen: true as const }
    : hour,
);
test.each<[string, MailHour[], string[]]>([
  ['as every week', [...NEWS, withPosts(15)], []],
  ['thrice as many', [...NEWS, withPosts(46)], ['all@example.org']],
  ['as every week, where older hours are forgotten', [...withoutOld, withPosts(15)], []],
  ['to one that nobody wrote to in the eight days that are known', [...withoutOld, withPosts(15, 'id-staff')], []],
])('a newsletter: %s', (_, hours, subjects) => {
  expect(find(hours).map(({ subject }) => subject)).toEqual(subjects);
});

test('over midnight the days are said', () => {
  const midnight = hoursLater(4);
  const before = [6, 2, 1].map(day => mailHour(hoursLater(4 - 24 * day)));
  const [finding] = find([...before, at(50_000, 0, midnight)], hoursLater(5.2));
  expect(finding?.what.slice(0, 60)).toBe('Between 13 Dec 2023, 23:00 and 14 Dec 2023, 00:00 50,000 del');
});
