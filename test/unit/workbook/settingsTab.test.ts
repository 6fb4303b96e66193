import {
  defaultSettings,
  formatSettings,
  newSettings,
  readSettingsTab,
  settingChoices,
} from '../../../src/workbook/settingsTab';
import { HELP } from '../help';
import { settings } from '../samples';

const DEFAULTS = defaultSettings('admin@example.org');
const HEADER = ['Setting', 'Value', 'Default', 'What it does', 'Status'];
const ROWS = formatSettings(settings(), HELP);
const withValue = (name: string, value: unknown) => [
  HEADER,
  ...ROWS.map(row => (row[0] === name ? [name, value, ...row.slice(2)] : row)),
];

test('where nobody wrote anything', () => {
  expect(DEFAULTS).toEqual({
    mode: 'report',
    alertRecipients: ['admin@example.org'],
    urgentRecipients: [],
    quietHours: '',
    boardRecipients: [],
    dailyDigest: 'on',
    largeGroup: 500,
    mostRelocks: 20,
    pinnedGroups: [],
    studentUnits: [],
    sweepHours: 24,
    mailSources: ['Gmail log', 'BigQuery', 'canary'],
    bigQueryExport: '',
    stormPosts: 10,
    stormSenders: 3,
    stormRecipients: 500,
    stormWindow: 60,
    brakeHours: 6,
    domainOnlyUnits: [],
    allowedOutside: [],
    unitsWithoutMail: [],
    studentMail: 'off',
    automatedSenders: ['*noreply*@*', '*no-reply*@*', '*donotreply*@*'],
  });
});

test('mail that is not watched stays so when the tab is made again', () => {
  const written = formatSettings({ ...defaultSettings('admin@example.org'), mailSources: [] }, HELP);
  expect(written.find(([name]) => name === 'Mail sources')?.[1]).toBe('none');
});

test('settings that are written read back', () => {
  const written = settings({
    alertRecipients: ['a@x.org', 'b@x.org'],
    pinnedGroups: ['all@example.org'],
    studentUnits: ['/Students', '/Guests/Day pupils'],
    sweepHours: 6,
    mailSources: ['canary', 'Gmail log'],
    bigQueryExport: 'my-project.workspace_logs',
    stormPosts: 4,
    stormSenders: 1,
    stormRecipients: 2000,
    stormWindow: 15,
    brakeHours: 48,
    domainOnlyUnits: ['/Students'],
    allowedOutside: [
      { unit: '/Students', domains: ['lms.example', 'books.example'] },
      { unit: '/Students/Grade 12', domains: ['college.example'] },
    ],
    unitsWithoutMail: ['/Students/Grade 1'],
    studentMail: 'on',
    automatedSenders: [],
  });
  expect(readSettingsTab([HEADER, ...formatSettings(written, HELP)], DEFAULTS)).toEqual({
    read: written,
    problems: [],
  });
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
  ['a unit twice', 'Student units', '/Students, /students/, /STAFF', { studentUnits: ['/Students', '/STAFF'] }],
  ['a unit with a slash at its end', 'Student units', '/Students/', { studentUnits: ['/Students'] }],
  ['the whole domain', 'Student units', '/', { studentUnits: ['/'] }],
  ['sources in another order', 'Mail sources', ' CANARY;gmail log ', { mailSources: ['canary', 'Gmail log'] }],
  ['a source named twice', 'Mail sources', 'canary, canary', { mailSources: ['canary'] }],
  ['no sources named means all', 'Mail sources', '', {}],
  ['none: mail is not watched', 'Mail sources', ' None', { mailSources: [] }],
  [
    'a dataset as it is written',
    'BigQuery export',
    ' my-project.Workspace_Logs ',
    { bigQueryExport: 'my-project.Workspace_Logs' },
  ],
  ['no export', 'BigQuery export', ' ', {}],
  ['a storm of two posts', 'Storm posts', 2, { stormPosts: 2 }],
  ['a storm by one sender', 'Storm senders', 1, { stormSenders: 1 }],
  ['a storm to two', 'Storm recipients', 2, { stormRecipients: 2 }],
  ['the shortest window', 'Storm window', 5, { stormWindow: 5 }],
  ['the longest window', 'Storm window', 180, { stormWindow: 180 }],
  ['a brake of two days', 'Brake hours', 48, { brakeHours: 48 }],
  [
    'domains of two units, in capitals and with spaces',
    'Allowed outside domains',
    ' /Students/ : LMS.example books.example;/Staff:paper.example; ',
    {
      allowedOutside: [
        { unit: '/Students', domains: ['lms.example', 'books.example'] },
        { unit: '/Staff', domains: ['paper.example'] },
      ],
    },
  ],
  ['nobody', 'Urgent recipients', 'None', { urgentRecipients: [] }],
  ['no hours', 'Quiet hours', ' none', { quietHours: '' }],
  ['no unit', 'Student units', 'none', { studentUnits: [] }],
  ['no domains', 'Allowed outside domains', 'none', { allowedOutside: [] }],
  ['a switch in capitals', 'Student mail', 'ON', { studentMail: 'on' }],
  ['no systems', 'Automated senders', 'None', { automatedSenders: [] }],
])('reads %s', (_, name, value, expected) => {
  expect(readSettingsTab(withValue(name, value), DEFAULTS)).toEqual({ read: settings(expected), problems: [] });
});

