import type { PolicyRow } from '../../../src/model/policyRow';
import { FIRST_POLICY, formatPolicy, policyTab, readPolicy } from '../../../src/workbook/policyTab';
import { policyRow } from '../samples';

const HEADER = policyTab.columns.map(({ title }) => title);
const GOOD: Record<string, unknown> = {
  Group: 'all@example.org',
  'Who may post': 'managers',
  Moderation: 'not required',
  'On drift': 're-lock',
};
const line = (cells: Record<string, unknown>) => HEADER.map(title => cells[title] ?? '');
const readRow = (cells: Record<string, unknown>) => readPolicy([HEADER, line({ ...GOOD, ...cells })]);
const EXCEPTION = { Until: '2023-12-31', Why: 'Snow day', Owner: 'Ann' };
const exception: Partial<PolicyRow> = { until: '2023-12-31', why: 'Snow day', owner: 'Ann' };

test.each<[string, Record<string, unknown>, Partial<PolicyRow>]>([
  ['as it should be', {}, {}],
  ['in capitals, with spaces', { Group: ' All@Example.ORG ', 'Who may post': 'Managers ', 'On drift': 'RE-LOCK' }, {}],
  ['everybody', { Group: '*' }, { group: '*' }],
  ['a glob', { Group: '{all,every}-*@example.org' }, { group: '{all,every}-*@example.org' }],
  [
    'an address as long as can be',
    { Group: `${'a'.repeat(242)}@example.org` },
    { group: `${'a'.repeat(242)}@example.org` },
  ],
  ['a glob of five stars', { Group: '*a*b*c*@*' }, { group: '*a*b*c*@*' }],
  ['a long reason, cut', { Why: 'x'.repeat(501) }, { why: 'x'.repeat(500) }],
  ['an apostrophe', { Group: "o'brien-class@example.org" }, { group: "o'brien-class@example.org" }],
  ['no moderation said', { Moderation: '' }, {}],
  ['moderated', { Moderation: 'All messages' }, { moderated: true }],
  ['no brake said', { 'Storm brake': '' }, {}],
  ['a brake', { 'Storm brake': ' On ' }, {}],
  ['no brake', { 'Storm brake': 'OFF' }, { noBrake: true }],
  ['a reason without a date', { Why: 'Since 2023', Owner: 'Ann' }, { why: 'Since 2023', owner: 'Ann' }],
  ['an exception', EXCEPTION, exception],
  ['an exception with a typed date', { ...EXCEPTION, Until: 45_291 }, exception],
  ['an exception with a typed date and hour', { ...EXCEPTION, Until: 45_291.999 }, exception],
  ['a formula in the reason', { ...EXCEPTION, Why: '=1+1' }, { ...exception, why: '=1+1' }],
])('reads %s', (_, cells, expected) => {
  expect(readRow(cells)).toEqual({ read: [policyRow(expected)], problems: [] });
});

const ADDRESS = 'an address or a glob, such as all-*@example.org';
const POSTERS = 'anyone | domain | members | managers | owners | nobody';
const DAY = 'a day such as 2026-12-31, or nothing';

test.each<[string, string, unknown, string, Record<string, unknown>?]>([
  ['no group', 'Group', '', ADDRESS],
  ['a name', 'Group', 'All Students', ADDRESS],
  ['two addresses', 'Group', 'a@x.org, b@x.org', ADDRESS],
  ['a group longer than any address', 'Group', `${'a'.repeat(243)}@example.org`, ADDRESS],
  ['a glob of six stars', 'Group', '*a*b*c*d*@*', ADDRESS],
  ['a formula that does not parse', 'Group', '#ERROR!', ADDRESS],
  ['a formula that finds nothing', 'Group', '#N/A', ADDRESS],
  ['a formula whose cells are gone', 'Group', '#REF!', ADDRESS],
  ['no posters', 'Who may post', '', POSTERS],
  ['posters nobody knows', 'Who may post', 'everyone', POSTERS],
  ['a number', 'Who may post', 7, POSTERS],
  ['moderation nobody knows', 'Moderation', 'yes', 'not required | all messages'],
  ['no answer to drift', 'On drift', '', 'report | re-lock'],
  ['re-lock without its dash', 'On drift', 'relock', 'report | re-lock'],
  ['a brake nobody knows', 'Storm brake', 'no', 'on | off'],
  ['a tick box for the brake', 'Storm brake', false, 'on | off'],
  ['a day in words', 'Until', 'Friday', DAY, EXCEPTION],
  ['a day the American way', 'Until', '12/31/2023', DAY, EXCEPTION],
  ['a month that is not', 'Until', '2023-13-01', DAY, EXCEPTION],
  ['a day that is not', 'Until', '2023-02-30', DAY, EXCEPTION],
  ['a tick box', 'Until', true, DAY, EXCEPTION],
  ['a day without its dashes', 'Until', 20_231_231, DAY, EXCEPTION],
  ['a number that is no day at all', 'Until', 15_551_234_567, DAY, EXCEPTION],
  ['an exception without a reason', 'Why', '', 'the reason of the exception', EXCEPTION],
  ['an exception without an owner', 'Owner', ' ', 'the owner of the exception', EXCEPTION],
])('a problem: %s', (_, column, found, expected, others = {}) => {
  const cells = { ...others, [column]: found };
  const about = column === 'Group' ? {} : { group: 'all@example.org' };
  const problem = { tab: 'Policy', row: 2, column, found: String(found), expected, ...about };
  expect(readRow(cells)).toEqual({ read: [], problems: [problem] });
});

