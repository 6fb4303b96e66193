import type { PolicyRow } from '../../../src/model/policyRow';
import { lostTab, type RowProblem } from '../../../src/model/rowProblem';
import { policyInForce } from '../../../src/plan/policyInForce';
import { policyRow, settings } from '../samples';

const problem = (given: Partial<RowProblem> = {}): RowProblem => ({
  tab: 'Policy',
  row: 2,
  column: 'On drift',
  found: 'relock',
  expected: 'report | re-lock',
  group: 'all@example.org',
  ...given,
});
const aboutNoGroup = (given: Partial<RowProblem> = {}): RowProblem => {
  const { group: _, ...rest } = problem(given);
  return rest;
};
const all = policyRow();
const staff = policyRow({ row: 3, group: 'staff@example.org' });
const policy = (read: PolicyRow[], problems: RowProblem[], last: PolicyRow[]) =>
  policyInForce({ read, problems }, { read: {}, problems: [] }, { rows: last, settings: settings() });

test('what was read holds', () => {
  expect(policy([all, staff], [], [])).toEqual({
    rows: [all, staff],
    settings: settings(),
    problems: [],
    emptied: false,
  });
});

test('rows that were taken away on purpose are gone', () => {
  expect(policy([all], [], [all, staff]).rows).toEqual([all]);
});

test('a row that cannot be read holds as it was last read, wherever it stands now', () => {
  expect(policy([staff], [problem({ row: 5 })], [all, staff])).toMatchObject({
    rows: [staff, { ...all, row: 5 }],
    problems: [{ row: 5, held: true }],
  });
});

test('a row with two wrong cells holds once', () => {
  const both = [problem(), problem({ column: 'Who may post' })];
  expect(policy([staff], both, [all, staff]).rows).toEqual([staff, all]);
});

test('a row with two wrong cells is no more rows after ten ticks', () => {
  const both = [problem(), problem({ column: 'Who may post' })];
  let last = [all, staff];
  for (let tick = 0; tick < 10; tick++) last = policy([staff], both, last).rows;
  expect(last.length).toBe(2);
});

test('of two rows about one group, the narrower holds on when it cannot be read', () => {
  const wide = policyRow({ row: 3, posters: 'members' });
  expect(policy([wide], [problem()], [all, wide])).toMatchObject({
    rows: [wide, all],
    problems: [{ row: 2, held: true }],
  });
});

test('a row whose group cannot be read is known by its place', () => {
  expect(policy([staff], [aboutNoGroup()], [all, staff])).toMatchObject({
    rows: [staff, all],
    problems: [{ row: 2, held: true }],
  });
});

test.each([
  ['a new row for a new group', problem({ row: 9, group: 'new@example.org' })],
  ['a new row for nobody knows whom', aboutNoGroup({ row: 9 })],
  ['a second row for a group whose first is read as before', problem({ row: 9, group: 'staff@example.org' })],
])('%s, if it cannot be read, protects nothing', (_, wrong) => {
  expect(policy([all, staff], [wrong], [all, staff])).toMatchObject({
    rows: [all, staff],
    problems: [{ held: false }],
  });
});

test.each<[string, RowProblem[], boolean]>([
  ['emptied', [], true],
  ['deleted', [lostTab('Policy')], false],
  ['garbled in its header', [aboutNoGroup({ row: 1, column: 'Group' })], false],
  ['wrong in every row', [problem({ row: 2, group: 'new@example.org' })], false],
])('a Policy tab that is %s unlocks nothing', (_, problems, emptied) => {
  const inForce = policy([], problems, [all, staff]);
  expect(inForce.rows).toEqual([all, staff]);
  expect(inForce.emptied).toBe(emptied);
  expect(inForce.problems).toEqual(problems.map(one => ({ ...one, held: true })));
});

const exception = policyRow({ row: 4, posters: 'anyone', until: '2023-12-31', why: 'Snow day', owner: 'Ann' });

test.each<[string, RowProblem]>([
  ['deleted', lostTab('Policy')],
  ['garbled in its header', aboutNoGroup({ row: 1, column: 'Why' })],
])('in a Policy tab that is %s, exceptions hold on too', (_, wrong) => {
  const { rows } = policy([], [wrong], [all, exception]);
  expect(rows.map(({ group, until }) => [group, until])).toEqual([
    ['all@example.org', undefined],
    ['all@example.org', '2023-12-31'],
  ]);
});

test.each<[string, RowProblem, PolicyRow[]]>([
  ['its own place', problem({ row: 4 }), [exception]],
  ['its own place, its group not to be read', aboutNoGroup({ row: 4 }), [exception]],
  ['another place of its group', problem({ row: 9 }), []],
  ['another place', aboutNoGroup({ row: 9 }), []],
])('an exception holds on only for a row in its place: %s', (_, wrong, expected) => {
  expect(policy([all], [wrong], [all, exception]).rows).toEqual([all, ...expected]);
});

test('a Policy tab that never had a row is not emptied', () => {
  expect(policy([], [], [])).toMatchObject({ rows: [], emptied: false });
});

test('while the workbook is away the last policy and settings hold', () => {
  const last = { rows: [all], settings: settings({ largeGroup: 50 }) };
  expect(policyInForce(undefined, undefined, last)).toEqual({ ...last, problems: [], emptied: false });
});

test('a setting that cannot be read holds as it was last read; the others are as written', () => {
  const wrong: RowProblem = { tab: 'Settings', row: 4, column: 'Value', found: 'many', expected: 'a whole number' };
  const last = { rows: [all], settings: settings({ largeGroup: 50, mode: 'enforce' }) };
  const inForce = policyInForce({ read: [all], problems: [] }, { read: { mode: 'report' }, problems: [wrong] }, last);
  expect(inForce.settings).toEqual(settings({ largeGroup: 50, mode: 'report' }));
  expect(inForce.problems).toEqual([{ ...wrong, held: true }]);
});
