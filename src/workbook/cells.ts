import { cut } from '../model/cut';
import { toSerial } from '../model/localTime';
import type { Cell } from './tab';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;
type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The most characters Google takes in one cell. https://support.google.com/drive/answer/37603 */
export const MOST_CHARACTERS = 50_000;

export const CELL_FIELDS = 'userEnteredValue,userEnteredFormat.textFormat.link';

/**
 * A cell as the Sheets API takes it. `stringValue` is taken literally, unlike a value that is typed or set by SpreadsheetApp.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue
 * @param timeZone the workbook's, in which a moment is shown
 */
export function cellData(cell: Cell, timeZone: string): CellData {
  if (cell === undefined || cell === '') return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cut(cell, MOST_CHARACTERS) } };
  if ('moment' in cell) return { userEnteredValue: { numberValue: toSerial(cell.moment, timeZone) } };
  return {
    userEnteredValue: { stringValue: cut(cell.text, MOST_CHARACTERS) },
    userEnteredFormat: { textFormat: { link: { uri: cell.link } } },
  } as CellData;
}

/** What was read of a cell, to be written elsewhere. */
export const asCell = (value: unknown): Cell => (typeof value === 'number' ? value : String(value ?? ''));

/** Rows of cells as the Sheets API takes them. */
export const rowData = (rows: Cell[][], timeZone: string): RowData[] =>
  rows.map(cells => ({ values: cells.map(cell => cellData(cell, timeZone)) }));

/**
 * Writes rows of cells, the first cell at this place.
 * @param rowIndex, columnIndex from 0
 */
export const writeCells = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: RowData[],
  fields = 'userEnteredValue',
): Request => ({ updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields } });

/** What a cell reads back as (unformatted), to tell whether it has to be written. */
export function plainValue(cell: Cell, timeZone: string): string | number {
  const { userEnteredValue } = cellData(cell, timeZone);
  return userEnteredValue?.stringValue ?? userEnteredValue?.numberValue ?? '';
}
