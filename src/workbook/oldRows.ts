import { fromSerial, toSerial } from '../model/localTime';
import type { Book } from './book';
import type { Values } from './rows';
import { datedRows, rowsAt, type StandingRow } from './standingRows';
import type { Tab } from './tab';
import { TABS } from './tabs';

/** So many rows stay: of a tab of 20,000 Google still sends all that is in it within seconds, and with five such tabs the workbook is far from full. */
const MOST_ROWS = 20_000;
/** So many are moved at once, and in so many characters: Google advises 2 MB a request at the most. https://developers.google.com/workspace/sheets/api/limits */
const LOT = 1000;
const MOST_CHARACTERS = 1_500_000;
/** What JSON has around each cell. */
const AROUND = 50;
/** What is younger may be filled in again, and reviews of incidents look there. */
const YOUNG_DAYS = 30;

/** The ids of tabs that only grow and that may have a lot of rows too many. */
export const largeTabs = (book: Book): number[] =>
  TABS.filter(({ id, datedBy }) => datedBy && (book.tabs.get(id)?.gridRows ?? 0) > MOST_ROWS + LOT).map(({ id }) => id);

/**
 * The rows of a tab that are to be moved to the archive now: the oldest, of one year. None if there is not a lot of them too many.
 * @param now ISO 8601, UTC
 */
export function oldRows(tab: Tab, values: Values, now: string): { year: string; rows: StandingRow[] } {
  if (values.length <= MOST_ROWS + LOT) return { year: '', rows: [] };
  const young = toSerial(now, 'Etc/UTC') - YOUNG_DAYS;
  const old = datedRows(tab, values)
    .filter(({ date }) => date < young)
    .sort((one, other) => one.date - other.date);
  const year = yearOf(old[0]?.date ?? 0);
  const lot = old.slice(0, LOT).filter(({ date }) => yearOf(date) === year);
  let left = MOST_CHARACTERS;
  const rows = rowsAt(tab, values, lot).filter(({ key, cells, isNoted }) => {
    left -= key.length + AROUND * cells.length;
    return left > 0 && !isNoted;
  });
  return { year, rows };
}

/** On the clocks of the workbook. */
const yearOf = (date: number): string => (fromSerial(date, 'Etc/UTC') ?? '').slice(0, 4);
