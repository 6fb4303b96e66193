import { type Declared, NO_DECLARED } from '../../../src/model/delivery';
import type { Cause } from '../../../src/model/failure';
import { NO_ROSTER } from '../../../src/model/roster';
import { FIRST_STATE } from '../../../src/model/state';
import { declaredIsDue, hoursOfSweep, listIsDue, policiesAreDue, rosterIsDue, sweepDue } from '../../../src/plan/due';
import { declared } from '../delivery';
import { roster } from '../roster';
import { DAY, failure, group, later, NOW, state, unread } from '../samples';

test.each([
  ['a short list, on every tick', state({ listPages: 10, listedAt: later(-5) }), true],
  ['never read', FIRST_STATE, true],
  ['a long list, read an hour ago', state({ listPages: 11, listedAt: later(-60) }), true],
  ['a long list, read 59 minutes ago', state({ listPages: 11, listedAt: later(-59) }), false],
])('the list of groups is due: %s', (_, before, expected) => expect(listIsDue(before, NOW)).toBe(expected));

test('a group whose reading lies in the future is read', () => {
  expect(sweepDue([group({ readAt: later(1) })], 24, 5, NOW).length).toBe(1);
});

test('a group for which there was no time left is read by the next tick', () => {
  const late = unread({ failure: failure({ cause: 'out of time' }), failedAt: later(-5) });
  expect(sweepDue([late], 24, 5, NOW).length).toBe(1);
});

test('the sweep begins with groups never read, then the least recently read; one that failed waits for an hour', () => {
  const groups = [
    group({ address: 'now@x.org' }),
    unread({ address: 'failed-now@x.org', failedAt: later(-59) }),
    group({ address: 'day@x.org', readAt: later(-DAY) }),
    unread({ address: 'never@x.org' }),
    group({ address: 'failed@x.org', readAt: later(-30 * DAY), failedAt: later(-60) }),
    group({ address: 'nearly@x.org', readAt: later(1 - DAY) }),
    group({ address: 'week@x.org', readAt: later(-7 * DAY) }),
  ];
  expect(sweepDue(groups, 24, 5, NOW).map(({ address }) => address)).toEqual([
    'never@x.org',
    'failed@x.org',
    'week@x.org',
    'day@x.org',
  ]);
});

test('where few are due, the oldest have their turn, as many as make up all of them in a day', () => {
  const ofAge = (hours: number, i: number) =>
    group({ address: `h${hours}-${i}@x.org`, readAt: later(-hours * 60 - i) });
  const groups = [1, 11, 13, 20, 23].flatMap(hours => Array.from({ length: 288 }, (_, i) => ofAge(hours, i % 50)));
  const turns = sweepDue(groups, 24, 5, NOW).map(({ readAt }) => readAt);
  expect(turns).toEqual(Array(5).fill(later(-23 * 60 - 49)));
  expect(sweepDue(groups, 24, 60, NOW)).toHaveLength(60);
  const fresh = groups.filter(({ address }) => address.startsWith('h1'));
  expect(sweepDue(fresh.slice(0, 576), 24, 5, NOW)).toEqual([]);
  const overdue = groups.map(each => ({ ...each, readAt: later(-DAY) }));
  expect(sweepDue(overdue, 24, 5, NOW)).toHaveLength(groups.length);
});

test.each([
  [50_000, 50, 24, 5, 24],
  [50_000, 50, 48, 5, 48],
  [50_000, 50, 24, 0, 24],
  // 57,600 questions a day are for what is protected.
  [50_000, 200, 24, 5, 54],
  [50_000, 200, 24, 60, 24],
  [100_000, 50, 24, 5, 37],
  // Protected groups take them all.
  [10_000, 500, 24, 5, 48],
])('%i groups beside %i protected, in %i hours, a tick every %i minutes: it comes round in %i', (...given) => {
  const [others, protectedGroups, sweepHours, cadence, expected] = given;
  expect(Math.round(hoursOfSweep(others, protectedGroups, sweepHours, cadence))).toBe(expected);
});

const isDue = (minutesAgo: number, wanted: string[], given: Parameters<typeof roster>[0] = {}) =>
  rosterIsDue(roster(given), later(-minutesAgo), wanted, NOW);

test.each([
  ['never asked for', rosterIsDue(NO_ROSTER, undefined, ['id-all'], NOW), true],
  ['never asked for, and none is wanted', rosterIsDue(NO_ROSTER, undefined, [], NOW), true],
  ['59 minutes ago', isDue(59, ['id-all']), false],
  ['an hour ago', isDue(60, ['id-all']), true],
  ['an hour ago, of few requests', isDue(60, ['id-all'], { requests: 1 }), true],
  ['of 300 requests', isDue(60, ['id-all'], { requests: 300 }), true],
  ['of 600 requests, 119 minutes ago', isDue(119, ['id-all'], { requests: 600 }), false],
  ['of 600 requests, two hours ago', isDue(120, ['id-all'], { requests: 600 }), true],
  ['a new list is wanted', isDue(5, ['id-all', 'id-new']), true],
  ['a list is wanted no more', isDue(5, ['id-all'], { asked: ['id-all', 'id-old'] }), false],
  ['a list that could not be read', isDue(5, ['id-all', 'id-new'], { asked: ['id-all', 'id-new'] }), false],
  ['there was no room for it, nine minutes ago', isDue(9, ['id-all'], NO_ROSTER), false],
  ['there was no room for it, ten minutes ago', isDue(10, ['id-all'], NO_ROSTER), true],
  ['none was wanted a minute ago', isDue(1, ['id-all'], { asked: [] }), true],
])('members are due: %s', (_, found, expected) => expect(found).toBe(expected));

const ASKED = declared().asked;
const failed = (minutes: number, cause: Cause) =>
  declared({ askedAt: later(-minutes), unread: [{ list: 'policies', failure: failure({ cause }) }] });

test.each<[string, Declared, Declared['asked'], boolean]>([
  ['never read', NO_DECLARED, NO_DECLARED.asked, true],
  ['read an hour ago', declared({ askedAt: later(-60) }), ASKED, true],
  ['read 59 minutes ago', declared({ askedAt: later(-59) }), ASKED, false],
  ['Settings names another unit', declared(), { ...ASKED, unitsWithoutMail: ['/Cubs'] }, true],
  [
    'Settings allows another domain',
    declared(),
    { ...ASKED, allowedOutside: [{ unit: '/', domains: ['x.org'] }] },
    true,
  ],
  ['Google was down 9 minutes ago', failed(9, 'down'), ASKED, false],
  ['Google was down 10 minutes ago', failed(10, 'down'), ASKED, true],
  ['there was no time 59 minutes ago', failed(59, 'out of time'), ASKED, false],
  ['the account was refused 59 minutes ago', failed(59, 'role missing'), ASKED, false],
  ['the account was refused an hour ago', failed(60, 'role missing'), ASKED, true],
])('what is declared is due: %s', (_, before, asked, expected) =>
  expect(declaredIsDue(before, asked, NOW)).toBe(expected),
);

test.each([
  ['never refused', undefined, true],
  ['refused less than a day ago', later(1 - DAY), false],
  ['refused a day ago', later(-DAY), true],
])('policies are due: %s', (_, refusedAt, expected) =>
  expect(policiesAreDue(declared({ ...(refusedAt && { refusedAt }) }), NOW)).toBe(expected),
);
