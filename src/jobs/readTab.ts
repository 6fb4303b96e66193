import { readSpreadsheet } from '../google/sheets';
import type { Answer } from '../model/failure';
import type { Values } from '../workbook/rows';
import type { Tab } from '../workbook/tab';

/** All that stands in one tab of the workbook; nothing if the tab is gone. */
export function readTab(workbookId: string, { id }: Tab, until: number): Answer<Values> {
  const answer = readSpreadsheet(workbookId, () => [{ sheetId: id }], until, 2);
  return 'failure' in answer ? answer : { value: answer.value.tabs[0]?.values ?? [] };
}
