import { GoogleError } from '../googleError';
import { type GridRange, isGrid, type Sheet, type Spreadsheet } from './spreadsheet';

/** A range with all four bounds, half-open and from 0. */
export interface Bounds {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A tab's title as it stands before the `!`. */
export function quoted(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`;
}

function cannotParse(range: string): GoogleError {
  return new GoogleError(400, 'badRequest', `Unable to parse range: ${range}`);
}

/** `Tab!A1:C3`, or only `Tab!A1` for a single cell. */
export function a1Of(title: string, { top, bottom, left, right }: Bounds): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right - 1)}${bottom}`;
  return `${quoted(title)}!${first === last ? first : `${first}:${last}`}`;
}

/** All bounds of a range; what it leaves open reaches as far as the grid does. */
export function boundsOf(range: Omit<GridRange, 'sheetId'>, { properties: { gridProperties } }: Sheet): Bounds {
  return {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? gridProperties.rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? gridProperties.columnCount,
  };
}

function sheetTitled(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  return spreadsheet.sheets.find(
    sheet => isGrid(sheet) && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
}

/**
 * The tab and the cells that A1 notation means; it may reach beyond the grid, but not begin there.
 * https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function parseA1(spreadsheet: Spreadsheet, text: string): { sheet: Sheet; bounds: Bounds } {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?$/.exec(text);
  const title = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2] ?? '';
  const named = sheetTitled(spreadsheet, title);
  const isBareRange = !named && parts?.[1] === undefined && parts?.[3] === undefined;
  const sheet = named ?? (isBareRange ? spreadsheet.sheets[0] : undefined);
  const cells = isBareRange ? title : parts?.[3];
  if (!sheet) throw cannotParse(text);
  if (cells === undefined) return { sheet, bounds: boundsOf({}, sheet) };

  const corners = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(cells);
  const [, left = '', top = '', right, bottom] = corners ?? [];
  const isOneCell = right === undefined && bottom === undefined;
  if (!corners || left + top === '' || (isOneCell && (left === '' || top === ''))) throw cannotParse(text);
  if (!isOneCell && !right && !bottom) throw cannotParse(text);
  const whole = boundsOf({}, sheet);
  const [lastColumn, lastRow] = isOneCell ? [left, top] : [right, bottom];
  const bounds = {
    top: top === '' ? 0 : Number(top) - 1,
    bottom: lastRow ? Number(lastRow) : whole.bottom,
    left: left === '' ? 0 : columnIndex(left),
    right: lastColumn ? columnIndex(lastColumn) + 1 : whole.right,
  };
  if (bounds.top < 0 || bounds.bottom < 1) throw cannotParse(text);
  if (bounds.top >= whole.bottom || bounds.left >= whole.right) {
    const limits = `Max rows: ${whole.bottom}, max columns: ${whole.right}`;
    throw new GoogleError(400, 'badRequest', `Range (${text}) exceeds grid limits. ${limits}`);
  }
  return {
    sheet,
    bounds: { ...bounds, bottom: Math.min(bounds.bottom, whole.bottom), right: Math.min(bounds.right, whole.right) },
  };
}