test('every wrong cell is a problem, and the other rows are read all the same', () => {
  const wrong = line({ ...GOOD, 'Who may post': 'all', 'On drift': 'lock' });
  const { read, problems } = readPolicy([HEADER, wrong, line(GOOD)]);
  expect(read).toEqual([policyRow({ row: 3 })]);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 'Who may post'],
    [2, 'On drift'],
  ]);
});

test('remarks, empty rows and rows with only a status are passed over, and rows keep their number', () => {
  const values = [HEADER, line({ Group: ' # staff' }), [], line({ Status: 'ok' }), line(GOOD), ['', ' ']];
  expect(readPolicy(values)).toEqual({ read: [policyRow({ row: 5 })], problems: [] });
});

test.each(['#', '# staff', '#REF', '#ERROR! looks odd', '#all@example.org'])('%s is a remark', text => {
  expect(readRow({ Group: text })).toEqual({ read: [], problems: [] });
});

test('a workbook older than the Storm brake column has every brake on', () => {
  const [header, cells] = [HEADER, line(GOOD)].map(row => row.filter((_, at) => HEADER[at] !== 'Storm brake'));
  expect(readPolicy([header ?? [], cells ?? []])).toEqual({ read: [policyRow()], problems: [] });
});

test('columns may be reordered and added', () => {
  const values = [
    ['Notes', 'On drift', ' Group ', '', 'Who may post', 'Moderation', 'Owner', 'Why', 'Until'],
    ['ours', 're-lock', 'all@example.org', 'x', 'managers'],
  ];
  expect(readPolicy(values)).toEqual({ read: [policyRow()], problems: [] });
});

test.each([
  [
    'one column is missing',
    HEADER.filter(title => title !== 'Until'),
    'Until',
    HEADER.filter(title => title !== 'Until').join(', '),
  ],
  ['the header is gone', [], 'Group, Who may post, Moderation, On drift, Until, Why, Owner', ''],
])('nothing is read when %s', (_, header, column, found) => {
  expect(readPolicy([header, line(GOOD)])).toEqual({
    read: [],
    problems: [
      {
        tab: 'Policy',
        row: 1,
        column,
        found,
        expected: 'the columns Group, Who may post, Moderation, On drift, Until, Why, Owner',
      },
    ],
  });
});

test.each([
  ['deleted', readPolicy(undefined), 0, 'the whole tab'],
  ['cleared', readPolicy([]), 1, 'Group, Who may post, Moderation, On drift, Until, Why, Owner'],
])('a tab that was %s is a problem', (_, { read, problems }, row, column) => {
  expect(read).toEqual([]);
  expect(problems.map(problem => [problem.tab, problem.row, problem.column])).toEqual([['Policy', row, column]]);
});

test('rows that are written read back', () => {
  const rows = [
    policyRow(),
    policyRow({
      row: 3,
      group: '*',
      posters: 'anyone',
      moderated: true,
      onDrift: 'report',
      noBrake: true,
      ...exception,
    }),
  ];
  expect(readPolicy([HEADER, ...formatPolicy(rows)])).toEqual({ read: rows, problems: [] });
});

test('a new workbook protects nothing', () => {
  expect(readPolicy([HEADER, ...FIRST_POLICY])).toEqual({ read: [], problems: [] });
});
