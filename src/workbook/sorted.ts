import { byText } from '../model/byText';
import { plainValue } from './cells';
import type { Place } from './rows';
import { span } from './span';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A column that rows are ordered by. */
export interface Order {
  title: string;
  descending?: true;
}

/**
 * Has Google sort the rows of a tab, unless they are in order already: that moves 50,000 rows without sending any of them.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#SortRangeRequest
 * @param rows what now stands below the header
 */
export function sorted({ tab, timeZone }: Place, rows: Cell[][], orders: readonly Order[]): Request[] {
  const specs = orders.map(({ title, descending }) => ({
    dimensionIndex: tab.columns.findIndex(column => column.title === title),
    sortOrder: descending ? 'DESCENDING' : 'ASCENDING',
  }));
  const compare = (one: Cell[], other: Cell[]): number => {
    for (const { dimensionIndex: column, sortOrder } of specs) {
      const order = compareCells(plainValue(one[column], timeZone), plainValue(other[column], timeZone), sortOrder);
      if (order !== 0) return order;
    }
    return 0;
  };
  const isInOrder = rows.every((row, index) => index === 0 || compare(rows[index - 1] as Cell[], row) <= 0);
  if (isInOrder) return [];
  const range = span(tab.id, 1, rows.length + 1, 0, tab.columns.length);
  return [{ sortRange: { range, sortSpecs: specs } }];
}

/** As Google sorts: numbers before text, or after it when descending, and empty cells last in either direction. */
function compareCells(one: string | number, other: string | number, sortOrder: string): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  const sign = sortOrder === 'DESCENDING' ? -1 : 1;
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  if (typeof one === 'string' && typeof other === 'string')
    return sign * byText(one.toLowerCase(), other.toLowerCase());
  return sign * (typeof one === 'number' ? -1 : 1);
}
