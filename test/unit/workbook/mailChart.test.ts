import type { Expected } from '../../../src/model/expected';
import type { MailHour } from '../../../src/model/mail';
import { FIRST_ROWS } from '../../../src/workbook/look';
import { mailChart } from '../../../src/workbook/mailChart';
import { mailTab } from '../../../src/workbook/mailTab';
import { HELP } from '../help';
import { EVENING, hoursLater, mailHour, volume, ZONE } from '../mail';

const TITLES = mailTab.columns.map(({ title }) => title);
const DATA = ['Chart: hour', 'Deliveries seen', 'Deliveries usual'];
const USUAL: Expected = { median: 4000, spread: 0, from: 'the same hour of the week', values: 8 };
const place = (titles: string[], gridRows = FIRST_ROWS) => ({
  ...{ tab: mailTab, gridRows, gridColumns: titles.length, timeZone: ZONE, values: [titles] },
});
const draw = (hours: MailHour[], isNew: boolean, titles = TITLES, gridRows = FIRST_ROWS) =>
  mailChart(place(titles, gridRows), isNew ? HELP : undefined, hours, at => (at === EVENING ? USUAL : undefined));
const dataOf = (requests: ReturnType<typeof draw>) => {
  const [last] = requests.slice(-1);
  const rows = last?.updateCells?.rows?.map(({ values }) =>
    values?.map(cell => cell.userEnteredValue?.stringValue ?? cell.userEnteredValue?.numberValue),
  );
  return { start: last?.updateCells?.start, rows: rows ?? [] };
};
const HOURS = [mailHour(hoursLater(-1)), mailHour(EVENING, { domain: volume(1_180_000) })];

test('seven days, an hour a row, up to the last one', () => {
  const { rows } = dataOf(draw([mailHour(hoursLater(-200)), ...HOURS], true));
  expect(rows.length).toBe(168);
  expect(rows.slice(-3)).toEqual([
    ['12-13 17:00', undefined, undefined],
    ['12-13 18:00', 4000, undefined],
    ['12-13 19:00', 1_180_000, 4000],
  ]);
  expect(rows[0]).toEqual(['12-06 20:00', undefined, undefined]);
});

test('in the first days it begins with the first hour, and the rows below are empty', () => {
  const { rows } = dataOf(draw(HOURS, true));
  expect(rows.length).toBe(168);
  expect(rows.slice(0, 3)).toEqual([
    ['12-13 18:00', 4000, undefined],
    ['12-13 19:00', 1_180_000, 4000],
    [undefined, undefined, undefined],
  ]);
  expect(
    rows
      .slice(2)
      .flat()
      .some(cell => cell !== undefined),
  ).toBe(false);
});

test('a new tab gets room for the numbers, hidden, and a chart of them', () => {
  const requests = draw([], true);
  expect(requests[0]?.appendDimension).toEqual({ sheetId: 109, dimension: 'COLUMNS', length: 4 });
  const hidden = requests.flatMap(({ updateDimensionProperties: hide }) =>
    hide?.properties?.hiddenByUser ? [hide.range] : [],
  );
  const first = TITLES.length + 1;
  expect(hidden).toEqual([{ sheetId: 109, dimension: 'COLUMNS', startIndex: first, endIndex: first + 3 }]);
  const titles = requests[2]?.updateCells?.rows?.[0]?.values?.map(
    ({ userEnteredValue }) => userEnteredValue?.stringValue,
  );
  expect(titles).toEqual(DATA);
  const charts = requests.flatMap(({ addChart }) => addChart?.chart ?? []);
  expect(charts).toHaveLength(1);
  const ranges = JSON.stringify(charts[0]?.spec).match(/"(startColumnIndex|endRowIndex)":\d+/g);
  expect(ranges).toEqual([0, 1, 2].flatMap(index => ['"endRowIndex":169', `"startColumnIndex":${first + index}`]));
  expect(charts[0]?.spec?.hiddenDimensionStrategy).toBe('SHOW_ALL');
  expect(dataOf(requests).start).toEqual({ sheetId: 109, rowIndex: 1, columnIndex: first });
});

test('no title of the chart is one of the table, which is read by its titles', () =>
  expect(DATA.filter(title => TITLES.includes(title))).toEqual([]));

test('later only the numbers are written, wherever people moved their columns', () => {
  const requests = draw(HOURS, false, ['Notes', ...TITLES, '', '', ...DATA]);
  expect(requests.map(request => Object.keys(request))).toEqual([['updateCells']]);
  expect(dataOf(requests).start).toEqual({ sheetId: 109, rowIndex: 1, columnIndex: TITLES.length + 3 });
  expect(dataOf(requests).rows.length).toBe(168);
});

test.each<[string, string[]]>([
  ['all', TITLES],
  ['one', [...TITLES, '', ...DATA.slice(0, 2)]],
  ['the order', [...TITLES, '', ...[...DATA].reverse()]],
])('nothing is written if people took away the columns: %s', (_, titles) =>
  expect(draw(HOURS, false, titles)).toEqual([]),
);

test('nothing is written outside of what rows people left', () =>
  expect(dataOf(draw(HOURS, false, [...TITLES, '', ...DATA], 50)).rows.length).toBe(49));
