import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { deleteRow, insertRow, readTab } from '../../emulator/person';
import { openWorkbook, text, undescribed } from './openWorkbook';
import { refusal } from './openWorld';

type Request = sheets_v4.Schema$Request;

let here: Awaited<ReturnType<typeof openWorkbook>>;
beforeEach(async () => {
  here = await openWorkbook();
});
afterEach(() => here.close());

test('a batch is applied whole or not at all', async () => {
  const first = { updateCells: { start: { sheetId: 7 }, rows: [{ values: [text('a')] }], fields: 'userEnteredValue' } };
  const { status, error } = await refusal(here.update(first, { addSheet: { properties: { title: 'policy' } } }));
  expect(status).toBe(400);
  expect(error.message).toBe(
    'Invalid requests[1].addSheet: A sheet with the name "policy" already exists. Please enter another name.',
  );
  expect(readTab(here.world, here.spreadsheetId, 'Policy')).toEqual([]);
});

const cell = { values: [text('x')] };
test.each<[string, Request]>([
  [
    'updateCells: Range (Policy!A10:D11) exceeds grid limits. Max rows: 10, max columns: 4',
    {
      updateCells: {
        range: { sheetId: 7, startRowIndex: 9, endRowIndex: 11 },
        rows: [cell],
        fields: 'userEnteredValue',
      },
    },
  ],
  [
    'updateCells: Attempting to write row: 10, beyond the last requested row of: 9',
    { updateCells: { start: { sheetId: 7, rowIndex: 10 }, rows: [cell], fields: 'userEnteredValue' } },
  ],
  [
    'updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    {
      updateCells: {
        start: { sheetId: 7 },
        rows: [{ values: [text('x'.repeat(50_001))] }],
        fields: 'userEnteredValue',
      },
    },
  ],
  [
    'updateSheetProperties: No sheet with id: 9',
    { updateSheetProperties: { properties: { sheetId: 9 }, fields: 'title' } },
  ],
  ['deleteSheet: No sheet with id: 9', { deleteSheet: { sheetId: 9 } }],
  [
    "deleteDimension: You can't delete all the rows on the sheet.",
    { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 10 } } },
  ],
  [
    "updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    { updateCells: { start: { sheetId: 7 }, rows: [cell] } },
  ],
])('%s', async (message, request) => {
  expect((await refusal(here.update(request))).error.message).toBe(`Invalid requests[0].${message}`);
});

test('a field that Google does not have is refused by its name', async () => {
  const { error } = await refusal(here.update({ addSheet: { properties: { titel: 'x' } } } as Request));
  expect(error).toMatchObject({
    message: `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
    status: 'INVALID_ARGUMENT',
  });
  const read = here.spreadsheets.get({ spreadsheetId: here.spreadsheetId, fields: 'sheets.propertis' });
  expect((await refusal(read)).error.details).toMatchObject([
    {
      fieldViolations: [
        { description: expect.stringContaining("Cannot find matching fields for path 'sheets.propertis'") },
      ],
    },
  ]);
});

test('only the fields of the mask are written, and those that are missing are cleared', async () => {
  const range = { sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  const bold = { userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP' } };
  await here.write(['a', 'b']);
  await here.update({ repeatCell: { range, cell: bold, fields: 'userEnteredFormat' } });
  await here.update({
    updateCells: { range, rows: [{ values: [{}] }], fields: 'userEnteredFormat.textFormat.bold,userEnteredValue' },
  });
  const { data } = await here.spreadsheets.get({
    spreadsheetId: here.spreadsheetId,
    ranges: ['Policy!A1:B1'],
    includeGridData: true,
  });
  expect(undescribed('Spreadsheet', data)).toEqual([]);
  const wrapped = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
  expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([{ values: [wrapped, wrapped] }]);
});

test('tabs come, go, hide, move and grow', async () => {
  const { data } = await here.update(
    { addSheet: { properties: { sheetId: 3, title: 'State', hidden: true, index: 0 } } },
    { updateSheetProperties: { properties: { sheetId: 8, index: 0 }, fields: 'index' } },
    {
      updateSheetProperties: {
        properties: { sheetId: 7, gridProperties: { rowCount: 20, frozenRowCount: 1 } },
        fields: 'gridProperties.rowCount,gridProperties.frozenRowCount',
      },
    },
  );
  expect(undescribed('BatchUpdateSpreadsheetResponse', data)).toEqual([]);
  const { data: after } = await here.spreadsheets.get({
    spreadsheetId: here.spreadsheetId,
    fields: 'sheets.properties(sheetId,index,gridProperties)',
  });
  expect(after.sheets?.map(sheet => sheet.properties?.sheetId)).toEqual([8, 3, 7]);
  expect(after.sheets?.[2]?.properties).toEqual({
    sheetId: 7,
    index: 2,
    gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 },
  });
  const last = await refusal(here.update({ deleteSheet: { sheetId: 7 } }, { deleteSheet: { sheetId: 8 } }));
  expect(last.error.message).toBe(
    "Invalid requests[1].deleteSheet: You can't remove all the visible sheets in a document.",
  );
});

test('appended rows stand below the last one with a value, and the grid grows', async () => {
  await here.write(...Array.from({ length: 10 }, (_, i) => [`row ${i}`]));
  await here.update({ appendCells: { sheetId: 7, rows: [cell, cell], fields: 'userEnteredValue' } });
  const { data } = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
  expect(data.sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(12);
  expect(readTab(here.world, here.spreadsheetId, 'Policy').slice(9)).toEqual([['row 9'], ['x'], ['x']]);
});

test('what hangs on a range moves with its rows', async () => {
  const range = { sheetId: 7, startRowIndex: 2, endRowIndex: 5 };
  const rule = { ranges: [range], booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } };
  await here.update(
    { addConditionalFormatRule: { rule } },
    { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
    { setBasicFilter: { filter: { range } } },
  );
  insertRow(here.world, here.spreadsheetId, 'Policy', 0);
  deleteRow(here.world, here.spreadsheetId, 'Policy', 4);
  const { data } = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
  expect(undescribed('Spreadsheet', data)).toEqual([]);
  const [policy] = data.sheets ?? [];
  const moved = { sheetId: 7, startRowIndex: 3, endRowIndex: 5 };
  expect(policy?.conditionalFormats?.[0]?.ranges).toEqual([moved]);
  expect(policy?.protectedRanges?.[0]?.range).toEqual(moved);
  expect(policy?.basicFilter?.range).toEqual(moved);
});

test('cells below deleted ones come up, other columns and the grid stay', async () => {
  await here.write(...['a', 'b', 'c', 'd'].map(letter => [letter, `${letter}2`, `${letter}3`]));
  const range = { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
  await here.update({ deleteRange: { range, shiftDimension: 'ROWS' } });

  expect(readTab(here.world, here.spreadsheetId, 'Policy')).toEqual([
    ['a', 'a2', 'a3'],
    ['d', 'd2', 'b3'],
    ['', '', 'c3'],
    ['', '', 'd3'],
  ]);
  const { data } = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
  expect(data.sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(10);
  expect((await refusal(here.update({ deleteRange: { range } }))).error.message).toBe(
    'Invalid requests[0].deleteRange: shiftDimension is required.',
  );
});
