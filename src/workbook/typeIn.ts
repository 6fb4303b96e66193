import type { Order } from '../model/order';
import type { Book } from './book';
import { rowData, writeCells } from './cells';
import { byHeader } from './header';
import { policyTab } from './policyTab';
import { grow } from './rows';
import { settingsTab } from './settingsTab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * What people typed into a card, typed into the tabs of people: a row of Policy below the others unless it stands there, a value of Settings in the row of
 * its name, or below if that is gone.
 * @returns the workbook as it then stands, the requests that make it so, and what is left since its tab or a column is not there
 */
export function typeIn(book: Book, orders: Order[]): { book: Book; typed: Request[]; left: Order[] } {
  const tabs = new Map(book.tabs);
  const typed: Request[] = [];
  const left: Order[] = [];
  for (const order of orders) {
    if (order.what !== 'type') continue;
    const tab = order.tab === 'Policy' ? policyTab : settingsTab;
    const standing = tabs.get(tab.id);
    const { titles, rows } = byHeader(standing?.values ?? []);
    if (!standing || Object.keys(order.cells).some(title => !titles.includes(title))) {
      left.push(order);
      continue;
    }
    const isSame = (cells: Record<string, unknown>, title: string) =>
      String(cells[title] ?? '').trim() === order.cells[title];
    const known = order.tab === 'Policy' ? Object.keys(order.cells) : ['Setting'];
    const found = rows.find(({ cells }) => known.every(title => isSame(cells, title)));
    const row = (found?.row ?? standing.values.length + 1) - 1;
    const line = titles.map((title, column) => order.cells[title] ?? standing.values[row]?.[column] ?? '');
    const values = [...standing.values];
    values[row] = line;
    tabs.set(tab.id, { ...standing, values });
    typed.push(
      ...grow({ tab, timeZone: book.timeZone, ...standing }, row + 1),
      ...titles.flatMap((title, column): Request[] => {
        const cell = order.cells[title];
        return cell === undefined ? [] : [writeCells(tab.id, row, column, rowData([[cell]], book.timeZone))];
      }),
    );
  }
  return { book: { ...book, tabs }, typed, left };
}
