import { defaultSettings, formatSettings, readSettingsTab } from '../../../src/workbook/settingsTab';
import { settings } from '../samples';

const DEFAULTS = defaultSettings('admin@example.org');
const HEADER = ['Setting', 'Value', 'Default', 'What it does', 'Status'];
const ROWS = formatSettings(settings());
const withValue = (name: string, value: unknown) => [
  HEADER,
  ...ROWS.map(row => (row[0] === name ? [name, value, ...row.slice(2)] : row)),
];

test('where nobody wrote anything', () => {
  expect(DEFAULTS).toEqual({
    mode: 'report',
    alertRecipients: ['admin@example.org'],
    largeGroup: 500,
    mostRelocks: 20,
    pinnedGroups: [],
    studentUnits: [],
    sweepHours: 24,
  });
});

test('settings that are written read back', () => {
  const written = settings({
    alertRecipients: ['a@x.org', 'b@x.org'],
    pinnedGroups: ['all@example.org'],
    studentUnits: ['/Students', '/Guests/Day pupils'],
    sweepHours: 6,
  });
  expect(readSettingsTab([HEADER, ...formatSettings(written)], DEFAULTS)).toEqual({ read: written, problems: [] });
});

test.each<[string, string, unknown, Partial<ReturnType<typeof settings>>]>([
  ['in capitals, with spaces', 'Mode', ' Report ', { mode: 'report' }],
  ['empty means the default', 'Mode', '', { mode: 'report' }],
  ['nobody named means the installer', 'Alert recipients', '', { alertRecipients: ['admin@example.org'] }],
  [
    'commas and lines',
    'Alert recipients',
    'A@x.org,\nb@x.org; c@x.org',
    { alertRecipients: ['a@x.org', 'b@x.org', 'c@x.org'] },
  ],
  ['a plus sign', 'Alert recipients', 'it+alerts@x.org', { alertRecipients: ['it+alerts@x.org'] }],
  [
    'an apostrophe, which Workspace allows',
    'Alert recipients',
    "o'brien@x.org",
    { alertRecipients: ["o'brien@x.org"] },
  ],
  ['a number', 'Large group', 50, { largeGroup: 50 }],
  ['a number typed as text', 'Large group', ' 50 ', { largeGroup: 50 }],
  ['the least', 'Sweep hours', 1, { sweepHours: 1 }],
  ['the most', 'Sweep hours', 168, { sweepHours: 168 }],
  ['no units', 'Student units', '', { studentUnits: [] }],
  ['a unit with spaces in its name', 'Student units', ' /Guests/Day pupils ', { studentUnits: ['/Guests/Day pupils'] }],
  ['units as they are written', 'Student units', '/Students,/GUESTS', { studentUnits: ['/Students', '/GUESTS'] }],
  ['a unit with a slash at its end', 'Student units', '/Students/', { studentUnits: ['/Students'] }],
  ['the whole domain', 'Student units', '/', { studentUnits: ['/'] }],
])('reads %s', (_, name, value, expected) => {
  expect(readSettingsTab(withValue(name, value), DEFAULTS)).toEqual({ read: settings(expected), problems: [] });
});

const UNITS = 'paths of organizational units such as /Students, separated by commas';
const ADDRESSES = 'e-mail addresses, separated by commas';

test.each([
  ['a word nobody knows', 'Mode', 'on', 'report | enforce (Mode)'],
  ['a name', 'Alert recipients', 'Ann', `${ADDRESSES} (Alert recipients)`],
  ['one of two is wrong', 'Alert recipients', 'a@x.org, Ann', `${ADDRESSES} (Alert recipients)`],
  ['a glob', 'Pinned groups', 'all-*@example.org', `${ADDRESSES} (Pinned groups)`],
  ['a name of a unit', 'Student units', 'Students', `${UNITS} (Student units)`],
  ['one of two units is wrong', 'Student units', '/Students, Guests', `${UNITS} (Student units)`],
  ['too small', 'Large group', 1, 'a whole number from 2 to 1000000 (Large group)'],
  ['not whole', 'Large group', 2.5, 'a whole number from 2 to 1000000 (Large group)'],
  ['with a comma', 'Large group', '1,000', 'a whole number from 2 to 1000000 (Large group)'],
  ['negative', 'Most re-locks in one tick', -1, 'a whole number from 1 to 10000 (Most re-locks in one tick)'],
  ['too many', 'Sweep hours', 169, 'a whole number from 1 to 168 (Sweep hours)'],
])('a problem: %s', (_, name, value, expected) => {
  const { read, problems } = readSettingsTab(withValue(name, value), DEFAULTS);
  const index = ROWS.findIndex(row => row[0] === name);
  expect(problems).toEqual([{ tab: 'Settings', row: index + 2, column: 'Value', found: String(value), expected }]);
  expect(Object.keys(read).length).toBe(ROWS.length - 1);
});

test('a setting nobody knows, and a row that is missing', () => {
  const names = ROWS.map(([name]) => name).join(' | ');
  const values = [HEADER, ['Mood', 'good'], [], ...ROWS.slice(1)];
  expect(readSettingsTab(values, DEFAULTS).problems).toEqual([
    { tab: 'Settings', row: 2, column: 'Setting', found: 'Mood', expected: names },
    { tab: 'Settings', row: 10, column: 'Setting', found: '', expected: 'a row for Mode' },
  ]);
});

test('columns may be reordered', () => {
  const reversed = [HEADER, ...ROWS].map(row => HEADER.map((_, column) => row[column]).reverse());
  expect(readSettingsTab(reversed, DEFAULTS)).toEqual({ read: settings(), problems: [] });
});

test('a setting that stands twice is read where it stands first', () => {
  const values = [HEADER, ...ROWS, ['mode', 'report']];
  const { read, problems } = readSettingsTab(values, DEFAULTS);
  expect(read.mode).toBe('enforce');
  expect(problems).toEqual([
    { tab: 'Settings', row: 9, column: 'Setting', found: 'mode', expected: 'each setting once' },
  ]);
});

test.each([
  ['deleted', undefined, 0, 'the whole tab'],
  ['cleared', [], 1, 'Setting, Value'],
  ['without its values', [['Setting', 'Default']], 1, 'Value'],
])('a tab that is %s says nothing', (_, values, row, column) => {
  const { read, problems } = readSettingsTab(values, DEFAULTS);
  expect(read).toEqual({});
  expect(problems.map(problem => [problem.row, problem.column])).toEqual([[row, column]]);
});
