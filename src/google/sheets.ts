import * as v from 'valibot';
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
        gridProperties: v.optional(v.object({ rowCount: v.optional(v.number(), 0) }), {}),
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
  tabs: { sheetId: number; gridRows: number; values: unknown[][] }[];
}

/**
 * The tabs with these ids that are there, with their values: text, numbers, and dates as serial numbers. Two requests.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet
 */
export function readSpreadsheet(id: string, sheetIds: number[], until: number): Answer<Spreadsheet> {
  const url = `${ROOT}/${encodeURIComponent(id)}`;
  const fields = 'properties.timeZone,sheets.properties(sheetId,title,gridProperties.rowCount)';
  const about = parsed(
    described,
    send([{ api: API, method: 'get', url: `${url}?fields=${encodeURIComponent(fields)}` }], until)[0],
    API,
  );
  if ('failure' in about) return about;
  const timeZone = usableTimeZone(about.value.properties.timeZone);
  const sheets = about.value.sheets
    .map(({ properties }) => properties)
    .filter(({ sheetId }) => sheetIds.includes(sheetId));
  if (sheets.length === 0) return { value: { timeZone, tabs: [] } };

  const query = sheets.map(({ title }) => `ranges=${encodeURIComponent(`'${title.replace(/'/g, "''")}'`)}`).join('&');
  const options = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER';
  const read = parsed(
    ranges,
    send([{ api: API, method: 'get', url: `${url}/values:batchGet?${query}&${options}` }], until)[0],
    API,
  );
  if ('failure' in read) return read;
  const tabs = sheets.map(({ sheetId, gridProperties }, index) => ({
    sheetId,
    gridRows: gridProperties.rowCount,
    values: read.value.valueRanges[index]?.values ?? [],
  }));
  return { value: { timeZone, tabs } };
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
  const url = `${ROOT}/${encodeURIComponent(id)}:batchUpdate?fields=spreadsheetId`;
  // Not repeatable: rows could be appended twice.
  const call: Call = { api: API, method: 'post', url, body: { requests }, repeatable: false };
  return send([call], until)[0] as Answer<unknown>;
}
