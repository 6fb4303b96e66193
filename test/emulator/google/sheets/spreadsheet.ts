import { withoutEmptyEnd } from './withoutEmptyEnd';

/** A part of Google's own JSON that the emulator keeps as it was given. */
export type Json = Record<string, unknown>;

/** Exactly one of the fields. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ExtendedValue */
export interface ExtendedValue {
  stringValue?: string;
  numberValue?: number;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type: string; message: string };
}

export interface CellFormat extends Json {
  numberFormat?: { type: string; pattern?: string };
}

export interface DataValidation extends Json {
  condition: { type: string; values?: { userEnteredValue?: string }[] };
  strict?: boolean;
  showCustomUi?: boolean;
  inputMessage?: string;
}

/** What was put into a cell; what it shows follows from it (cell.ts). Never changed in place: replaced. */
export interface Cell {
  userEnteredValue?: ExtendedValue;
  userEnteredFormat?: CellFormat;
  note?: string;
  dataValidation?: DataValidation;
  textFormatRuns?: Json[];
}

/** Cells from column A; holes are empty cells. Never changed in place: replaced. */
export type Row = readonly (Cell | undefined)[];

/** Half-open and from 0, as everywhere in the API; a missing end is unbounded. */
export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface Dimension extends Json {
  pixelSize?: number;
  hiddenByUser?: boolean;
}

export interface ProtectedRange extends Json {
  protectedRangeId: number;
  range: GridRange;
  description?: string;
  warningOnly?: boolean;
}

/** Which rows a filter hides by one column. */
export interface FilterSpec {
  columnIndex: number;
  filterCriteria?: { hiddenValues?: string[] };
}

export interface FilterView {
  filterViewId: number;
  title: string;
  range: GridRange;
  filterSpecs: FilterSpec[];
  /** The same by column, as it was written before there were specs. */
  criteria: Record<string, FilterSpec['filterCriteria']>;
}

/** Where the numbers or the labels of a chart stand. */
export interface ChartData extends Json {
  sourceRange: { sources: GridRange[] };
}

export interface ChartSpec extends Json {
  basicChart: Json & {
    chartType?: string;
    stackedType?: string;
    axis?: (Json & { position?: string })[];
    domains?: { domain: ChartData }[];
    series?: (Json & { series: ChartData; targetAxis?: string; type?: string })[];
  };
}

export interface OverlayPosition extends Json {
  anchorCell: { sheetId?: number; rowIndex?: number; columnIndex?: number };
  widthPixels: number;
  heightPixels: number;
}

/** On a grid, or on a tab of its own. */
export interface ChartPosition {
  overlayPosition?: OverlayPosition;
  sheetId?: number;
}

export interface Chart {
  chartId: number;
  spec: ChartSpec;
  position: ChartPosition;
}

export interface SheetProperties extends Json {
  sheetId: number;
  title: string;
  index: number;
  /** `GRID`, or `OBJECT` for a chart's own tab, of whose grid nothing is told. */
  sheetType?: string;
  hidden?: boolean;
  gridProperties: {
    rowCount: number;
    columnCount: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
}

/** One tab. */
export interface Sheet {
  properties: SheetProperties;
  /** From row 1; holes are empty rows; rows below the last one are empty. */
  rows: (Row | undefined)[];
  /** Width of each column where it is not the usual 100 pixels; by column index. */
  columns: (Dimension | undefined)[];
  rowHeights: (Dimension | undefined)[];
  merges: GridRange[];
  conditionalFormats: (Json & { ranges: GridRange[] })[];
  protectedRanges: ProtectedRange[];
  bandedRanges: (Json & { bandedRangeId: number; range: GridRange })[];
  basicFilter?: Json & { range: GridRange };
  filterViews: FilterView[];
  charts: Chart[];
}

/** A spreadsheet as Google keeps it. */
export interface Spreadsheet {
  id: string;
  /** The account that made it through the API: with the scope `drive.file` nobody else can open it. */
  createdBy: string;
  properties: Json & { title: string; locale: string; timeZone: string };
  /** In the order of the tabs. */
  sheets: Sheet[];
}

/** A new tab of 1,000 rows and 26 columns unless said. */
export function newSheet(sheetId: number, index: number, asked: Partial<SheetProperties> = {}): Sheet {
  const { gridProperties, ...also } = asked;
  const title = `Sheet${index + 1}`;
  const grid = { rowCount: 1000, columnCount: 26, ...gridProperties };
  return {
    properties: { title, sheetType: 'GRID', ...also, sheetId, index, gridProperties: grid },
    rows: [],
    columns: [],
    rowHeights: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    filterViews: [],
    charts: [],
  };
}

/** Whether a tab has cells. */
export const isGrid = ({ properties }: Sheet): boolean => properties.sheetType !== 'OBJECT';

/** A copy that may be changed freely. Rows are shared, since they are replaced and never changed. */
export function draftOf(spreadsheet: Spreadsheet): Spreadsheet {
  return {
    ...spreadsheet,
    properties: structuredClone(spreadsheet.properties),
    sheets: spreadsheet.sheets.map(({ rows, ...rest }) => ({ ...structuredClone(rest), rows: rows.slice() })),
  };
}

/** Whether nothing was ever put into a cell, or all of it was cleared again. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell) for (const part of Object.values(cell)) if (part !== undefined) return false;
  return true;
}

/** Puts a cell into a tab. */
export function setCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const cells = sheet.rows[row]?.slice() ?? [];
  cells[column] = isBlank(cell) ? undefined : cell;
  sheet.rows[row] = cells;
}

/** Whether a cell holds a value; a format alone is none. */
export const hasValue = (cell: Cell | undefined): boolean => cell?.userEnteredValue !== undefined;

/** How many rows down to the last one with a value in it. */
export function rowsWithValues({ rows }: Sheet): number {
  return withoutEmptyEnd(rows, row => !row?.some(hasValue)).length;
}

/** Tab indexes as they now are. */
export function renumber(sheets: Sheet[]): void {
  sheets.forEach((sheet, index) => {
    sheet.properties.index = index;
  });
}
