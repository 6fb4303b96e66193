import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { deleteColumn, insertColumn } from '../../emulator/person';
import { openWorkbook, undescribed } from './openWorkbook';
import { refusal } from './openWorld';

type View = sheets_v4.Schema$FilterView;

let here: Awaited<ReturnType<typeof openWorkbook>>;
beforeEach(async () => {
  here = await openWorkbook();
});
afterEach(() => here.close());

const hides = (columnIndex: number, ...hiddenValues: string[]) => ({ columnIndex, filterCriteria: { hiddenValues } });
const OPEN: View = {
  filterViewId: 5,
  title: 'Open',
  range: { sheetId: 7, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 3 },
  filterSpecs: [hides(1, 'resolved', '')],
};
const add = (view: View = {}) => here.update({ addFilterView: { filter: { ...OPEN, ...view } } });

async function views() {
  const { data } = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId, fields: 'sheets' });
  expect(undescribed('Spreadsheet', data)).toEqual([]);
  return data.sheets?.[0]?.filterViews;
}

test('a filter view is told of its tab, by specs and by the older criteria', async () => {
  const { data } = await add();
  expect(undescribed('BatchUpdateSpreadsheetResponse', data)).toEqual([]);
  const told = { ...OPEN, criteria: { 1: { hiddenValues: ['resolved', ''] } } };
  expect(data.replies).toEqual([{ addFilterView: { filter: told } }]);
  expect(await views()).toEqual([told]);
});

test('one without an id is given one', async () => {
  const { filterViewId: _, ...filter } = OPEN;
  const { data } = await here.update({ addFilterView: { filter } });
  expect(data.replies?.[0]?.addFilterView?.filter?.filterViewId).toEqual(expect.any(Number));
});

test('it is renamed, and goes', async () => {
  await add();
  await here.update({ updateFilterView: { filter: { filterViewId: 5, title: 'Mine' }, fields: 'title' } });
  expect(await views()).toMatchObject([{ filterViewId: 5, title: 'Mine', filterSpecs: [hides(1, 'resolved', '')] }]);
  await here.update({ deleteFilterView: { filterId: 5 } });
  expect(await views()).toBeUndefined();
});

test('it goes along with its columns, and with its tab', async () => {
  await add({ filterSpecs: [hides(0, 'a'), hides(1, 'b')] });
  insertColumn(here.world, here.spreadsheetId, 'Policy', 1);
  expect(await views()).toMatchObject([{ range: { endColumnIndex: 4 }, filterSpecs: [hides(0, 'a'), hides(2, 'b')] }]);
  deleteColumn(here.world, here.spreadsheetId, 'Policy', 0);
  expect(await views()).toMatchObject([
    { range: { endColumnIndex: 3 }, filterSpecs: [hides(1, 'b')], criteria: { 1: { hiddenValues: ['b'] } } },
  ]);
  await here.update({ deleteSheet: { sheetId: 7 } });
  await add({ range: { sheetId: 8 } });
});

test.each<[string, View]>([
  ['No grid with id: 9', { range: { sheetId: 9 } }],
  ['A range, a named range or a table is required.', { range: undefined as never }],
  ['The column 3 is outside of the filter.', { filterSpecs: [hides(3, 'a')] }],
])('addFilterView is refused: %s', async (message, view) => {
  const { status, error } = await refusal(add(view));
  expect([status, error.message]).toEqual([400, `Invalid requests[0].addFilterView: ${message}`]);
  expect(await views()).toBeUndefined();
});

test('an id that is taken, on whichever tab, and one that nothing has, are refused', async () => {
  await add();
  expect((await refusal(add({ range: { sheetId: 8 } }))).error.message).toBe(
    'Invalid requests[0].addFilterView: A filter view with id 5 already exists.',
  );
  expect((await refusal(here.update({ deleteFilterView: { filterId: 6 } }))).error.message).toBe(
    'Invalid requests[0].deleteFilterView: No filter view with id: 6',
  );
});

test.each<[string, View]>([
  ['sortSpecs of a filter view', { sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] }],
  [
    'condition of a filter view',
    { filterSpecs: [{ columnIndex: 0, filterCriteria: { condition: { type: 'BLANK' } } }] },
  ],
  ['criteria of a filter view, which are deprecated', { criteria: { 0: { hiddenValues: ['a'] } } }],
  ['a filter view without a title', { title: '' }],
])('not emulated: %s', async (what, view) => {
  const response = { status: 501, data: expect.stringContaining(`The emulator does not know ${what}`) };
  await expect(add(view)).rejects.toMatchObject({ response });
});
