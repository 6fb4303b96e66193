import { sha256 } from '../google/digest';
import { keep } from '../google/kept';
import { HEADER, readSpreadsheet, updateSpreadsheet } from '../google/sheets';
import type { Archive } from '../model/archive';
import { type Answer, ARCHIVE, failed } from '../model/failure';
import { takenOut } from '../workbook/archived';
import { datedRows, rowsAt, textOf } from '../workbook/standingRows';
import { TABS } from '../workbook/tabs';
import { readArchive } from './readArchive';

/**
 * Deletes in the workbook what is read back from the archive, if that is all of the lot. What a tick that was cut short has deleted already is not there any more.
 * @returns what is known of the archive then
 */
export function deleteLot(workbookId: string, known: Archive, until: number): Answer<Archive> {
  const { lot, ...archive } = known;
  const tab = TABS.find(({ id }) => id === lot?.tab);
  if (!lot || !tab) return { value: archive };
  const sheetId = tab.id;
  const last = lot.first + lot.rows - 1;
  const there = readArchive(
    known,
    lot.year,
    [
      { sheetId, rows: HEADER },
      { sheetId, rows: `${lot.first}:${last}`, least: last },
    ],
    until,
  );
  if ('failure' in there) return there;
  const [header, body] = there.value.tabs;
  // It was never written.
  if (!header || !body) return { value: archive };
  const values = [...header.values, ...body.values];
  const dated = datedRows(tab, values);
  const rows = rowsAt(tab, values, dated);
  if (sha256(textOf(rows)) !== lot.hash) {
    keep({ archive });
    const message = `rows of ${tab.title} were not read back from it as they were written`;
    return { failure: failed(ARCHIVE, 'unreadable', message) };
  }
  const here = readSpreadsheet(workbookId, () => [{ sheetId }], until, 2);
  if ('failure' in here) return here;
  const { tabs, timeZone } = here.value;
  // A second more, as moments may come back with their last binary digits changed.
  const youngest = Math.max(...dated.map(({ date }) => date)) + 1 / 86_400;
  const requests = tabs.flatMap(standing => {
    const places = datedRows(tab, standing.values).filter(({ date }) => date <= youngest);
    return takenOut({ tab, timeZone, ...standing }, rows, places);
  });
  const answer = requests.length > 0 ? updateSpreadsheet(workbookId, requests, until) : undefined;
  if (answer && 'failure' in answer) return answer;
  return { value: { ...archive, ...(lot.to && { from: lot.to }) } };
}
