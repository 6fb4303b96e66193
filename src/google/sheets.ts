import * as v from 'valibot';
import { encoded } from '../model/encoded';
import type { Answer } from '../model/failure';
import { usableTimeZone } from '../model/localTime';
import { type Call, send } from './http';
import { parsed } from './parsed';

const API = 'Sheets API';
const ROOT = 'https://sheets.googleapis.com/v4/spreadsheets';

const created = v.object({ spreadsheetId: v.string() });
const described = v.object({
  properties: v.object({ timeZone: v.optional(v.string(), 'Etc/UTC') }),
  sheets: v.array(
    v.object({
      properties: v.object({
        sheetId: v.optional(v.number(), 0),
        title: v.string(),
        gridProperties: v.optional(
          v.object({ rowCount: v.optional(v.number(), 0), columnCount: v.optional(v.number(), 0) }),
          {},
        ),
      }),
    }),
  ),
});
const ranges = v.object({
  valueRanges: v.array(v.object({ values: v.optional(v.array(v.array(v.unknown())), []) })),
});

/** A spreadsheet with one empty sheet, whose id is 0. Answers with the spreadsheet's id. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/create */
export function createSpreadsheet(title: string, timeZone: string, until: number): Answer<string> {
  const body = { properties: { title, timeZone }, sheets: [{ properties: { sheetId: 0 } }] };
  // Not repeatable: a second spreadsheet would be made.
  const call: Call = { api: API, method: 'post', url: `${ROOT}?fields=spreadsheetId`, body, repeatable: false };
  const answer = parsed(created, send([call], until)[0], API);
  return 'value' in answer ? { value: answer.value.spreadsheetId } : answer;
}

export interface Spreadsheet {
  timeZone: string;
  /** Of all its sheets. */
  titles: string[];
  /** In all its sheets, empty ones too: Google allows 10 million. */
  cells: number;
  tabs: { sheetId: number; gridRows: number; gridColumns: number; values: unknown[][] }[];
}

/** What is to be read of a sheet: all of it, or these rows alone (`1:1`), if it has as many as `least`. */
export interface Wanted {
  sheetId: number;
  rows?: string;
  least?: number;
}

export const HEADER = '1:1';

/**
 * Those of the wanted sheets that are there, with their values: text, numbers, and dates as serial numbers. Two requests.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet
 * @param wanted which sheets, once the spreadsheet's time zone is known
 */
export function readSpreadsheet(
  id: string,
  wanted: (timeZone: string) => Wanted[],
  until: number,
  tries?: number,
): Answer<Spreadsheet> {
  const url = ROOT + encoded`/${id}`;
  const get = (path: string): Call => ({ api: API, method: 'get', url: `${url}${path}` });
  const fields = 'properties.timeZone,sheets.properties(sheetId,title,gridProperties(rowCount,columnCount))';
  const about = parsed(described, send([get(encoded`?fields=${fields}`)], until, tries)[0], API);
  if ('failure' in about) return about;
  const timeZone = usableTimeZone(about.value.properties.timeZone);
  const titles = about.value.sheets.map(({ properties }) => properties.title);
  const cells = about.value.sheets.reduce((sum, { properties: { gridProperties } }) => {
    return sum + gridProperties.rowCount * gridProperties.columnCount;
  }, 0);
  const sheets = wanted(timeZone).flatMap(({ sheetId, rows, least = 0 }) => {
    const found = about.value.sheets.find(({ properties }) => properties.sheetId === sheetId)?.properties;
    return found && found.gridProperties.rowCount >= least ? [{ ...found, rows }] : [];
  });
  if (sheets.length === 0) return { value: { timeZone, titles, cells, tabs: [] } };

  const query = sheets.map(({ title, rows }) => {
    const sheet = `'${title.replace(/'/g, "''")}'`;
    return encoded`ranges=${rows ? `${sheet}!${rows}` : sheet}`;
  });
  const options = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER';
  const call = get(`/values:batchGet?${query.join('&')}&${options}`);
  const read = parsed(ranges, send([call], until, tries)[0], API);
  if ('failure' in read) return read;
  const tabs = sheets.map(({ sheetId, gridProperties }, index) => ({
    sheetId,
    gridRows: gridProperties.rowCount,
    gridColumns: gridProperties.columnCount,
    values: read.value.valueRanges[index]?.values ?? [],
  }));
  return { value: { timeZone, titles, cells, tabs } };
}

/**
 * Applies requests whole or not at all.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate
 */
export function updateSpreadsheet(
  id: string,
  requests: GoogleAppsScript.Sheets.Schema.Request[],
  until: number,
): Answer<unknown> {
  const url = ROOT + encoded`/${id}:batchUpdate?fields=spreadsheetId`;
  // Not repeatable: rows could be appended twice.
  const call: Call = { api: API, method: 'post', url, body: { requests }, repeatable: false };
  return send([call], until)[0] as Answer<unknown>;
}
