import { sha256 } from '../google/digest';
import { readHelp } from '../google/help';
import { type Kept, keep } from '../google/kept';
import { createSpreadsheet, HEADER, updateSpreadsheet } from '../google/sheets';
import { type Archive, beginsAfter, type Lot, type MovedLink } from '../model/archive';
import type { Answer } from '../model/failure';
import { verifyChain } from '../plan/verifyChain';
import { addedThere } from '../workbook/archived';
import { evidenceTab, readEvidence } from '../workbook/evidenceTab';
import { oldRows } from '../workbook/oldRows';
import type { Values } from '../workbook/rows';
import { type StandingRow, textOf } from '../workbook/standingRows';
import type { Tab } from '../workbook/tab';
import { TABS } from '../workbook/tabs';
import { readArchive } from './readArchive';
import { readTab } from './readTab';

/**
 * Writes old rows of the first tab that has too many to the archive workbook of their year.
 * @returns what is known of the archive then, that lot included; nothing if no row is to be moved
 */
export function writeLot(kept: Kept, known: Archive, now: string, until: number): Answer<Archive | undefined> {
  const { large = [], workbookId = '' } = kept;
  for (const tab of TABS.filter(({ id }) => large.includes(id))) {
    const read = readTab(workbookId, tab, until);
    if ('failure' in read) return read;
    const lot = toMove(tab, read.value, kept, known, now);
    if (lot.rows.length > 0) return writeThere(tab, lot, kept, known, until);
  }
  return { value: undefined };
}

interface ToMove {
  year: string;
  rows: StandingRow[];
  to?: MovedLink;
}

/** Of evidence only rows go that fit the chain now, while the tab was last found intact. */
function toMove(tab: Tab, values: Values, { state, verified }: Kept, known: Archive, now: string): ToMove {
  const { rows, year } = oldRows(tab, values, now);
  if (tab !== evidenceTab) return { rows, year };
  if (!state || !verified || verified.broken !== undefined || verified.at < state.evidence.begunAt)
    return { rows: [], year };
  const chain = state.evidence.begunAt;
  const first = rows.filter(({ index }, place) => index === place + 1);
  const standing = readEvidence(values).slice(0, first.length);
  const after = beginsAfter(known, chain, standing[0]?.number);
  const { upTo } = verifyChain(standing, { ...state.evidence, after }, sha256);
  return { year, rows: first.slice(0, upTo.number - after.number), to: { ...upTo, chain } };
}

function writeThere(
  tab: Tab,
  { year, rows, to }: ToMove,
  { state }: Kept,
  known: Archive,
  until: number,
): Answer<Archive> {
  const id = known.books[year];
  const made =
    id === undefined ? createSpreadsheet(`Postlock archive ${year}`, state?.timeZone ?? '', until) : { value: id };
  if ('failure' in made) return made;
  const archive = { ...known, books: { ...known.books, [year]: made.value } };
  if (id === undefined) keep({ archive });
  const read = readArchive(
    archive,
    year,
    [tab.id, 0].map(sheetId => ({ sheetId, rows: HEADER })),
    until,
  );
  if ('failure' in read) return read;
  const { tabs, titles, timeZone } = read.value;
  const standing = tabs.find(({ sheetId }) => sheetId === tab.id);
  const header = tab.columns.map(({ title }) => title);
  const place = { tab, timeZone, gridRows: 1, gridColumns: header.length, values: [header], ...standing };
  const lot: Lot = {
    ...{ year, tab: tab.id, first: place.gridRows + 1, rows: rows.length, hash: sha256(textOf(rows)) },
    ...(to && { to }),
  };
  // Before it is written: where it is not known whether Google took it, it is read back.
  keep({ archive: { ...archive, lot } });
  const answer = updateSpreadsheet(
    made.value,
    [
      ...addedThere(place, !standing, rows, titles, readHelp()),
      // The sheet that a new spreadsheet comes with.
      ...(tabs.some(({ sheetId }) => sheetId === 0) ? [{ deleteSheet: { sheetId: 0 } }] : []),
    ],
    until,
  );
  return 'failure' in answer ? answer : { value: { ...archive, lot } };
}
