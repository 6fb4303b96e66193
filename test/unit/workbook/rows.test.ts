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
  gridColumns: 2,
  values,
  timeZone: 'Etc/UTC',
});
const text = (...values: string[]) => ({ values: values.map(stringValue => ({ userEnteredValue: { stringValue } })) });

const TEXT = { verticalAlignment: 'TOP', wrapStrategy: 'WRAP' };
const MOMENT = {
  horizontalAlignment: 'LEFT',
  ...TEXT,
  numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' },
};

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
  const added = [rewrite(place(), rows), rewriteChanged(place(), rows)].map(requests =>
    requests.map(({ appendDimension }) => appendDimension?.length ?? 0),
  );
  expect(added.map(lengths => (lengths[0] ?? 0) > 0)).toEqual([grows, grows]);
  expect(append(place(), rows).map(request => Object.keys(request))).toEqual([['appendCells']]);
});

test('adds rows after the last one, and none for none', () => {
  const values = [
    { userEnteredValue: { stringValue: '=1+1' }, userEnteredFormat: TEXT },
    { userEnteredValue: { numberValue: 45_274.25 }, userEnteredFormat: MOMENT },
  ];
  expect(append(place(), [['=1+1', { moment: '2023-12-14T06:00:00Z' }]])).toEqual([
    { appendCells: { sheetId: 9, rows: [{ values }], fields: 'userEnteredValue,userEnteredFormat' } },
  ]);
  expect(append(place(), [])).toEqual([]);
});

const appended = (header: unknown[]) => {
  const [request] = append(place([header]), [['a', { moment: '2023-12-14T06:00:00Z' }]]);
  const values = request?.appendCells?.rows?.[0]?.values ?? [];
  return values.map(({ userEnteredValue: value, userEnteredFormat: format }) => [
    value?.stringValue ?? value?.numberValue,
    format?.numberFormat?.type,
  ]);
};
const WHEN = [45_274.25, 'DATE_TIME'];
const NAME = ['a', undefined];
const NOTHING = [undefined, undefined];

test.each([
  ['as it was', HEADER, [NAME, WHEN]],
  ['in another order', ['When', ' Name '], [WHEN, NAME]],
  ['with a column of people', ['Name', 'Notes', '', 'When'], [NAME, NOTHING, NOTHING, WHEN]],
  ['without a title', ['When'], [WHEN, NAME]],
  ['with a title written over', ['Wann', 'Name'], [NOTHING, NAME, WHEN]],
  ['cleared', [], [NAME, WHEN]],
])('adds each cell under its title, in a header that is %s', (_, header, expected) => {
  expect(appended(header)).toEqual(expected);
});

test('a link stays a link', () => {
  const [request] = append(place(), [[{ link: 'https://admin.google.com/', text: 'Open' }]]);
  expect(request?.appendCells?.rows?.[0]?.values?.[0]?.userEnteredFormat).toEqual({
    ...TEXT,
    textFormat: { link: { uri: 'https://admin.google.com/' } },
  });
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

  const start = (rowIndex: number, columnIndex = 0) => ({ sheetId: 9, rowIndex, columnIndex });
  const written = (rowIndex: number, value: string, columnIndex?: number) => ({
    updateCells: { start: start(rowIndex, columnIndex), rows: [text(value)], fields: FIELDS },
  });

  test.each<[string, unknown[][], Cell[][], object[]]>([
    ['one row', [['a'], ['b'], ['c']], [['a'], ['B'], ['c']], [written(2, 'B')]],
    ['the cell of a row that changed', [['a', 'b']], [['a', 'B']], [written(1, 'B', 1)]],
    ['a number typed over text', [[7]], [['7']], [written(1, '7')]],
    ['a cleared row', [['a'], [], ['c']], [['a'], ['b'], ['c']], [written(2, 'b')]],
    ['a row more', [['a']], [['a'], ['b']], [written(2, 'b')]],
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
    expect(rewriteChanged(place([]), [['a']])).toEqual([written(1, 'a')]);
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

test('moments follow in the column that has their title', () => {
  const values = [
    ['When', 'Name'],
    [45_274.25, 7],
  ];
  expect(moveMoments(place(values), 'Asia/Dhaka').map(({ updateCells }) => updateCells?.start?.columnIndex)).toEqual([
    0,
  ]);
  expect(moveMoments(place([['Wann', 'Name'], [45_274.25]]), 'Asia/Dhaka')).toEqual([]);
});

test('whatever people put among the moments, the others follow', () => {
  const values = [HEADER, ['a', true], ['b', 45_274.25], ['c', 7]];
  const [request] = moveMoments(place(values), 'Asia/Dhaka');
  const cells = request?.updateCells?.rows?.map(({ values: [cell] = [] }) => cell?.userEnteredValue);
  expect(cells?.slice(1)).toEqual([{ numberValue: 45_274 }, { numberValue: 7 }]);
});
