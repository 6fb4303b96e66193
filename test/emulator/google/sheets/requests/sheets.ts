import { EmulatorGap } from '../../../emulatorGap';
import { merged } from '../../../fieldMask';
import type { World } from '../../../world';
import {
  isGrid,
  type Json,
  newSheet,
  renumber,
  type Sheet,
  type SheetProperties,
  type Spreadsheet,
} from '../spreadsheet';
import { maskFor } from './maskFor';
import { forgetSheet } from './moveCharts';
import { freshId, refused } from './requestHandler';

const FILE = 'google/sheets/requests/sheets.ts';

function checkTitle({ sheets }: Spreadsheet, title: string, own?: Sheet) {
  if (title === '') throw refused('Sheet name cannot be empty.');
  if (title.length > 100) throw refused('Sheet name cannot be longer than 100 characters.');
  if (sheets.some(each => each !== own && each.properties.title.toLowerCase() === title.toLowerCase())) {
    throw refused(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function checkVisible({ sheets }: Spreadsheet) {
  if (sheets.length === 0) throw refused("You can't remove all the sheets in a document.");
  if (sheets.every(sheet => sheet.properties.hidden)) {
    throw refused("You can't remove all the visible sheets in a document.");
  }
}

function addSheet(draft: Spreadsheet, { properties = {} }: { properties?: Partial<SheetProperties> }, world: World) {
  const ids = draft.sheets.map(sheet => sheet.properties.sheetId);
  const { sheetId = freshId(world, ids), index = draft.sheets.length, ...also } = properties;
  if (ids.includes(sheetId)) throw refused(`A sheet with id ${sheetId} already exists.`);
  if ((also.sheetType ?? 'GRID') !== 'GRID') throw new EmulatorGap('a sheet that is no grid', FILE);
  const sheet = newSheet(sheetId, draft.sheets.length, also);
  checkTitle(draft, sheet.properties.title);
  draft.sheets.splice(index, 0, sheet);
  renumber(draft.sheets);
  return { addSheet: { properties: structuredClone(sheet.properties) } };
}

function deleteSheet(draft: Spreadsheet, { sheetId = 0 }: { sheetId?: number }) {
  const found = draft.sheets.findIndex(sheet => sheet.properties.sheetId === sheetId);
  if (found < 0) throw refused(`No sheet with id: ${sheetId}`);
  draft.sheets.splice(found, 1);
  forgetSheet(draft, sheetId);
  checkVisible(draft);
  renumber(draft.sheets);
  return {};
}

/** Rows and columns that a smaller grid has no room for are gone. */
function cutToGrid(sheet: Sheet) {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowCount < 1 || columnCount < 1) throw refused('A sheet must have at least one row and one column.');
  sheet.rows = sheet.rows
    .slice(0, rowCount)
    .map(row => (row && row.length > columnCount ? row.slice(0, columnCount) : row));
  sheet.rowHeights = sheet.rowHeights.slice(0, rowCount);
  sheet.columns = sheet.columns.slice(0, columnCount);
}

function checkFrozen({ properties: { gridProperties } }: Sheet) {
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  if (frozenRowCount >= rowCount) throw refused("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) throw refused("You can't freeze all visible columns on the sheet.");
}

function updateSheetProperties(
  draft: Spreadsheet,
  body: { properties?: Json & { sheetId?: number }; fields?: string },
) {
  const { properties = {}, fields } = body;
  const sheet = draft.sheets.find(each => each.properties.sheetId === (properties.sheetId ?? 0));
  if (!sheet) throw refused(`No sheet with id: ${properties.sheetId ?? 0}`);
  const mask = maskFor('SheetProperties', fields);
  if (mask.has('*') || mask.has('sheetType')) throw new EmulatorGap(`the sheet properties ${fields}`, FILE);
  const { sheetId, index } = sheet.properties;
  sheet.properties = { ...(merged(sheet.properties, properties, mask) as SheetProperties), sheetId };
  sheet.properties.title ??= '';
  checkTitle(draft, sheet.properties.title, sheet);
  checkVisible(draft);
  if (isGrid(sheet)) {
    cutToGrid(sheet);
    checkFrozen(sheet);
  }
  const to = sheet.properties.index ?? 0;
  if (to !== index) {
    // The place is meant as it was before the sheet was taken out of its old one.
    draft.sheets.splice(index, 1);
    draft.sheets.splice(to > index ? to - 1 : to, 0, sheet);
  }
  renumber(draft.sheets);
  return {};
}

function updateSpreadsheetProperties(
  draft: Spreadsheet,
  { properties = {}, fields }: { properties?: Json; fields?: string },
) {
  const mask = maskFor('SpreadsheetProperties', fields);
  draft.properties = merged(draft.properties, properties, mask) as Spreadsheet['properties'];
  if (!draft.properties.title || !draft.properties.locale || !draft.properties.timeZone) {
    throw new EmulatorGap('a spreadsheet without a title, a locale or a time zone', FILE);
  }
  return {};
}

/** Requests about whole tabs and the spreadsheet itself. */
export const sheets = { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties };
