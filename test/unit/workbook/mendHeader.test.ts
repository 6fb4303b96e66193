import { mendHeader } from '../../../src/workbook/mendHeader';
import type { Tab } from '../../../src/workbook/tab';

const tab: Tab = {
  id: 9,
  title: 'Sample',
  writtenBy: 'Postlock',
  columns: [
    { title: 'Name', width: 100 },
    { title: 'When', width: 100, as: 'moment' },
  ],
};
const growing: Tab = { ...tab, datedBy: 'When' };

/** Each request in one word or two. */
const mended = (of: Tab, values: unknown[][], gridColumns = 26) =>
  mendHeader({ tab: of, values, gridRows: 200, gridColumns, timeZone: 'Etc/UTC' }, {}).map(request => {
    const { appendDimension, updateCells } = request;
    if (appendDimension) return `${appendDimension.length} columns more`;
    const { range, start, rows = [], fields } = updateCells ?? {};
    if (range) return `clear from column ${range.startColumnIndex}: ${fields}`;
    const titles = (rows[0]?.values ?? []).map(({ userEnteredValue }) => userEnteredValue?.stringValue);
    return `row ${start?.rowIndex}, column ${start?.columnIndex}: ${titles.join(', ')}`;
  });

test.each([
  [
    'as it should be',
    [
      ['Name', 'When'],
      ['a', 1],
    ],
    2,
    [],
  ],
  ['in another order', [['When', 'Name']], 2, ['row 0, column 0: Name, When']],
  ['written over', [['Name', 'Wann']], 2, ['row 0, column 0: Name, When']],
  ['cleared', [], 2, ['row 0, column 0: Name, When']],
  ['with a column deleted', [['Name']], 1, ['1 columns more', 'row 0, column 0: Name, When']],
  [
    'with a column inserted',
    [
      ['Name', '', 'When'],
      ['a', '', 1],
    ],
    3,
    ['row 0, column 0: Name, When', 'clear from column 2: userEnteredValue,userEnteredFormat'],
  ],
  [
    'with something beside it',
    [
      ['Name', 'When'],
      ['a', 1, 'a note'],
    ],
    26,
    ['clear from column 2: userEnteredValue,userEnteredFormat'],
  ],
])('a tab that is written anew, its header %s', (_, values, gridColumns, expected) => {
  expect(mended(tab, values, gridColumns)).toEqual(expected);
});

test.each([
  ['as it should be', [['Name', 'When']], 2, []],
  ['in another order, with a column of people', [['When', 'Notes', 'Name']], 3, []],
  ['written over', [['Name', 'Wann']], 2, ['1 columns more', 'row 0, column 2: When']],
  ['with a column deleted', [['When']], 1, ['1 columns more', 'row 0, column 1: Name']],
  ['with a column deleted, in a wide grid', [['When']], 26, ['row 0, column 1: Name']],
  ['cleared', [], 2, ['row 0, column 0: Name, When']],
])('a tab that only grows, its header %s', (_, values, gridColumns, expected) => {
  expect(mended(growing, values, gridColumns)).toEqual(expected);
});
