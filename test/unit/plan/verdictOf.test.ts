import { tally, verdictOf } from '../../../src/plan/verdictOf';
import { failure, group, OPEN, rule, rules, unread } from '../samples';

test('what could not be read is never counted as within', () => {
  const groups = [
    group({ address: 'locked@x.org' }),
    group({ address: 'open@x.org', settings: OPEN }),
    group({ address: 'locked-before@x.org', failure: failure() }),
    group({ address: 'open-before@x.org', settings: OPEN, failure: failure() }),
    unread({ address: 'never@x.org' }),
    group({ address: 'not-protected@x.org', settings: OPEN }),
  ];
  const policy = rules(
    ...groups.slice(0, 5).map(({ address }): [string, ReturnType<typeof rule>] => [address, rule()]),
  );
  expect(tally(groups, policy)).toEqual({
    all: 5,
    within: 1,
    open: ['open@x.org'],
    unknown: ['locked-before@x.org', 'open-before@x.org', 'never@x.org'],
  });
});

test.each([
  [{ all: 3, within: 3, open: [], unknown: [] }, 'All 3 protected groups are as the policy says.'],
  [{ all: 1, within: 1, open: [], unknown: [] }, 'The one protected group is as the policy says.'],
  [{ all: 0, within: 0, open: [], unknown: [] }, 'No group is protected yet: add rows to the Policy tab.'],
  [{ all: 3, within: 2, open: ['a@x.org'], unknown: [] }, '1 of 3 protected groups is open: a@x.org.'],
  [{ all: 3, within: 2, open: [], unknown: ['a@x.org'] }, '1 of 3 protected groups is not checked: a@x.org.'],
  [
    { all: 9, within: 2, open: ['a@x', 'b@x', 'c@x', 'd@x', 'e@x'], unknown: ['f@x', 'g@x'] },
    '5 of 9 protected groups are open: a@x, b@x, c@x and 2 more. 2 of 9 protected groups are not checked: f@x, g@x.',
  ],
])('%j', (tallied, expected) => expect(verdictOf(tallied)).toBe(expected));

test('that locks can be gone around is said with the best that can be said', () => {
  const all = { all: 3, within: 3, open: [], unknown: [] };
  expect(verdictOf(all, 10)).toBe('All 3 protected groups are as the policy says, but 10 open ways lead around them.');
  expect(verdictOf({ ...all, all: 1, within: 1 }, 1)).toBe(
    'The one protected group is as the policy says, but 1 open way leads around it.',
  );
});
