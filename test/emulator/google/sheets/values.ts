import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { a1Of, type Bounds, parseA1 } from './a1';
import { effectiveValue, formattedValue, isMoment } from './cell';
import { checkText, countCall } from './limits';
import { openSpreadsheet } from './openSpreadsheet';
import { type Cell, rowsWithValues, type Sheet, type Spreadsheet, setCell } from './spreadsheet';
import { userEntered } from './userEntered';
import { withoutEmptyEnd } from './withoutEmptyEnd';

const FILE = 'google/sheets/values.ts';

type Value = string | number | boolean;

/** A cell as `valueRenderOption` and `dateTimeRenderOption` want to see it. */
function rendered(cell: Cell | undefined, { valueRenderOption, dateTimeRenderOption }: Call['parameters']): Value {
  if (!cell?.userEnteredValue) return '';
  const { formulaValue } = cell.userEnteredValue;
  if (valueRenderOption === 'FORMULA' && formulaValue !== undefined) return formulaValue;
  const wantsText = isMoment(cell) && dateTimeRenderOption === 'FORMATTED_STRING';
  if (valueRenderOption === undefined || valueRenderOption === 'FORMATTED_VALUE' || wantsText)
    return formattedValue(cell);
  const { numberValue, boolValue, stringValue } = effectiveValue(cell) ?? {};
  return numberValue ?? boolValue ?? stringValue ?? formattedValue(cell);
}

/** Without the empty cells at the end of each row, and the empty rows at the end. */
function trimmed(rows: Value[][]): Value[][] {
  const cut = rows.map(row => withoutEmptyEnd(row, value => value === ''));
  return withoutEmptyEnd(cut, row => row.length === 0);
}

function valuesIn(sheet: Sheet, { top, bottom, left, right }: Bounds, options: Call['parameters']): Value[][] {
  const lines: Value[][] = [];
  const end = Math.min(bottom, rowsWithValues(sheet));
  for (let row = top; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    const line: Value[] = [];
    for (let column = left; column < Math.min(right, cells.length); column++)
      line.push(rendered(cells[column], options));
    lines.push(line);
  }
  return trimmed(lines);
}

function valueRange(spreadsheet: Spreadsheet, range: string, options: Call['parameters']) {
  if ((options.majorDimension ?? 'ROWS') !== 'ROWS') throw new EmulatorGap('majorDimension COLUMNS', FILE);
  const { sheet, bounds } = parseA1(spreadsheet, range);
  const values = valuesIn(sheet, bounds, options);
  const where = { range: a1Of(sheet.properties.title, bounds), majorDimension: 'ROWS' };
  return values.length > 0 ? { ...where, values } : where;
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get */
export function getValues(call: Call) {
  countCall(call, 'read');
  return valueRange(openSpreadsheet(call), call.parameters.range ?? '', call.parameters);
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet */
export function batchGetValues(call: Call) {
  countCall(call, 'read');
  const spreadsheet = openSpreadsheet(call);
  const valueRanges = call.ranges.map(range => valueRange(spreadsheet, range, call.parameters));
  return { spreadsheetId: spreadsheet.id, ...(valueRanges.length > 0 && { valueRanges }) };
}

/** A value as `valueInputOption` takes it: RAW keeps text as text, `=1+1` too. */
function entered(value: unknown, option: string, cell: Cell): Cell {
  if (typeof value === 'string' && option === 'USER_ENTERED') return userEntered(value, cell);
  const { userEnteredValue: _, ...kept } = cell;
  if (value === '') return kept;
  if (typeof value === 'string') return { ...kept, userEnteredValue: { stringValue: value } };
  if (typeof value === 'number') return { ...kept, userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { ...kept, userEnteredValue: { boolValue: value } };
  throw new EmulatorGap(`the value ${JSON.stringify(value)} in a cell`, FILE);
}

/** https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/update */
export function updateValues(call: Call) {
  countCall(call, 'write');
  const { range = '', valueInputOption } = call.parameters;
  const spreadsheet = openSpreadsheet(call);
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED') {
    throw new GoogleError(400, 'badRequest', "'valueInputOption' is required but not specified");
  }
  if ((call.body.majorDimension ?? 'ROWS') !== 'ROWS') throw new EmulatorGap('majorDimension COLUMNS', FILE);
  const { sheet, bounds } = parseA1(spreadsheet, range);
  const values = (call.body.values ?? []) as unknown[][];
  const width = Math.max(0, ...values.map(row => row.length));
  const isOneCell = bounds.bottom - bounds.top === 1 && bounds.right - bounds.left === 1;
  if (!isOneCell && (values.length > bounds.bottom - bounds.top || width > bounds.right - bounds.left)) {
    throw new GoogleError(400, 'badRequest', `Requested writing within range [${range}], but tried writing beyond it`);
  }
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (bounds.top + values.length > rowCount || bounds.left + width > columnCount) {
    throw new EmulatorGap('values.update beyond the grid', FILE);
  }
  const cells = values.flatMap((row, i) =>
    row.map((value, j) => {
      const [at, from] = [bounds.top + i, bounds.left + j];
      const cell = entered(value, valueInputOption, sheet.rows[at]?.[from] ?? {});
      checkText(cell);
      return { at, from, cell };
    }),
  );
  for (const { at, from, cell } of cells) setCell(sheet, at, from, cell);
  const written = { ...bounds, bottom: bounds.top + values.length, right: bounds.left + width };
  return {
    spreadsheetId: spreadsheet.id,
    updatedRange: a1Of(sheet.properties.title, written),
    updatedRows: values.length,
    updatedColumns: width,
    updatedCells: cells.length,
  };
}
