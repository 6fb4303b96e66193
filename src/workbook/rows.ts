import { fromSerial } from '../model/localTime';
import { CELL_FIELDS, cellData, plainValue } from './cells';
import { formats } from './look';
import type { Cell, Tab } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What stands in a tab, as read: values unformatted, the header in the first row. */
export type Values = unknown[][];

/** A tab in the workbook. */
export interface Place {
  tab: Tab;
  /** Rows of the grid, empty ones included. */
  gridRows: number;
  values: Values;
  timeZone: string;
}

/** Rows added beyond those needed, so that a tab does not grow at every tick. */
const SPARE = 500;

const rowData = (rows: Cell[][], timeZone: string) =>
  rows.map(cells => ({ values: cells.map(cell => cellData(cell, timeZone)) }));

/** Makes room for so many rows, header included. New rows have no format of their own. */
function grow({ tab, gridRows }: Place, rows: number): Request[] {
  if (rows <= gridRows) return [];
  const length = rows - gridRows + SPARE;
  return [{ appendDimension: { sheetId: tab.id, dimension: 'ROWS', length } }, ...formats(tab)];
}

/** Writes a tab's content anew, below the header; what stood below it is cleared. */
export function rewrite(place: Place, rows: Cell[][]): Request[] {
  const { tab, timeZone } = place;
  return [
    ...grow(place, rows.length + 1),
    {
      updateCells: {
        range: { sheetId: tab.id, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.columns.length },
        rows: rowData(rows, timeZone),
        fields: CELL_FIELDS,
      },
    },
  ];
}

/** Adds rows after the last one. */
export function append(place: Place, rows: Cell[][]): Request[] {
  if (rows.length === 0) return [];
  const { tab, timeZone, values } = place;
  return [
    ...grow(place, values.length + rows.length),
    { appendCells: { sheetId: tab.id, rows: rowData(rows, timeZone), fields: CELL_FIELDS } },
  ];
}

/** Writes only the rows that are not as wanted; `wanted[i]` is for the row `values[i + 1]`, those beyond are added and those left over emptied. */
export function rewriteChanged(place: Place, wanted: Cell[][]): Request[] {
  const { tab, timeZone, values } = place;
  const standing = Math.max(0, values.length - 1);
  const changed = wanted.slice(0, standing).flatMap((cells, index): Request[] => {
    const read = values[index + 1] ?? [];
    const same = cells.every((cell, column) => isSame(plainValue(cell, timeZone), read[column] ?? ''));
    if (same) return [];
    const start = { sheetId: tab.id, rowIndex: index + 1, columnIndex: 0 };
    return [{ updateCells: { start, rows: rowData([cells], timeZone), fields: CELL_FIELDS } }];
  });
  // Emptied, not deleted: Google refuses to delete the last row that is not frozen.
  const surplus = {
    sheetId: tab.id,
    startRowIndex: wanted.length + 1,
    endRowIndex: standing + 1,
    startColumnIndex: 0,
    endColumnIndex: tab.columns.length,
  };
  return [
    ...changed,
    ...(standing > wanted.length ? [{ updateCells: { range: surplus, fields: CELL_FIELDS } }] : []),
    ...append(place, wanted.slice(standing)),
  ];
}

// A moment may come back from the spreadsheet with its last binary digits changed: half a second is the same.
const isSame = (one: string | number, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 0.5 / 86_400 : one === other;

/** Writes one column of the rows below the header, from the second row on. */
export function rewriteColumn({ tab, timeZone }: Place, column: number, cells: Cell[]): Request[] {
  if (column < 0 || cells.length === 0) return [];
  const start = { sheetId: tab.id, rowIndex: 1, columnIndex: column };
  const rows = rowData(
    cells.map(cell => [cell]),
    timeZone,
  );
  return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
}

/** A spreadsheet keeps moments on its own clock: when people change its time zone, those written before have to follow. */
export const moveMoments = (place: Place, writtenIn: string): Request[] =>
  writtenIn === place.timeZone
    ? []
    : place.tab.columns.flatMap(({ as }, column) => {
        const cells = place.values.slice(1).map((row): Cell => {
          const value = row[column];
          return typeof value === 'number' ? { moment: fromSerial(value, writtenIn) } : String(value ?? '');
        });
        return as === 'moment' ? rewriteColumn(place, column, cells) : [];
      });