const UNITS = 'paths of organizational units such as /Students, separated by commas';
const SOURCES = 'Gmail log, BigQuery, canary: those that you have, the best first, or none';
const EXPORT = 'project and dataset of the export, joined by a dot: my-project.workspace_logs';
const OUTSIDE = 'a unit, a colon and domains, then a semicolon before the next: /Students: lms.example, books.example';
const ADDRESSES = 'e-mail addresses, separated by commas';

test.each([
  ['a word nobody knows', 'Mode', 'on', 'report | enforce (Mode)'],
  ['a name', 'Alert recipients', 'Ann', `${ADDRESSES} (Alert recipients)`],
  ['a domain without a dot', 'Alert recipients', 'board@school', `${ADDRESSES} (Alert recipients)`],
  ['none beside an address that is wrong', 'Pinned groups', 'none, Ann', `${ADDRESSES} (Pinned groups)`],
  ['one of two is wrong', 'Alert recipients', 'a@x.org, Ann', `${ADDRESSES} (Alert recipients)`],
  ['a glob', 'Pinned groups', 'all-*@example.org', `${ADDRESSES} (Pinned groups)`],
  ['a name of a unit', 'Student units', 'Students', `${UNITS} (Student units)`],
  ['one of two units is wrong', 'Student units', '/Students, Guests', `${UNITS} (Student units)`],
  ['too small', 'Large group', 1, 'a whole number from 2 to 1000000 (Large group)'],
  ['not whole', 'Large group', 2.5, 'a whole number from 2 to 1000000 (Large group)'],
  ['with a comma', 'Large group', '1,000', 'a whole number from 2 to 1000000 (Large group)'],
  ['negative', 'Most re-locks in one tick', -1, 'a whole number from 1 to 10000 (Most re-locks in one tick)'],
  ['too many', 'Sweep hours', 169, 'a whole number from 1 to 168 (Sweep hours)'],
  ['a source nobody knows', 'Mail sources', 'Gmail', `${SOURCES} (Mail sources)`],
  ['one of two sources is wrong', 'Mail sources', 'canary, logs', `${SOURCES} (Mail sources)`],
  ['a project without a dataset', 'BigQuery export', 'my-project', `${EXPORT} (BigQuery export)`],
  ['a table too', 'BigQuery export', 'my-project.logs.activity', `${EXPORT} (BigQuery export)`],
  ['what would end a query', 'BigQuery export', 'my-project.logs`; DROP', `${EXPORT} (BigQuery export)`],
  ['one post is no storm', 'Storm posts', 1, 'a whole number from 2 to 1000 (Storm posts)'],
  ['nobody sends', 'Storm senders', 0, 'a whole number from 1 to 1000 (Storm senders)'],
  ['one recipient', 'Storm recipients', 1, 'a whole number from 2 to 1000000 (Storm recipients)'],
  ['a window too short', 'Storm window', 4, 'a whole number from 5 to 180 (Storm window)'],
  ['a window longer than posts are kept', 'Storm window', 181, 'a whole number from 5 to 180 (Storm window)'],
  ['no hours', 'Brake hours', 0, 'a whole number from 1 to 48 (Brake hours)'],
  ['domains without a unit', 'Allowed outside domains', 'lms.example', `${OUTSIDE} (Allowed outside domains)`],
  ['a unit without domains', 'Allowed outside domains', '/Students:', `${OUTSIDE} (Allowed outside domains)`],
  ['an address', 'Allowed outside domains', '/Students: a@lms.example', `${OUTSIDE} (Allowed outside domains)`],
  ['neither on nor off', 'Student mail', 'yes', 'on | off (Student mail)'],
  [
    'a name of a system',
    'Automated senders',
    'noreply',
    'addresses or globs such as *noreply*@*, separated by commas (Automated senders)',
  ],
  ['three days', 'Brake hours', 49, 'a whole number from 1 to 48 (Brake hours)'],
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
    { tab: 'Settings', row: 26, column: 'Setting', found: '', expected: 'a row for Mode' },
  ]);
});

test('what an older version had no setting for needs no row, and is given one', () => {
  const { quietHours, boardRecipients, ...older } = settings();
  const values = [HEADER, ...ROWS.filter(([name]) => name !== 'Quiet hours' && name !== 'Board recipients')];
  expect(readSettingsTab(values, DEFAULTS, older).problems).toEqual([]);
  expect(readSettingsTab(values, DEFAULTS, settings()).problems).toHaveLength(2);
  expect(newSettings(settings(), older, HELP)).toEqual([
    ['Quiet hours', quietHours, '', expect.stringContaining('22:00-06:00')],
    ['Board recipients', boardRecipients.join(), '', expect.stringContaining('each month')],
  ]);
  expect([newSettings(settings(), settings(), HELP), newSettings(settings(), undefined, HELP)]).toEqual([[], []]);
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
    { tab: 'Settings', row: 25, column: 'Setting', found: 'mode', expected: 'each setting once' },
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

test('where one of few words can stand they are offered in the cell of the value, and another one is taken, to say so', () => {
  const offered = settingChoices().map(({ setDataValidation: { range, rule } = {} }) => [
    ROWS[(range?.startRowIndex ?? 0) - 1]?.[0],
    [(range?.endRowIndex ?? 0) - (range?.startRowIndex ?? 0), range?.startColumnIndex, range?.endColumnIndex],
    rule?.strict,
    rule?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue),
  ]);
  expect(offered).toEqual([
    ['Mode', [1, 1, 2], false, ['report', 'enforce']],
    ['Daily digest', [1, 1, 2], false, ['on', 'off']],
    ['Student mail', [1, 1, 2], false, ['on', 'off']],
  ]);
});
