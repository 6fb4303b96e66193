import { EmulatorGap } from '../../../emulatorGap';
import { type FieldMask, merged } from '../../../fieldMask';
import { a1Of, boundsOf } from '../a1';
import { checkText } from '../limits';
import {
  type Cell,
  type GridRange,
  isBlank,
  type Json,
  rowsWithValues,
  type Sheet,
  type Spreadsheet,
} from '../spreadsheet';
import { maskFor } from './maskFor';
import { refused, sheetWith } from './requestHandler';

const FILE = 'google/sheets/requests/cells.ts';

/** What the emulator keeps of a cell. */
const KEPT = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns', '*'];

type Rows = { values?: Json[] }[];

function maskForCells(fields: string | undefined): FieldMask {
  const mask = maskFor('CellData', fields);
  const unknown = [...mask.keys()].find(field => !KEPT.includes(field));
  if (unknown !== undefined) throw new EmulatorGap(`writing the field ${unknown} of a cell`, FILE);
  return mask;
}

function checkValue({ userEnteredValue }: Cell) {
  const { formulaValue, errorValue } = userEnteredValue ?? {};
  if (errorValue) throw refused('Cannot set an error value.');
  if (formulaValue !== undefined && !formulaValue.startsWith('=')) throw refused('A formula must start with "=".');
}

/**
 * A cell after the fields of a mask were written: what the source lacks of them is cleared. A new text loses the links of
 * the old one, and an empty text is no value.
 */
function written(before: Cell | undefined, source: Json, mask: FieldMask): Cell | undefined {
  const unknown = Object.keys(source).find(field => !KEPT.includes(field));
  if (unknown !== undefined) throw new EmulatorGap(`the field ${unknown} of a cell that is written`, FILE);
  const cell = merged({ ...before }, source, mask) as Cell;
  const keepsRuns = mask.has('textFormatRuns') || mask.has('*') || !mask.has('userEnteredValue');
  if (!keepsRuns) delete cell.textFormatRuns;
  if (cell.userEnteredValue?.stringValue === '') delete cell.userEnteredValue;
  checkValue(cell);
  checkText(cell);
  return isBlank(cell) ? undefined : cell;
}

/** Writes the same into many cells. Thousands of a tab are one and the same object, as cells are never changed in place: it is written once. */
function writtenOver(source: Json, mask: FieldMask): (before: Cell | undefined) => Cell | undefined {
  const known = new Map<Cell | undefined, Cell | undefined>([[undefined, written(undefined, source, mask)]]);
  return before => {
    if (!known.has(before)) known.set(before, written(before, source, mask));
    return known.get(before);
  };
}

/** Replaces the cells of one row from `left` to before `right`. */
function writeRow(
  sheet: Sheet,
  row: number,
  left: number,
  right: number,
  cellAt: (column: number, before?: Cell) => Cell | undefined,
) {
  const cells = sheet.rows[row]?.slice() ?? [];
  for (let column = left; column < right; column++) cells[column] = cellAt(column, cells[column]);
  sheet.rows[row] = cells;
}

/** The bounds of a range, once it is sure that all of it lies in the grid. */
export function checkInGrid(sheet: Sheet, range: Omit<GridRange, 'sheetId'>) {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const bounds = boundsOf(range, sheet);
  if (bounds.bottom > rowCount || bounds.right > columnCount || bounds.top >= rowCount || bounds.left >= columnCount) {
    const limits = `Max rows: ${rowCount}, max columns: ${columnCount}`;
    throw refused(`Range (${a1Of(sheet.properties.title, bounds)}) exceeds grid limits. ${limits}`);
  }
  return bounds;
}

function checkLast(what: 'row' | 'column', last: number, lastAllowed: number) {
  if (last > lastAllowed)
    throw refused(`Attempting to write ${what}: ${last}, beyond the last requested ${what} of: ${lastAllowed}`);
}

/** From `start` as far as the rows reach, or exactly `range`: where the rows are shorter, its cells are cleared. */
function updateCells(draft: Spreadsheet, body: { range?: GridRange; start?: Json; rows?: Rows; fields?: string }) {
  const { range, start, rows = [], fields } = body;
  const mask = maskForCells(fields);
  if ((range === undefined) === (start === undefined)) throw refused('Must specify exactly one of range or start.');
  const { sheetId, rowIndex = 0, columnIndex = 0 } = (start ?? {}) as { [name: string]: number | undefined };
  const sheet = sheetWith(draft, range?.sheetId ?? sheetId);
  const width = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const bounds = range
    ? checkInGrid(sheet, range)
    : { top: rowIndex, left: columnIndex, bottom: rowIndex + rows.length, right: columnIndex + width };
  checkLast('row', bounds.top + rows.length - 1, range ? bounds.bottom - 1 : rowCount - 1);
  checkLast('column', bounds.left + width - 1, range ? bounds.right - 1 : columnCount - 1);
  const cleared = writtenOver({}, mask);
  for (let row = bounds.top; row < bounds.bottom; row++) {
    const values = rows[row - bounds.top]?.values ?? [];
    const right = range ? bounds.right : bounds.left + values.length;
    writeRow(sheet, row, bounds.left, right, (column, before) => {
      const source = values[column - bounds.left];
      return source ? written(before, source, mask) : cleared(before);
    });
  }
  return {};
}

/** After the last row with a value in it; the grid grows by the rows that are missing. */
function appendCells(draft: Spreadsheet, body: { sheetId?: number; rows?: Rows; fields?: string; tableId?: string }) {
  if (body.tableId !== undefined) throw new EmulatorGap('tables', FILE);
  const { rows = [], fields } = body;
  const mask = maskForCells(fields);
  const sheet = sheetWith(draft, body.sheetId);
  const { gridProperties } = sheet.properties;
  const first = rowsWithValues(sheet);
  rows.forEach(({ values = [] }, i) => {
    checkLast('column', values.length - 1, gridProperties.columnCount - 1);
    writeRow(sheet, first + i, 0, values.length, (column, before) => written(before, values[column] ?? {}, mask));
  });
  gridProperties.rowCount = Math.max(gridProperties.rowCount, first + rows.length);
  return {};
}

function repeatCell(
  draft: Spreadsheet,
  { range, cell = {}, fields }: { range?: GridRange; cell?: Json; fields?: string },
) {
  if (!range) throw refused('range is required.');
  const mask = maskForCells(fields);
  const sheet = sheetWith(draft, range.sheetId);
  const { top, bottom, left, right } = checkInGrid(sheet, range);
  const after = writtenOver(cell, mask);
  for (let row = top; row < bottom; row++) writeRow(sheet, row, left, right, (_, before) => after(before));
  return {};
}

/** Requests that put things into cells. */
export const cells = { updateCells, appendCells, repeatCell };
