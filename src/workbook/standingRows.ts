import { asciiJson } from '../model/asciiJson';
import { FIRST_DAY, toSerial } from '../model/localTime';
import { asCell } from './cells';
import { titlesIn, type Values } from './rows';
import type { Cell, Tab } from './tab';

/** A row that Postlock added to a tab that only grows. */
export interface StandingRow {
  /** Where it stands, from 0. */
  index: number;
  /** In the order of the tab's columns, whatever people made of that. */
  cells: Cell[];
  /** What stands in it, as text: equal rows have equal keys, also after they were written elsewhere and read back. */
  key: string;
  /** Somebody wrote something beside it. */
  isNoted: boolean;
}

/** A row that bears a date: where it stands, and days as spreadsheets count them. */
export interface DatedRow {
  index: number;
  date: number;
}

/** Where the rows of such a tab stand. Those that bear no date are people's. */
export function datedRows({ datedBy = '' }: Tab, values: Values): DatedRow[] {
  const column = titlesIn(values).indexOf(datedBy);
  return values.map((row, index) => ({ index, date: daysOf(row[column]) })).filter(({ date }) => date >= FIRST_DAY);
}

const daysOf = (cell: unknown): number =>
  typeof cell === 'number'
    ? cell
    : /^\d{4}-\d\d-\d\d/.test(String(cell))
      ? toSerial(String(cell), 'Etc/UTC')
      : Number.NaN;

/** What stands in some of them. */
export function rowsAt(tab: Tab, values: Values, places: DatedRow[]): StandingRow[] {
  const titles = titlesIn(values);
  const own = tab.columns.map(({ title }) => titles.indexOf(title));
  const isTheirs = (cell: unknown, column: number) =>
    cell !== '' && !own.includes(column) && !isBeside(tab, titles, column);
  return places.map(({ index }) => {
    const row = values[index] ?? [];
    const cells = own.map(column => asCell(row[column]));
    return { index, cells, key: asciiJson(cells.map(inSeconds)), isNoted: row.some(isTheirs) };
  });
}

const SECONDS_A_DAY = 86_400;

/** A moment is in days, and may come back from a spreadsheet with its last binary digits changed. */
const inSeconds = (cell: Cell): Cell => (typeof cell === 'number' ? Math.round(cell * SECONDS_A_DAY) : cell);

/** All that stands in these rows. */
export const textOf = (rows: StandingRow[]): string => asciiJson(rows.map(({ key }) => key));

/** Whether a column belongs to the chart beside the table: the wide one that it lies on, or those of its numbers. */
export const isBeside = ({ beside = [] }: Tab, titles: string[], column: number): boolean =>
  [titles[column], titles[column] ? '' : titles[column + 1]].some(title => beside.includes(title ?? ''));
