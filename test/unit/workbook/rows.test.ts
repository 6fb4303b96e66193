import { FIRST_ROWS } from '../../../src/workbook/look';
import { append, moveMoments, type Place, rewrite, rewriteChanged, rewriteColumn } from '../../../src/workbook/rows';
import type { Cell, Tab } from '../../../src/workbook/tab';

const tab: Tab = {
  id: 9,
  title: 'Sample',
  writtenBy: 'Postlock',
  columns: [
    { title: 'Name', width: 100 },
    { title: 'When', width: 100, as: 'moment' },
  ],
};
const FIELDS = 'userEnteredValue,userEnteredFormat.textFormat.link';
const HEADER = ['Name', 'When'];
const place = (values: unknown[][] = [HEADER], gridRows = FIRST_ROWS): Place => ({
  tab,
  gridRows,
  values,
  timeZone: 'Etc/UTC',
});
const text = (...values: string[]) => ({ values: values.map(stringValue => ({ userEnteredValue: { stringValue } })) });

test('rewrites everything below the header', () => {
  const range = { sheetId: 9, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  expect(rewrite(place(), [['a'], ['b']])).toEqual([
    { updateCells: { range, rows: [text('a'), text('b')], fields: FIELDS } },
  ]);
});

test.each([
  [199, false],
  [200, true],
])('%s rows below the header need more room in 200: %s', (count, grows) => {
  const rows: Cell[][] = Array.from({ length: count }, () => ['a']);
  const added = [rewrite(place(), rows), append(place(), rows)].map(requests =>
    requests.map(({ appendDimension }) => appendDimension?.length ?? 0),
  );
  expect(added.map(lengths => (lengths[0] ?? 0) > 0)).toEqual([grows, grows]);
});

test('adds rows after the last one, and none for none', () => {
  expect(append(place(), [['=1+1']])).toEqual([{ appendCells: { sheetId: 9, rows: [text('=1+1')], fields: FIELDS } }]);
  expect(append(place(), [])).toEqual([]);
});

describe('writes only what is not as wanted:', () => {
  const changed = (values: unknown[][], wanted: Cell[][]) => rewriteChanged(place([HEADER, ...values]), wanted);

  test.each<[string, unknown[][], Cell[][]]>([
    ['the same', [['a'], ['b']], [['a'], ['b']]],
    [
      'the same moment, but for its last digits',
      [['a', 45_273.750_000_001]],
      [['a', { moment: '2023-12-13T18:00:00Z' }]],
    ],
    ['nothing, read as a shorter row', [['a']], [['a', undefined]]],
    ['nothing, read as empty text', [['a', '']], [['a', undefined]]],
    ['nothing at all', [], []],
  ])('nothing for %s', (_, values, wanted) => expect(changed(values, wanted)).toEqual([]));

  const start = (rowIndex: number) => ({ sheetId: 9, rowIndex, columnIndex: 0 });
  const written = (rowIndex: number, value: string) => ({
    updateCells: { start: start(rowIndex), rows: [text(value)], fields: FIELDS },
  });

  test.each<[string, unknown[][], Cell[][], object[]]>([
    ['one row', [['a'], ['b'], ['c']], [['a'], ['B'], ['c']], [written(2, 'B')]],
    ['a number typed over text', [[7]], [['7']], [written(1, '7')]],
    ['a cleared row', [['a'], [], ['c']], [['a'], ['b'], ['c']], [written(2, 'b')]],
    ['a row more', [['a']], [['a'], ['b']], [{ appendCells: { sheetId: 9, rows: [text('b')], fields: FIELDS } }]],
    [
      'two rows less',
      [['a'], ['b'], ['c']],
      [['a']],
      [
        {
          updateCells: {
            range: { sheetId: 9, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
            fields: FIELDS,
          },
        },
      ],
    ],
  ])('%s', (_, values, wanted, requests) => expect(changed(values, wanted)).toEqual(requests));

  test('everything when even the header is gone', () => {
    expect(rewriteChanged(place([]), [['a']])).toEqual([
      { appendCells: { sheetId: 9, rows: [text('a')], fields: FIELDS } },
    ]);
  });
});

test('writes one column, if it is there', () => {
  const start = { sheetId: 9, rowIndex: 1, columnIndex: 1 };
  expect(rewriteColumn(place(), 1, ['ok', ''])).toEqual([
    { updateCells: { start, rows: [text('ok'), { values: [{}] }], fields: 'userEnteredValue' } },
  ]);
  expect(rewriteColumn(place(), -1, ['ok'])).toEqual([]);
  expect(rewriteColumn(place(), 1, [])).toEqual([]);
});

test('moments follow when people change the time zone of the workbook', () => {
  const values = [HEADER, ['a', 45_274.25], ['b'], ['c', 'typed']];
  expect(moveMoments(place(values), 'Etc/UTC')).toEqual([]);
  expect(moveMoments(place(values), 'Asia/Dhaka')).toEqual([
    {
      updateCells: {
        start: { sheetId: 9, rowIndex: 1, columnIndex: 1 },
        rows: [
          { values: [{ userEnteredValue: { numberValue: 45_274 } }] },
          { values: [{}] },
          { values: [{ userEnteredValue: { stringValue: 'typed' } }] },
        ],
        fields: 'userEnteredValue',
      },
    },
  ]);
});
