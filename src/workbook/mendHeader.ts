import type { Help } from '../model/help';
import { rowData, writeCells } from './cells';
import { header } from './look';
import { more } from './more';
import { missingTitles, type Place, titlesIn } from './rows';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * Puts right what people did to the header of a tab that Postlock writes. In a tab that only grows, titles that are gone come back at the
 * end, so that what stands below the others stays theirs. The other tabs get their columns back as they were; they are written anew.
 */
export function mendHeader({ tab, timeZone, values, gridColumns }: Place, help: Help): Request[] {
  const titles = titlesIn(values);
  const wanted = tab.columns.map(({ title }) => title);
  if (tab.datedBy) {
    const missing = missingTitles(tab, titles);
    return missing.length === 0
      ? []
      : [
          ...more(tab.id, 'COLUMNS', titles.length + missing.length - gridColumns),
          writeCells(tab.id, 0, titles.length, rowData([missing], timeZone)),
        ];
  }
  const right = { sheetId: tab.id, startRowIndex: 0, startColumnIndex: wanted.length };
  return [
    ...more(tab.id, 'COLUMNS', wanted.length - gridColumns),
    ...(wanted.some((title, column) => titles[column] !== title) ? [header(tab, help)] : []),
    ...(values.some(row => row.length > wanted.length)
      ? [{ updateCells: { range: right, fields: 'userEnteredValue,userEnteredFormat' } }]
      : []),
  ];
}
