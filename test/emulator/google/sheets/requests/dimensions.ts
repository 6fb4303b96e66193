import { EmulatorGap } from '../../../emulatorGap';
import { merged } from '../../../fieldMask';
import { formattedValue } from '../cell';
import type { Cell, Dimension, Json, Row, Sheet, Spreadsheet } from '../spreadsheet';
import { maskFor } from './maskFor';
import { moveCharts } from './moveCharts';
import { refused, sheetWith } from './requestHandler';
import { shiftRanges } from './shiftRanges';

const FILE = 'google/sheets/requests/dimensions.ts';

interface DimensionRange {
  sheetId?: number;
  dimension?: string;
  startIndex?: number;
  endIndex?: number;
}

function dimensionOf(dimension: string | undefined): 'ROWS' | 'COLUMNS' {
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refused('dimension is required.');
  return dimension;
}

function countOf({ properties: { gridProperties } }: Sheet, dimension: 'ROWS' | 'COLUMNS'): number {
  return dimension === 'ROWS' ? gridProperties.rowCount : gridProperties.columnCount;
}

function resize({ properties: { gridProperties } }: Sheet, dimension: 'ROWS' | 'COLUMNS', by: number) {
  gridProperties[dimension === 'ROWS' ? 'rowCount' : 'columnCount'] += by;
}

function open(draft: Spreadsheet, range: DimensionRange = {}) {
  const sheet = sheetWith(draft, range.sheetId);
  const dimension = dimensionOf(range.dimension);
  const { startIndex: from = 0, endIndex: to = countOf(sheet, dimension) } = range;
  if (from < 0 || to <= from) throw refused(`endIndex[${to}] must be greater than startIndex[${from}]`);
  return { sheet, dimension, from, to };
}

function appendDimension(draft: Spreadsheet, body: { sheetId?: number; dimension?: string; length?: number }) {
  const { length = 0 } = body;
  if (length < 1) throw refused('length must be greater than 0.');
  resize(sheetWith(draft, body.sheetId), dimensionOf(body.dimension), length);
  return {};
}

/** What a new cell takes over from its neighbour. */
function inherited(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const { userEnteredFormat, dataValidation } = cell;
  return { ...(userEnteredFormat && { userEnteredFormat }), ...(dataValidation && { dataValidation }) };
}

/** Puts items into a list, which may end before that place: what follows its end is empty. */
function insert<T>(list: (T | undefined)[], at: number, add: (T | undefined)[]) {
  list.length = Math.max(list.length, at);
  list.splice(at, 0, ...add);
}

function insertDimension(draft: Spreadsheet, body: { range?: DimensionRange; inheritFromBefore?: boolean }) {
  const { sheet, dimension, from, to } = open(draft, body.range);
  const { inheritFromBefore = false } = body;
  if (from > countOf(sheet, dimension))
    throw refused(`Cannot insert at ${from}, beyond the ${countOf(sheet, dimension)} there are.`);
  if (from === 0 && inheritFromBefore) throw refused('inheritFromBefore cannot be set when inserting at index 0.');
  const like = inheritFromBefore ? from - 1 : from;
  const added = Array.from({ length: to - from });
  if (dimension === 'ROWS') {
    const model = sheet.rows[like]?.map(inherited);
    insert(
      sheet.rows,
      from,
      added.map((): Row | undefined => model),
    );
    insert(
      sheet.rowHeights,
      from,
      added.map(() => sheet.rowHeights[like]),
    );
  } else {
    sheet.rows = sheet.rows.map(row => {
      const cells = row?.slice();
      if (cells)
        insert(
          cells,
          from,
          added.map(() => inherited(row?.[like])),
        );
      return cells;
    });
    insert(
      sheet.columns,
      from,
      added.map(() => sheet.columns[like]),
    );
  }
  shiftRanges(sheet, dimension, from, to - from);
  moveCharts(draft, sheet, dimension, from, to - from);
  resize(sheet, dimension, to - from);
  return {};
}

function deleteDimension(draft: Spreadsheet, body: { range?: DimensionRange }) {
  const { sheet, dimension, from, to } = open(draft, body.range);
  const count = countOf(sheet, dimension);
  const what = dimension === 'ROWS' ? 'row' : 'column';
  if (to > count) {
    throw refused(
      `Cannot delete a ${what} that doesn't exist. Tried to delete ${what} index ${to - 1} but there are only ${count} ${what}s.`,
    );
  }
  if (to - from === count) throw refused(`You can't delete all the ${what}s on the sheet.`);
  const { gridProperties } = sheet.properties;
  const frozen = (dimension === 'ROWS' ? gridProperties.frozenRowCount : gridProperties.frozenColumnCount) ?? 0;
  if (frozen > 0 && from <= frozen && to === count) throw refused(`You can't delete all the non-frozen ${what}s.`);
  if (dimension === 'ROWS') {
    sheet.rows.splice(from, to - from);
    sheet.rowHeights.splice(from, to - from);
  } else {
    sheet.rows = sheet.rows.map(row => row && [...row.slice(0, from), ...row.slice(to)]);
    sheet.columns.splice(from, to - from);
  }
  shiftRanges(sheet, dimension, from, from - to);
  moveCharts(draft, sheet, dimension, from, from - to);
  resize(sheet, dimension, from - to);
  return {};
}

function updateDimensionProperties(
  draft: Spreadsheet,
  body: { range?: DimensionRange; properties?: Json; fields?: string },
) {
  const { sheet, dimension, from, to } = open(draft, body.range);
  if (to > countOf(sheet, dimension))
    throw refused(`endIndex[${to}] is beyond the ${countOf(sheet, dimension)} there are.`);
  const mask = maskFor('DimensionProperties', body.fields);
  const unknown = [...mask.keys()].find(field => field !== 'pixelSize' && field !== 'hiddenByUser');
  if (unknown !== undefined) throw new EmulatorGap(`the dimension property ${unknown}`, FILE);
  const list = dimension === 'ROWS' ? sheet.rowHeights : sheet.columns;
  for (let i = from; i < to; i++) list[i] = merged({ ...list[i] }, body.properties ?? {}, mask) as Dimension;
  return {};
}

const PIXELS_PER_CHARACTER = 7;
const PADDING = 13;

/** Google measures the text; here each character is seven pixels wide. */
function autoResizeDimensions(draft: Spreadsheet, body: { dimensions?: DimensionRange }) {
  const { sheet, dimension, from, to } = open(draft, body.dimensions);
  if (dimension === 'ROWS') throw new EmulatorGap('the height of rows that fit their text', FILE);
  for (let i = from; i < to; i++) {
    const longest = sheet.rows.reduce((most, row) => Math.max(most, formattedValue(row?.[i]).length), 0);
    if (longest > 0) sheet.columns[i] = { ...sheet.columns[i], pixelSize: longest * PIXELS_PER_CHARACTER + PADDING };
  }
  return {};
}

/** Requests about rows and columns as such. */
export const dimensions = {
  appendDimension,
  insertDimension,
  deleteDimension,
  updateDimensionProperties,
  autoResizeDimensions,
};
