import { FIRST_STATE } from '../../../src/model/state';
import { listIsDue, sweepDue } from '../../../src/plan/due';
import { DAY, group, later, NOW, state, unread } from '../samples';

test.each([
  ['a short list, on every tick', state({ listPages: 10, listedAt: later(-5) }), true],
  ['never read', FIRST_STATE, true],
  ['a long list, read an hour ago', state({ listPages: 11, listedAt: later(-60) }), true],
  ['a long list, read 59 minutes ago', state({ listPages: 11, listedAt: later(-59) }), false],
])('the list of groups is due: %s', (_, before, expected) => expect(listIsDue(before, NOW)).toBe(expected));

test('a group whose reading lies in the future is read', () => {
  expect(sweepDue([group({ readAt: later(1) })], 24, NOW).length).toBe(1);
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
  expect(sweepDue(groups, 24, NOW).map(({ address }) => address)).toEqual([
    'never@x.org',
    'failed@x.org',
    'week@x.org',
    'day@x.org',
  ]);
});
