import { fromSerial } from '../model/localTime';
import type { Standing } from './book';
import { CELL_FIELDS, cellData, plainValue, rowData, writeCells } from './cells';
import { byHeader } from './header';
import { formatOf, formats } from './look';
import { more } from './more';
import { span } from './span';
import type { Cell, Tab } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What stands in a tab, as read: values unformatted, the header in the first row. */
export type Values = unknown[][];

/** A tab in the workbook. */
export interface Place extends Standing {
  tab: Tab;
  timeZone: string;
}

/** Rows added beyond those needed, so that a tab does not grow at every tick. */
const SPARE = 500;

/** Makes room for so many rows, header included. New rows have no format of their own. */
export function grow({ tab, gridRows }: Place, rows: number): Request[] {
  if (rows <= gridRows) return [];
  const length = rows - gridRows + SPARE;
  return [...more(tab.id, 'ROWS', length), ...formats(tab)];
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

/** Adds rows after the last one, each cell under its title wherever people have moved that to. */
export function append({ tab, values, timeZone }: Place, rows: Cell[][]): Request[] {
  if (rows.length === 0) return [];
  const columns = columnsIn(tab, values);
  const cells = rows.map(row => ({
    values: columns.map(column => {
      const { userEnteredFormat, ...data } = cellData(row[column], timeZone);
      return { ...data, userEnteredFormat: { ...formatOf(tab.columns[column]), ...userEnteredFormat } };
    }),
  }));
  return [{ appendCells: { sheetId: tab.id, rows: cells, fields: 'userEnteredValue,userEnteredFormat' } }];
}

/** Which column of the tab stands in each column of the sheet, once its header is mended; -1 where it is none. */
export function columnsIn(tab: Tab, values: Values): number[] {
  const titles = titlesIn(values);
  return [...titles, ...missingTitles(tab, titles)].map(title =>
    tab.columns.findIndex(column => column.title === title),
  );
}

export const titlesIn = (values: Values): string[] => (values[0] ?? []).map(title => String(title).trim());

export const missingTitles = ({ columns }: Tab, titles: string[]): string[] =>
  columns.map(({ title }) => title).filter(title => !titles.includes(title));

/**
 * Writes only what is not as wanted, in each row from the first such cell to the last; `wanted[i]` is for the row `values[i + 1]`, those beyond are added and those left over emptied.
 */
export function rewriteChanged(place: Place, wanted: Cell[][]): Request[] {
  const { tab, timeZone, values } = place;
  const standing = Math.max(0, values.length - 1);
  const changed = wanted.slice(0, standing).flatMap((cells, index): Request[] => {
    const read = values[index + 1] ?? [];
    const differs = (cell: Cell, column: number) => !isSame(plainValue(cell, timeZone), read[column] ?? '');
    const first = cells.findIndex(differs);
    if (first < 0) return [];
    const end = cells.map(differs).lastIndexOf(true) + 1;
    return [writeCells(tab.id, index + 1, first, rowData([cells.slice(first, end)], timeZone), CELL_FIELDS)];
  });
  const added = wanted.slice(standing);
  // Emptied, not deleted: Google refuses to delete the last row that is not frozen.
  const surplus = span(tab.id, wanted.length + 1, standing + 1, 0, tab.columns.length);
  return [
    ...changed,
    ...(standing > wanted.length ? [{ updateCells: { range: surplus, fields: CELL_FIELDS } }] : []),
    ...(added.length > 0
      ? [...grow(place, wanted.length + 1), writeCells(tab.id, standing + 1, 0, rowData(added, timeZone), CELL_FIELDS)]
      : []),
  ];
}

/** A moment may come back from the spreadsheet with its last binary digits changed: half a second is the same. */
export const isSame = (one: string | number, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) < 0.5 / 86_400 : one === other;

/** Writes one column of the rows below the header, from the second row on. */
export function rewriteColumn({ tab, timeZone }: Place, column: number, cells: Cell[]): Request[] {
  if (column < 0 || cells.length === 0) return [];
  const rows = rowData(
    cells.map(cell => [cell]),
    timeZone,
  );
  return [writeCells(tab.id, 1, column, rows)];
}

/** A spreadsheet keeps moments on its own clock: when people change its time zone, those written before have to follow. */
export const moveMoments = (place: Place, writtenIn: string): Request[] =>
  writtenIn === place.timeZone
    ? []
    : place.tab.columns.flatMap(({ title, as }) => {
        const column = titlesIn(place.values).indexOf(title);
        const cells = place.values.slice(1).map((row): Cell => {
          const value = row[column];
          const moment = typeof value === 'number' ? fromSerial(value, writtenIn) : undefined;
          if (moment !== undefined) return { moment };
          return typeof value === 'number' ? value : String(value ?? '');
        });
        return as === 'moment' ? rewriteColumn(place, column, cells) : [];
      });

/**
 * Fills in rows that stand in a tab already, cell by cell where one is not as wanted. Rows are known by their key, wherever people sorted them to,
 * and columns by their titles.
 * @param values the whole tab
 * @param wanted rows by their key, each with a cell for every column of the tab
 * @param filled titles of the columns that are filled in
 */
export function fillCells(
  { tab, timeZone }: Place,
  values: Values,
  wanted: Map<string, Cell[]>,
  filled = tab.columns.map(({ title }) => title),
): Request[] {
  const { titles, rows } = byHeader(values);
  return rows.flatMap(({ row, cells }): Request[] =>
    (wanted.get(String(cells.Key)) ?? []).flatMap((cell, index): Request[] => {
      const title = tab.columns[index]?.title ?? '';
      const column = filled.includes(title) ? titles.indexOf(title) : -1;
      if (column < 0 || isSame(plainValue(cell, timeZone), cells[title])) return [];
      return [writeCells(tab.id, row - 1, column, rowData([[cell]], timeZone))];
    }),
  );
}
