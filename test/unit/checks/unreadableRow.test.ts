import { unreadableRow } from '../../../src/checks/unreadableRow';
import { keyOf } from '../../../src/model/finding';
import { lostTab } from '../../../src/model/rowProblem';
import { facts } from '../facts';
import { group, policyRow, settings, TODAY } from '../samples';

const problem = { tab: 'Policy', row: 3, column: 'On drift', found: 'relock', expected: 'report | re-lock' } as const;
const FOUND = 'Policy row 3, On drift: found "relock", expected report | re-lock.';
const gone = policyRow({ row: 4, group: 'gone@example.org' });
const check = (policy: Parameters<typeof facts>[0] = {}) => unreadableRow(facts(policy));

test.each([
  ['every row is about a group', check()],
  ['the list was not read, so nobody knows', check({ listed: false, policy: { rows: [gone] } })],
  ['an exception that is over', check({ policy: { rows: [{ ...gone, until: '2023-12-12' }] } })],
  ['a group that is pinned', check({ settings: settings({ pinnedGroups: ['all@example.org'] }) })],
  [
    'a group that is pinned by a former address',
    check({ groups: [group({ aliases: ['old@x.org'] })], settings: settings({ pinnedGroups: ['old@x.org'] }) }),
  ],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test('a pinned group that no row is about is told', () => {
  const pinned = (listed: boolean) =>
    check({ listed, settings: settings({ pinnedGroups: ['typo@example.org'] }) }).map(each => [
      each.severity,
      each.subject,
    ]);
  expect(pinned(true)).toEqual([['medium', 'Pinned groups: typo@example.org']]);
  expect(pinned(false)).toEqual([]);
});

test.each([
  ['held', true, `${FOUND} What stood there when it was last read holds on.`],
  ['not held', false, `${FOUND} The row protects nothing.`],
])('a row that cannot be read, %s', (_, held, what) => {
  expect(check({ policy: { problems: [{ ...problem, held }] } })).toEqual([
    {
      check: 'HEALTH.1',
      subject: 'Policy row 3',
      severity: 'high',
      what,
      todo: "Correct it in the Policy tab. The note on the column's header says what can stand there.",
    },
  ]);
});

test.each(['Policy', 'Settings'] as const)('the %s tab was deleted', tab => {
  expect(check({ policy: { problems: [{ ...lostTab(tab), held: true }] } })).toMatchObject([
    {
      severity: 'high',
      what: `The ${tab} tab was deleted. It is made again as it was last read. What stood there when it was last read holds on.`,
      todo: `Look whether the ${tab} tab is as it should be.`,
    },
  ]);
});

test.each([
  ['an address', { group: 'gone@example.org' }, 'medium', 'No group has the address'],
  ['an exception on its last day', { group: 'gone@example.org', until: TODAY }, 'medium', 'No group has the address'],
  ['a glob', { group: 'gone-*@example.org' }, 'low', 'No group matches'],
  ['a glob of single letters', { group: 'grade?@example.org' }, 'low', 'No group matches'],
] as const)('a row about no group: %s', (_, { group, ...given }, severity, none) => {
  expect(check({ policy: { rows: [{ ...gone, group, ...given }] } })).toEqual([
    {
      check: 'HEALTH.1',
      subject: `Policy row 4 (${group})`,
      severity,
      what: `${none} ${group}, so this row protects nothing.`,
      todo: 'Correct the address, or delete the row if the group is gone.',
    },
  ]);
});

test('a row that a narrower one overrules', () => {
  expect(check({ policy: { overruled: [{ row: 2, group: 'all@example.org', by: 5 }] } })).toEqual([
    {
      check: 'HEALTH.1',
      subject: 'Policy row 2 for all@example.org',
      severity: 'low',
      what: 'Rows 2 and 5 are both about all@example.org; row 5 is narrower, and the two together hold.',
      todo: 'If the wider row was meant as an exception, give it a date in Until.',
    },
  ]);
});

test('two wrong cells of one row: check and subject still name each finding', () => {
  const second = { ...problem, column: 'Who may post', found: '' };
  const found = check({ policy: { problems: [problem, second].map(each => ({ ...each, held: true })) } });
  expect(new Set(found.map(keyOf)).size).toBe(found.length);
  expect(found.map(({ what }) => what).join(' ')).toContain('found "relock"');
  expect(found.map(({ what }) => what).join(' ')).toContain('Who may post: found nothing');
});
