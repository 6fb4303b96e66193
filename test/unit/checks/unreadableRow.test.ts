import { unreadableRow } from '../../../src/checks/unreadableRow';
import { keyOf } from '../../../src/model/finding';
import { facts, policyRow, settings } from '../samples';

const problem = { tab: 'Policy', row: 3, column: 'On drift', found: 'relock', expected: 'report | re-lock' } as const;
const FOUND = 'Policy row 3, On drift: found "relock", expected report | re-lock.';
const gone = policyRow({ row: 4, group: 'gone@example.org' });
const check = (policy: Parameters<typeof facts>[0] = {}) => unreadableRow(facts(policy));

test.each([
  ['every row is about a group', check()],
  ['the list was not read, so nobody knows', check({ listed: false, policy: { rows: [gone] } })],
  ['an exception, which may be over', check({ policy: { rows: [{ ...gone, until: '2023-01-01' }] } })],
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

test.each([
  ['an address', 'gone@example.org', 'medium'],
  ['a glob', 'gone-*@example.org', 'low'],
  ['a glob of single letters', 'grade?@example.org', 'low'],
] as const)('a row about no group: %s', (_, group, severity) => {
  expect(check({ policy: { rows: [{ ...gone, group }] } })).toEqual([
    {
      check: 'HEALTH.1',
      subject: `Policy row 4 (${group})`,
      severity,
      what: `No group has the address ${group}, so this row protects nothing.`,
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
      what: 'Rows 2 and 5 are both about all@example.org; row 5 is narrower and holds.',
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
