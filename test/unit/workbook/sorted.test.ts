import { FIRST_ROWS } from '../../../src/workbook/look';
import { type Order, sorted } from '../../../src/workbook/sorted';
import type { Cell, Tab } from '../../../src/workbook/tab';

const tab: Tab = {
  id: 7,
  title: 'Groups',
  writtenBy: 'Postlock',
  columns: ['Group', 'Recipients', 'Read'].map(title => ({ title, width: 100 })),
};
const place = { tab, timeZone: 'Etc/UTC', gridRows: FIRST_ROWS, gridColumns: 3, values: [] };
const requests = (rows: Cell[][], orders: Order[]) => sorted(place, rows, orders);
const isSent = (cells: Cell[], order: Order) =>
  requests(
    cells.map(cell => ['x', cell]),
    [order],
  ).length > 0;

const UP: Order = { title: 'Recipients' };
const DOWN: Order = { title: 'Recipients', descending: true };

test.each<[string, Cell[], boolean, boolean]>([
  ['no row', [], false, false],
  ['one row', [7], false, false],
  ['all the same', [7, 7, 7], false, false],
  ['growing', [7, 8, 30], false, true],
  ['falling', [30, 8, 7], true, false],
  ['the last two the wrong way', [1, 3, 2], true, true],
  ['text growing', ['a', 'b', 'c'], false, true],
  ['text falling', ['c', 'b', 'a'], true, false],
  ['text in whatever letters', ['a', 'B', 'c'], false, true],
  ['the same text in other letters', ['a', 'A', 'a'], false, false],
  ['numbers as text', ['10', '9'], false, true],
  ['a number before text', [7, 'the internet'], false, true],
  ['text before a number', ['the internet', 7], true, false],
  ['empty cells last', [7, undefined, undefined], false, false],
  ['an empty cell before a number', [undefined, 7], true, true],
  ['an empty cell before text', ['', 'a'], true, true],
  ['an empty cell before a negative number', ['', -1], true, true],
  ['zero is not empty', [0, undefined], false, false],
  ['moments growing', [{ moment: '2023-12-13T18:00:00Z' }, { moment: '2023-12-13T18:40:00Z' }], false, true],
  [
    'links by their text',
    [
      { link: 'https://z', text: 'a' },
      { link: 'https://a', text: 'b' },
    ],
    false,
    true,
  ],
])('rows are sorted only if they are not in order: %s', (_, cells, isSentUp, isSentDown) => {
  expect([isSent(cells, UP), isSent(cells, DOWN)]).toEqual([isSentUp, isSentDown]);
});

test('where the first column is the same, the next one counts', () => {
  const orders = [DOWN, { title: 'Group' }];
  expect(
    requests(
      [
        ['a', 7],
        ['b', 7],
        ['a', 6],
      ],
      orders,
    ),
  ).toEqual([]);
  expect(
    requests(
      [
        ['b', 7],
        ['a', 7],
        ['a', 6],
      ],
      orders,
    ).length,
  ).toBe(1);
});

test('Google is asked to sort what stands below the header, by the columns in their order', () => {
  expect(
    requests(
      [
        ['b', 1],
        ['a', 2],
      ],
      [DOWN, { title: 'Group' }],
    ),
  ).toEqual([
    {
      sortRange: {
        range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 },
        sortSpecs: [
          { dimensionIndex: 1, sortOrder: 'DESCENDING' },
          { dimensionIndex: 0, sortOrder: 'ASCENDING' },
        ],
      },
    },
  ]);
});
