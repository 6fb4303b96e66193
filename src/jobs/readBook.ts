import { readSpreadsheet } from '../google/sheets';
import type { Answer } from '../model/failure';
import type { Book } from '../workbook/book';
import { TABS } from '../workbook/tabs';

/** The workbook with all tabs that are there. */
export function readBook(id: string | undefined, until: number): Answer<Book> {
  if (id === undefined) {
    const message = 'there is no workbook yet: run install';
    return { failure: { api: 'Postlock', cause: 'not found', status: 0, message } };
  }
  const answer = readSpreadsheet(
    id,
    TABS.map(tab => tab.id),
    until,
  );
  if ('failure' in answer) return answer;
  const { timeZone, tabs } = answer.value;
  return { value: { id, timeZone, tabs: new Map(tabs.map(({ sheetId, ...tab }) => [sheetId, tab])) } };
}
