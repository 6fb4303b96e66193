import { EmulatorGap } from '../../emulatorGap';
import type { Call } from '../handler';
import { type Bounds, boundsOf, parseA1 } from './a1';
import { effectiveValue, formattedValue, hyperlinkOf } from './cell';
import { countCall } from './limits';
import { openSpreadsheet } from './openSpreadsheet';
import { type Cell, type Dimension, isBlank, isGrid, type Sheet, type Spreadsheet } from './spreadsheet';

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#dimensionproperties */
const USUAL_WIDTH = { pixelSize: 100 };
const USUAL_HEIGHT = { pixelSize: 21 };

function cellData(cell: Cell | undefined): object {
  if (!cell || isBlank(cell)) return {};
  const hyperlink = hyperlinkOf(cell);
  const shown = { effectiveValue: effectiveValue(cell), formattedValue: formattedValue(cell) };
  return { ...cell, ...(cell.userEnteredValue && shown), ...(hyperlink !== undefined && { hyperlink }) };
}

function dimensions(known: (Dimension | undefined)[], usual: Dimension, from: number, to: number): Dimension[] {
  return Array.from({ length: to - from }, (_, i) => ({ ...usual, ...known[from + i] }));
}

function gridData(sheet: Sheet, { top, bottom, left, right }: Bounds) {
  const rows = sheet.rows.slice(top, bottom);
  const rowData = Array.from(rows, row => {
    const cells = Array.from({ length: Math.min(row?.length ?? 0, right) - left }, (_, i) => cellData(row?.[left + i]));
    return cells.length > 0 ? { values: cells } : {};
  });
  return {
    ...(top > 0 && { startRow: top }),
    ...(left > 0 && { startColumn: left }),
    ...(rowData.length > 0 && { rowData }),
    rowMetadata: dimensions(sheet.rowHeights, USUAL_HEIGHT, top, bottom),
    columnMetadata: dimensions(sheet.columns, USUAL_WIDTH, left, right),
  };
}

const ifAny = <T>(name: string, things: T[]) => (things.length > 0 ? { [name]: things } : {});

/** A tab as Google gives it: without its cells unless some are asked for. */
export function sheetResource(sheet: Sheet, cells: Bounds[]): object {
  return {
    properties: isGrid(sheet) ? sheet.properties : { ...sheet.properties, gridProperties: undefined },
    ...ifAny(
      'data',
      cells.map(bounds => gridData(sheet, bounds)),
    ),
    ...ifAny('merges', sheet.merges),
    ...ifAny('conditionalFormats', sheet.conditionalFormats),
    ...ifAny('protectedRanges', sheet.protectedRanges),
    ...ifAny('bandedRanges', sheet.bandedRanges),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...ifAny('filterViews', sheet.filterViews),
    ...ifAny('charts', sheet.charts),
  };
}

/** A spreadsheet as Google gives it, its tabs said by the caller. */
export function spreadsheetResource({ id, properties }: Spreadsheet, sheets: object[]): object {
  const spreadsheetUrl = `https://docs.google.com/spreadsheets/d/${id}/edit`;
  return { spreadsheetId: id, properties, sheets, spreadsheetUrl };
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get */
export function getSpreadsheet(call: Call) {
  countCall(call, 'read');
  const spreadsheet = openSpreadsheet(call);
  const { fields, includeGridData } = call.parameters;
  if (fields?.includes('effectiveFormat')) {
    throw new EmulatorGap('effectiveFormat', 'google/sheets/getSpreadsheet.ts');
  }
  // A field mask with cells in it asks for them, whatever includeGridData says.
  const wantsCells = fields === undefined ? includeGridData === 'true' : /\bdata\b|^\*/.test(fields);
  const asked = call.ranges.map(range => parseA1(spreadsheet, range));
  const sheets = spreadsheet.sheets.flatMap(sheet => {
    const ofSheet = asked.filter(each => each.sheet === sheet).map(({ bounds }) => bounds);
    if (call.ranges.length > 0 && ofSheet.length === 0) return [];
    const cells = ofSheet.length > 0 ? ofSheet : [boundsOf({}, sheet)];
    return [sheetResource(sheet, wantsCells && isGrid(sheet) ? cells : [])];
  });
  return spreadsheetResource(spreadsheet, sheets);
}
