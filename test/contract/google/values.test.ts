import { readTab, trashSpreadsheet, typeCell } from '../../emulator/person';
import { openWorkbook, undescribed } from './openWorkbook';
import { refusal } from './openWorld';

let here: Awaited<ReturnType<typeof openWorkbook>>;
beforeEach(async () => {
  here = await openWorkbook();
});
afterEach(() => here.close());

test('what is written literally stays literal, and what is typed does not', async () => {
  await here.write(['=1+1', '+1 Club', '007']);
  typeCell(here.world, here.spreadsheetId, 'Policy', 1, 0, '=1+1');
  typeCell(here.world, here.spreadsheetId, 'Policy', 1, 1, '1,200');
  typeCell(here.world, here.spreadsheetId, 'Policy', 1, 2, 'true');
  typeCell(here.world, here.spreadsheetId, 'Policy', 1, 3, '2024-01-31');
  const ranges = ['Policy'];
  const shown = await here.spreadsheets.values.batchGet({ spreadsheetId: here.spreadsheetId, ranges });
  expect(undescribed('BatchGetValuesResponse', shown.data)).toEqual([]);
  expect(shown.data.valueRanges).toEqual([
    {
      range: 'Policy!A1:D10',
      majorDimension: 'ROWS',
      values: [
        ['=1+1', '+1 Club', '007'],
        ['#ERROR!', '1,200', 'TRUE', '2024-01-31'],
      ],
    },
  ]);
  const raw = await here.spreadsheets.values.batchGet({
    spreadsheetId: here.spreadsheetId,
    ranges,
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(raw.data.valueRanges?.[0]?.values?.[1]).toEqual(['#ERROR!', 1200, true, 45322]);
  const formulas = await here.spreadsheets.values.batchGet({
    spreadsheetId: here.spreadsheetId,
    ranges,
    valueRenderOption: 'FORMULA',
  });
  expect(formulas.data.valueRanges?.[0]?.values?.[1]?.[0]).toBe('=1+1');
});

test('empty rows and cells at the end are not given', async () => {
  await here.write(['a', '', 'c', ''], [''], ['z']);
  const { data } = await here.spreadsheets.values.get({ spreadsheetId: here.spreadsheetId, range: 'Policy!A:D' });
  expect(data.values).toEqual([['a', '', 'c'], [], ['z']]);
  const none = await here.spreadsheets.values.get({ spreadsheetId: here.spreadsheetId, range: "'All runs'!A2:C" });
  expect(none.data).toEqual({ range: "'All runs'!A2:C1000", majorDimension: 'ROWS' });
});

test('a tab that is not there cannot be parsed', async () => {
  const { status, error } = await refusal(
    here.spreadsheets.values.get({ spreadsheetId: here.spreadsheetId, range: "'Gone'!A:Z" }),
  );
  expect(status).toBe(400);
  expect(error).toEqual({ code: 400, message: "Unable to parse range: 'Gone'!A:Z", status: 'INVALID_ARGUMENT' });
});

test('values.update writes as typed or as is', async () => {
  const range = 'Policy!A1:B1';
  const requestBody = { values: [['=1', '5']] };
  const { data } = await here.spreadsheets.values.update({
    spreadsheetId: here.spreadsheetId,
    range,
    valueInputOption: 'RAW',
    requestBody,
  });
  expect(data).toEqual({
    spreadsheetId: here.spreadsheetId,
    updatedRange: range,
    updatedRows: 1,
    updatedColumns: 2,
    updatedCells: 2,
  });
  expect(readTab(here.world, here.spreadsheetId, 'Policy')).toEqual([['=1', '5']]);
  await here.spreadsheets.values.update({
    spreadsheetId: here.spreadsheetId,
    range,
    valueInputOption: 'USER_ENTERED',
    requestBody,
  });
  expect(readTab(here.world, here.spreadsheetId, 'Policy')).toEqual([['#ERROR!', '5']]);
});

test('with drive.file nobody opens what another account made, and what is deleted is gone', async () => {
  const gone = { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' };
  const other = here.clientsOf('other@school.example').sheets;
  expect((await refusal(other.spreadsheets.get({ spreadsheetId: here.spreadsheetId }))).error).toEqual(gone);
  const wide = here.clientsOf('other@school.example', ['spreadsheets']).sheets;
  expect((await wide.spreadsheets.get({ spreadsheetId: here.spreadsheetId })).data.spreadsheetId).toBe(
    here.spreadsheetId,
  );
  trashSpreadsheet(here.world, here.spreadsheetId);
  expect((await refusal(here.spreadsheets.get({ spreadsheetId: here.spreadsheetId }))).error).toEqual(gone);
});

test('60 writes a minute, and no more', async () => {
  const window = Math.floor(here.world.clock.now() / 60_000);
  here.world.quotaUse.set('Write requests of Sheets API by admin@school.example', { window, used: 60 });
  const { status, error } = await refusal(here.write(['a']));
  expect(status).toBe(429);
  expect(error.status).toBe('RESOURCE_EXHAUSTED');
});
