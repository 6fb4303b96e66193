import { NO_HISTORY } from '../../../src/model/mailHistory';
import { type Content, commitRequests } from '../../../src/workbook/commit';
import { mailTab } from '../../../src/workbook/mailTab';
import { EVENING, mailHour, posts } from '../mail';
import { change, run } from '../samples';
import { book, content, outline, titles } from './committed';

const hours = [mailHour(EVENING, { groups: { 'id-all': posts(12) } })];
const written = (given: Partial<Content> = {}) =>
  commitRequests(book(), content({ mail: { hours, history: { ...NO_HISTORY, hours }, before: [] }, ...given }));
const ofColumn = (title: string) =>
  written().flatMap(({ updateCells }) =>
    updateCells?.start?.sheetId === mailTab.id && updateCells.start.columnIndex === titles(mailTab).indexOf(title)
      ? (updateCells.rows ?? []).map(({ values: [cell] = [] }) => Object.values(cell?.userEnteredValue ?? {})[0])
      : [],
  );

test('hours of mail are written between the changes and the runs', () => {
  const tabs = outline(written({ changes: [change()], runs: [run()] })).map(line => line.split(' ')[1]);
  const grown = ['Changes', 'Mail', 'Runs'];
  expect([...new Set(tabs)].filter(tab => grown.includes(tab ?? ''))).toEqual(grown);
});

test('an hour has a row for the domain and one for each group that was written to', () => {
  expect([ofColumn('Of'), ofColumn('Messages sent'), ofColumn('Deliveries')]).toEqual([
    ['the whole domain', 'all@example.org'],
    [50, 12],
    [4000, 120_000],
  ]);
});

test('the row of a group that is gone says its id', () => {
  const gone = written({ groups: [] });
  const values = JSON.stringify(gone);
  expect([values.includes('"id-all"'), values.includes('all@example.org"')]).toEqual([true, false]);
});
