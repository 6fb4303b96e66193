import { addedThere, takenOut } from '../../../src/workbook/archived';
import { mailTab } from '../../../src/workbook/mailTab';
import type { Place, Values } from '../../../src/workbook/rows';
import { runsTab } from '../../../src/workbook/runsTab';
import { datedRows, rowsAt } from '../../../src/workbook/standingRows';
import type { Tab } from '../../../src/workbook/tab';
import { HELP } from '../help';
import { titles } from './committed';

const run = (number: number, result = `run ${number}`) => [46_000 + number, 'due', 7, 1.2, result, '', 'used'];
const table = (...numbers: number[]): Values => [titles(runsTab), ...numbers.map(number => run(number))];
const place = (tab: Tab, values: Values, gridRows = 500, gridColumns = 7): Place => ({
  ...{ tab, values, gridRows, gridColumns, timeZone: 'Etc/UTC' },
});
const rowsOf = (tab: Tab, values: Values) => rowsAt(tab, values, datedRows(tab, values));

/** Which rows are deleted, in which columns; and how many at the end of the grid. */
const deleted = (standing: Place, there: Values) =>
  takenOut(standing, rowsOf(standing.tab, there), datedRows(standing.tab, standing.values)).map(
    ({ deleteRange, deleteDimension }) => {
      const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = deleteRange?.range ?? {};
      const { startIndex, endIndex } = deleteDimension?.range ?? {};
      return deleteRange
        ? `rows ${startRowIndex} to ${endRowIndex}, columns ${startColumnIndex} to ${endColumnIndex}`
        : `grid ${startIndex} to ${endIndex}`;
    },
  );

test.each<[string, number[], number[], string[]]>([
  ['in a row', [1, 2, 3, 4], [1, 2], ['rows 1 to 3, columns 0 to 7', 'grid 498 to 500']],
  ['none', [1, 2], [], []],
  ['gone already', [3, 4], [1, 2], []],
  [
    'in any order, from the last on',
    [2, 4, 3, 1],
    [1, 2],
    ['rows 4 to 5, columns 0 to 7', 'rows 1 to 2, columns 0 to 7', 'grid 498 to 500'],
  ],
  ['as many as are there', [1, 1, 1], [1, 1], ['rows 1 to 3, columns 0 to 7', 'grid 498 to 500']],
])('rows that stand in the archive are deleted: %s', (_, here, there, expected) => {
  expect(deleted(place(runsTab, table(...here)), table(...there))).toEqual(expected);
});

test('a row that somebody changed is not deleted, and columns that moved matter as little as last binary digits', () => {
  const [header = [], ...rows] = table(1, 2);
  const moved = [header, ...rows].map(([first, ...others]) => [...others, first]);
  (moved[1] as unknown[])[6] = 46_001.0000001;
  (moved[2] as unknown[])[1] = 8;
  expect(deleted(place(runsTab, moved), table(1, 2))).toEqual(['rows 1 to 2, columns 0 to 7', 'grid 499 to 500']);
});

test('what a chart beside the table is made of stays in its rows, columns of people beside it move along', () => {
  const header = [...titles(mailTab), '', 'Chart: hour', 'Deliveries seen', 'Deliveries usual', 'Remarks'];
  const hour = [46_000, 'the whole domain', 3, '', 9, '', '', '', '', '', 'Gmail log', 46_000, 'key'];
  const values = [header, [...hour, '', '12-13 18:00', 9, 8]];
  expect(deleted(place(mailTab, values, 500, 18), [titles(mailTab), hour])).toEqual([
    'rows 1 to 2, columns 0 to 13',
    'rows 1 to 2, columns 17 to 18',
    'grid 499 to 500',
  ]);
  expect(rowsOf(mailTab, values).map(({ isNoted }) => isNoted)).toEqual([false]);
  expect(rowsOf(mailTab, [header, [...hour, '', '', 9, 8, 'a drill']]).map(({ isNoted }) => isNoted)).toEqual([true]);
});

const kinds = (requests: object[]) => requests.flatMap(request => Object.keys(request));

test('a tab of the archive is made as large as its rows, and grows by as many', () => {
  const rows = rowsOf(runsTab, table(1, 2));
  const [made, ...others] = addedThere(place(runsTab, [titles(runsTab)], 1), true, rows, ['Sheet1'], HELP);
  expect(made?.addSheet?.properties).toMatchObject({ sheetId: 107, title: 'Runs', gridProperties: { rowCount: 3 } });
  expect(others[others.length - 1]?.updateCells?.start).toEqual({ sheetId: 107, rowIndex: 1, columnIndex: 0 });

  const swapped = [['Result', 'Tick', ...titles(runsTab).filter(title => title !== 'Tick' && title !== 'Result')]];
  const grown = addedThere(place(runsTab, swapped, 3), false, rows, [], HELP);
  expect(kinds(grown)[0]).toBe('appendDimension');
  const { updateCells } = grown[grown.length - 1] ?? {};
  expect(updateCells?.start).toEqual({ sheetId: 107, rowIndex: 3, columnIndex: 0 });
  expect(updateCells?.rows?.[0]?.values?.slice(0, 2)).toEqual([
    { userEnteredValue: { stringValue: 'run 1' } },
    { userEnteredValue: { numberValue: 46_001 } },
  ]);
});
