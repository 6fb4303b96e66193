import { studentMailChart } from '../../../src/workbook/studentMailChart';
import { formatStudentMail, studentMailTab } from '../../../src/workbook/studentMailTab';
import { HELP } from '../help';
import { ZONE } from '../mail';
import { receivedDay } from '../received';

const NONE = { staff: 0, students: 0, group: 0, automated: 0, outside: 0 };
const TITLES = studentMailTab.columns.map(({ title }) => title);
const named = (given: Parameters<typeof receivedDay>[0] = {}, kept = [receivedDay()]) => {
  const [row = []] = formatStudentMail([receivedDay(given)], kept);
  expect(row.length).toBe(TITLES.length);
  return Object.fromEntries(TITLES.map((title, index) => [title, row[index]]));
};

test('a day is a row', () =>
  expect(named()).toEqual({
    Day: '2023-12-13',
    Unit: '/Students',
    Received: 100,
    'From staff': 40,
    'From students': 30,
    'By groups': 20,
    Automated: 9,
    'From outside': 1,
    Rejected: 0,
    Error: 'exact',
    Hours: 5,
    'Groups that wrote most': 'all@example.org 20',
    'Sends most': 'staff: one account, 25',
    'In a sentence':
      'On 2023-12-13 accounts in /Students received 100 messages in the 5 hours looked at: 40 % from staff, 30 % from students, 20 % by groups, 9 % from automated systems and 1 % from outside the district.',
    Counted: { moment: '2023-12-14T03:05:00.000Z' },
    Key: '2023-12-13 /Students',
  }));

test('what is estimated is rounded, and says how far it may be off', () => {
  const kinds = { staff: 15_000.4, students: 0, group: 4999.6, automated: 3.2, outside: 0 };
  const row = named({ kinds, variance: 250 ** 2, hours: 1 });
  expect([row.Received, row['From staff'], row['By groups'], row.Error]).toEqual([20_003, 15_000, 5000, '± 3 %']);
  expect(row['In a sentence']).toBe(
    'On 2023-12-13 accounts in /Students received 20,003 messages (± 3 %) in the hour looked at: 75 % from staff, 25 % by groups, under 1 % from automated systems, none from students and none from outside the district.',
  );
});

test('what is farther off than a quarter is not to be published', () => {
  const kinds = { staff: 1000, students: 0, group: 0, automated: 0, outside: 0 };
  expect(named({ kinds, variance: 124 ** 2 })['In a sentence']).toMatch(/received 1,000 messages/);
  expect(named({ kinds, variance: 126 ** 2 })['In a sentence']).toBe('Too much of it is estimated to be published.');
});

test('messages without a sender count, and may be of any kind', () => {
  const kinds = { ...NONE, staff: 80 };
  const few = named({ kinds, nameless: 20 });
  expect([few.Received, few['From staff'], few.Error]).toEqual([100, 80, '± 20 %']);
  expect(named({ kinds, nameless: 40 })['In a sentence']).toBe('Too much of it is estimated to be published.');
});

test('a day without mail has a sentence where mail was seen on another', () => {
  const row = named({ kinds: NONE, groups: {}, senders: {} });
  expect([row.Received, row.Error, row['Groups that wrote most'], row['Sends most']]).toEqual([0, 'exact', '', '']);
  expect(row['In a sentence']).toBe('On 2023-12-13 accounts in /Students received no mail in the 5 hours looked at.');
  const unseen = named({ kinds: NONE, read: 0 }, [receivedDay({ read: 0 }), receivedDay({ unit: '/Others' })]);
  expect([unseen.Error, unseen['In a sentence']]).toEqual(['', '']);
});

test('of groups the five with the most are named, of senders three, by role and without a name', () => {
  const groups = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`g${i}@example.org`, i + 1]));
  const row = named({
    groups,
    senders: {
      'students 21': { role: 'students', messages: 3 },
      'staff 11': { role: 'staff', messages: 1204 },
      'automated example.org': { role: 'automated', messages: 800.4 },
      'outside spam.example': { role: 'outside', messages: 90 },
    },
  });
  expect(String(row['Groups that wrote most']).split('\n')).toEqual(
    [6, 5, 4, 3, 2].map(i => `g${i}@example.org ${i + 1}`),
  );
  expect(row['Sends most']).toBe('staff: one account, 1,204\nautomated: one system, 800\noutside: one domain, 90');
});

const place = (values: unknown[][], gridRows = 200) => ({
  tab: studentMailTab,
  timeZone: ZONE,
  gridRows,
  gridColumns: TITLES.length,
  values,
});
const DATA = ['Chart: day', 'Staff', 'Students', 'Groups', 'Automated systems', 'Outside'];
const figures = (requests: ReturnType<typeof studentMailChart>) =>
  (requests[requests.length - 1]?.updateCells?.rows ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? userEnteredValue?.numberValue),
  );

test('the chart is made with the tab: one stacked column for each kind, of its own data', () => {
  const chart = studentMailChart(place([TITLES]), HELP, []).find(({ addChart }) => addChart)?.addChart?.chart;
  const { chartType, stackedType, series = [], domains = [] } = chart?.spec?.basicChart ?? {};
  expect([chartType, stackedType]).toEqual(['COLUMN', 'STACKED']);
  const columns = [...domains.map(({ domain }) => domain), ...series.map(each => each.series)].map(
    data => data?.sourceRange?.sources?.[0]?.startColumnIndex,
  );
  expect(columns).toEqual(DATA.map((_, index) => TITLES.length + 1 + index));
});

test('a day is a row of the chart, without units that lie within another', () => {
  const days = [
    receivedDay({ day: '2023-12-12' }),
    receivedDay({ day: '2023-12-12', unit: '/Students/Grade 9' }),
    receivedDay({ day: '2023-12-13' }),
    receivedDay({ day: '2023-12-13', unit: '/Young' }),
  ];
  const rows = figures(studentMailChart(place([[...TITLES, '', ...DATA]]), undefined, days));
  expect(rows.length).toBe(14);
  expect(rows.slice(0, 3)).toEqual([
    ['2023-12-12', 40, 30, 20, 9, 1],
    ['2023-12-13', 80, 60, 40, 18, 2],
    Array.from({ length: 6 }, () => undefined),
  ]);
});

test('where people deleted the data, or rows, the chart is left alone', () => {
  expect(studentMailChart(place([TITLES]), undefined, [receivedDay()])).toEqual([]);
  expect(figures(studentMailChart(place([[...TITLES, '', ...DATA]], 5), undefined, [receivedDay()])).length).toBe(4);
});
