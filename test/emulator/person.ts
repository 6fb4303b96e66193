import { formattedValue } from './google/sheets/cell';
import { dimensions } from './google/sheets/requests/dimensions';
import { filterAndSort } from './google/sheets/requests/filterAndSort';
import { sheets } from './google/sheets/requests/sheets';
import { hasValue, rowsWithValues, type Sheet, type Spreadsheet, setCell } from './google/sheets/spreadsheet';
import { userEntered } from './google/sheets/userEntered';
import { withoutEmptyEnd } from './google/sheets/withoutEmptyEnd';
import type { World } from './world';

/** The spreadsheet and the tab; throws if a person would not find it either. */
function tabIn(world: World, spreadsheetId: string, title: string): { spreadsheet: Spreadsheet; sheet: Sheet } {
  const spreadsheet = world.spreadsheets.get(spreadsheetId);
  const sheet = spreadsheet?.sheets.find(each => each.properties.title === title);
  if (!spreadsheet || !sheet)
    throw new Error(`There is no tab ${title} in ${spreadsheet ? 'the spreadsheet' : 'Drive'}`);
  return { spreadsheet, sheet };
}

/** What a person sees in a tab: rows of text, without the empty cells at the end of each row and the empty rows at the end. */
export function readTab(world: World, spreadsheetId: string, title: string): string[][] {
  const { sheet } = tabIn(world, spreadsheetId, title);
  const lines = Array.from(sheet.rows.slice(0, rowsWithValues(sheet)), row => {
    const texts = Array.from(row ?? [], cell => formattedValue(cell));
    return withoutEmptyEnd(texts, text => text === '');
  });
  return withoutEmptyEnd(lines, line => line.length === 0);
}

/**
 * A person types into a cell: `=1+1` becomes a formula, `12` a number. Rows and columns count from 0. Beyond the grid the
 * tab grows, as it does for somebody who scrolls down and adds rows. What a strict drop-down does not offer is refused.
 */
export function typeCell(
  world: World,
  spreadsheetId: string,
  title: string,
  row: number,
  column: number,
  text: string,
): void {
  const { sheet } = tabIn(world, spreadsheetId, title);
  const { gridProperties } = sheet.properties;
  gridProperties.rowCount = Math.max(gridProperties.rowCount, row + 1);
  gridProperties.columnCount = Math.max(gridProperties.columnCount, column + 1);
  const cell = sheet.rows[row]?.[column] ?? {};
  const { strict, condition } = cell.dataValidation ?? {};
  if (strict && condition?.type === 'ONE_OF_LIST' && text !== '') {
    const offered = (condition.values ?? []).map(value => value.userEnteredValue);
    if (!offered.includes(text)) throw new Error(`${title} takes only ${offered.join(', ')} there, not ${text}`);
  }
  const { textFormatRuns: _, ...plain } = cell;
  setCell(sheet, row, column, userEntered(text, plain));
}

/** A person pastes plain text into a cell, which no drop-down prevents. Rows and columns count from 0. */
export function pasteCell(
  world: World,
  spreadsheetId: string,
  title: string,
  row: number,
  column: number,
  text: string,
): void {
  const { sheet } = tabIn(world, spreadsheetId, title);
  const { dataValidation: _, ...cell } = sheet.rows[row]?.[column] ?? {};
  setCell(sheet, row, column, cell);
  typeCell(world, spreadsheetId, title, row, column, text);
}

export function deleteTab(world: World, spreadsheetId: string, title: string): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  sheets.deleteSheet(spreadsheet, { sheetId: sheet.properties.sheetId });
}

export function renameTab(world: World, spreadsheetId: string, title: string, newTitle: string): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  const properties = { sheetId: sheet.properties.sheetId, title: newTitle };
  sheets.updateSheetProperties(spreadsheet, { properties, fields: 'title' });
}

/** A person selects everything and presses Delete: values go, formats, notes and drop-downs stay. */
export function clearTab(world: World, spreadsheetId: string, title: string): void {
  const { sheet } = tabIn(world, spreadsheetId, title);
  sheet.rows = sheet.rows.map(row =>
    row?.map(cell => {
      if (!hasValue(cell)) return cell;
      const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell ?? {};
      return rest;
    }),
  );
}

function rowRange({ properties: { sheetId } }: Sheet, row: number) {
  return { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
}

function columnRange({ properties: { sheetId } }: Sheet, column: number) {
  return { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
}

/** Inserts an empty row above this one; counts from 0. */
export function insertRow(world: World, spreadsheetId: string, title: string, row: number): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  dimensions.insertDimension(spreadsheet, { range: rowRange(sheet, row), inheritFromBefore: row > 0 });
}

/** Counts from 0. */
export function deleteRow(world: World, spreadsheetId: string, title: string, row: number): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  dimensions.deleteDimension(spreadsheet, { range: rowRange(sheet, row) });
}

/** Inserts an empty column left of this one; counts from 0. */
export function insertColumn(world: World, spreadsheetId: string, title: string, column: number): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  dimensions.insertDimension(spreadsheet, { range: columnRange(sheet, column), inheritFromBefore: column > 0 });
}

/** Counts from 0. */
export function deleteColumn(world: World, spreadsheetId: string, title: string, column: number): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  dimensions.deleteDimension(spreadsheet, { range: columnRange(sheet, column) });
}

/** A person sorts a tab A to Z by a column (from 0), all but the frozen rows. */
export function sortTab(world: World, spreadsheetId: string, title: string, column: number): void {
  const { spreadsheet, sheet } = tabIn(world, spreadsheetId, title);
  const { sheetId, gridProperties } = sheet.properties;
  const range = { sheetId, startRowIndex: gridProperties.frozenRowCount ?? 0 };
  filterAndSort.sortRange(spreadsheet, { range, sortSpecs: [{ dimensionIndex: column, sortOrder: 'ASCENDING' }] });
}

/** A person deletes the spreadsheet for good: whoever asks for it afterwards gets a 404. */
export function trashSpreadsheet(world: World, spreadsheetId: string): void {
  if (!world.spreadsheets.delete(spreadsheetId)) throw new Error('There is no such spreadsheet in Drive');
}
