import type { Kept } from '../google/kept';
import { HEADER, readSpreadsheet } from '../google/sheets';
import { type Answer, failed } from '../model/failure';
import type { Book } from '../workbook/book';
import type { Tab } from '../workbook/tab';
import { TABS } from '../workbook/tabs';

/**
 * The workbook with all tabs that are there; of those that only grow, the header alone, unless their moments have to follow the time zone.
 * @param kept if there is a state, the lock does not have to wait for a workbook that does not answer
 * @param until milliseconds since 1970
 * @param isWhole which of those that only grow are to be read whole all the same
 */
export function readBook(
  id: string | undefined,
  { state, writtenIn }: Pick<Kept, 'state' | 'writtenIn'>,
  until: number,
  isWhole: (tab: Tab) => boolean = () => false,
): Answer<Book> {
  if (id === undefined) {
    const message = 'there is no workbook yet, run install';
    return { failure: failed('Postlock', 'not found', message) };
  }
  const wanted = (timeZone: string) =>
    TABS.map(tab => ({
      sheetId: tab.id,
      ...(tab.datedBy && writtenIn === timeZone && !isWhole(tab) && { rows: HEADER }),
    }));
  const answer = readSpreadsheet(id, wanted, until, state ? 2 : undefined);
  if ('failure' in answer) return answer;
  const { timeZone, titles, cells, tabs } = answer.value;
  return { value: { id, timeZone, titles, cells, tabs: new Map(tabs.map(({ sheetId, ...tab }) => [sheetId, tab])) } };
}
