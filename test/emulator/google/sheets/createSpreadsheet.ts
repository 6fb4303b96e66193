import { createHash } from 'node:crypto';
import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { sheetResource, spreadsheetResource } from './getSpreadsheet';
import { checkSize, countCall } from './limits';
import { type Json, newSheet, type SheetProperties, type Spreadsheet } from './spreadsheet';

const FILE = 'google/sheets/createSpreadsheet.ts';

/** What a new spreadsheet may be told about itself; the rest is for batchUpdate. */
const KNOWN = ['properties', 'sheets'];

function onlyKnown(given: Json, known: string[], what: string) {
  const unknown = Object.keys(given).find(name => !known.includes(name));
  if (unknown !== undefined) throw new EmulatorGap(`${unknown} of a ${what} that is created`, FILE);
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/create */
export function createSpreadsheet(call: Call) {
  countCall(call, 'write');
  const { world, caller, body } = call;
  onlyKnown(body, KNOWN, 'spreadsheet');
  const asked = (body.sheets ?? [{}]) as { properties?: Partial<SheetProperties> }[];
  for (const sheet of asked) onlyKnown({ ...sheet }, ['properties'], 'sheet');
  const ids = asked.map(
    ({ properties }, i) => properties?.sheetId ?? (i === 0 ? 0 : Math.floor(world.random() * 2 ** 31)),
  );
  const sheets = asked.map(({ properties }, i) => newSheet(ids[i] ?? 0, i, properties));
  const titles = sheets.map(sheet => sheet.properties.title.toLowerCase());
  if (new Set(ids).size < ids.length || new Set(titles).size < titles.length) {
    throw new GoogleError(400, 'badRequest', 'Invalid sheets: two sheets have the same id or title.');
  }
  const usual = { title: 'Untitled spreadsheet', locale: 'en_US', autoRecalc: 'ON_CHANGE', timeZone: 'Etc/GMT' };
  const spreadsheet: Spreadsheet = {
    id: `1${createHash('sha256').update(`${world.spreadsheets.size} ${world.random()}`).digest('base64url')}`,
    createdBy: caller.user.address,
    properties: { ...usual, ...(body.properties as Json | undefined) },
    sheets,
  };
  checkSize(spreadsheet);
  world.spreadsheets.set(spreadsheet.id, spreadsheet);
  return spreadsheetResource(
    spreadsheet,
    sheets.map(sheet => sheetResource(sheet, [])),
  );
}
