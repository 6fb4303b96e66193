import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { schemaOf, sheetsApi } from '../../emulator/discovery';
import { mismatches } from '../../emulator/mismatches';
import { user, worldOf } from '../../emulator/worldOf';
import { openWorld } from './openWorld';

/** A cell with literal text in it. */
export const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

/** What Google's description of the Sheets API does not have in it. */
export const undescribed = (schema: string, value: unknown) =>
  mismatches(sheetsApi, schemaOf(sheetsApi, schema), value);

/** A world of two admins, where one made a spreadsheet with a small tab "Policy" (id 7) and a tab "All runs" (id 8). */
export async function openWorkbook() {
  const admin = user('admin@school.example', { admin: 'super' });
  const world = worldOf({ users: [admin, user('other@school.example', { admin: 'super' })] });
  const { close, clientsOf } = await openWorld(world);
  const { spreadsheets } = clientsOf(admin.address).sheets;
  const { data } = await spreadsheets.create({
    requestBody: {
      properties: { title: 'Audit', timeZone: 'America/Los_Angeles' },
      sheets: [
        { properties: { sheetId: 7, title: 'Policy', gridProperties: { rowCount: 10, columnCount: 4 } } },
        { properties: { sheetId: 8, title: 'All runs' } },
      ],
    },
  });
  expect(undescribed('Spreadsheet', data)).toEqual([]);
  const spreadsheetId = String(data.spreadsheetId);
  const update = (...requests: sheets_v4.Schema$Request[]) =>
    spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  return {
    world,
    spreadsheets,
    spreadsheetId,
    clientsOf,
    close,
    update,
    /** Writes rows of text from the first row of "Policy" on. */
    write: (...rows: string[][]) =>
      update({
        updateCells: {
          start: { sheetId: 7 },
          rows: rows.map(row => ({ values: row.map(text) })),
          fields: 'userEnteredValue',
        },
      }),
  };
}
