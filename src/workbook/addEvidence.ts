import type { EvidenceRow } from '../model/evidence';
import { toLocal } from '../model/localTime';
import { asCell, rowData, writeCells } from './cells';
import { column } from './column';
import { evidenceTab, formatEvidence } from './evidenceTab';
import { freeTitle } from './freeTitle';
import { FIRST_ROWS, look } from './look';
import { append, grow, type Place, rewrite } from './rows';
import type { Tab } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * Adds rows of evidence. Where a chain begins, what stands in the tab is none of it: it is set aside in a tab of its own, as it is.
 * @param titles of the tabs that are there
 */
export const addEvidence = (place: Place, rows: EvidenceRow[], titles: string[]): Request[] => [
  ...(rows[0]?.number === 1 && place.values.length > 1 ? setAside(place, rows[0].at, titles) : []),
  ...append(place, rows.map(formatEvidence)),
];

function setAside(place: Place, now: string, titles: string[]): Request[] {
  const { timeZone, values } = place;
  const [header = [], ...below] = values;
  const columns = Array.from({ length: Math.max(...values.map(row => row.length)) }, (_, index) =>
    column(String(header[index] ?? ''), evidenceTab.columns[index]?.width ?? 200),
  );
  // Like reviews, it is numbered by the second it was written in.
  const tab: Tab = { ...evidenceTab, id: Math.floor(Date.parse(now) / 1000), columns };
  const title = freeTitle(`Evidence until ${toLocal(now, timeZone)}`, titles);
  const own = { ...place, tab, gridRows: FIRST_ROWS, gridColumns: columns.length };
  return [
    ...look(tab, {}, title),
    ...grow(own, values.length),
    writeCells(
      tab.id,
      1,
      0,
      rowData(
        below.map(row => row.map(asCell)),
        timeZone,
      ),
    ),
    ...rewrite({ ...place, tab: { ...place.tab, columns } }, []),
  ];
}
