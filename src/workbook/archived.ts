import type { Help } from '../model/help';
import { rowData, writeCells } from './cells';
import { freeTitle } from './freeTitle';
import { FIRST_ROWS, formats, look } from './look';
import { mendHeader } from './mendHeader';
import { more } from './more';
import { columnsIn, type Place, titlesIn } from './rows';
import { span } from './span';
import { type DatedRow, isBeside, rowsAt, type StandingRow } from './standingRows';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * Adds rows at the end of a tab of an archive workbook, which has no empty rows there; the tab is made if it is not there yet.
 * @param place the tab there; of one that is to be made, with its header alone
 * @param titles of the tabs that are there
 */
export function addedThere(place: Place, isNew: boolean, rows: StandingRow[], titles: string[], help: Help): Request[] {
  const { tab, timeZone, values, gridRows } = place;
  const columns = columnsIn(tab, values);
  const cells = rows.map(row => columns.map(column => row.cells[column]));
  return [
    ...(isNew
      ? look(tab, help, freeTitle(tab.title, titles), gridRows + rows.length)
      : [...mendHeader(place, help), ...more(tab.id, 'ROWS', rows.length), ...formats(tab)]),
    writeCells(tab.id, gridRows, 0, rowData(cells, timeZone)),
  ];
}

/**
 * Takes out of a tab what stands in the archive, row by row wherever people sorted it to. What is beside the table for a chart stays in its rows.
 * @param there the rows in the archive
 * @param places where they may stand here
 */
export function takenOut(
  { tab, values, gridRows, gridColumns }: Place,
  there: StandingRow[],
  places: DatedRow[],
): Request[] {
  const left = new Map<string, number>();
  for (const { key } of there) left.set(key, (left.get(key) ?? 0) + 1);
  const gone = rowsAt(tab, values, places).flatMap(({ index, key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [index] : [];
  });
  const titles = titlesIn(values);
  const columns = Array.from({ length: gridColumns }, (_, column) => column).filter(
    column => !isBeside(tab, titles, column),
  );
  // From the last on, so that the others stay where they are until it is their turn.
  const ranges = spansOf(gone)
    .reverse()
    .flatMap(rows =>
      spansOf(columns).map(
        (across): Request => ({
          deleteRange: { range: span(tab.id, ...rows, ...across), shiftDimension: 'ROWS' },
        }),
      ),
    );
  const startIndex = Math.max(FIRST_ROWS, gridRows - gone.length);
  const rest = { sheetId: tab.id, dimension: 'ROWS', startIndex, endIndex: gridRows };
  return gone.length > 0 && startIndex < gridRows ? [...ranges, { deleteDimension: { range: rest } }] : ranges;
}

/** Runs of numbers that follow on one another: the first of each, and the one after its last. */
function spansOf(numbers: number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans[spans.length - 1];
    if (last?.[1] === number) last[1] = number + 1;
    else spans.push([number, number + 1]);
  }
  return spans;
}
