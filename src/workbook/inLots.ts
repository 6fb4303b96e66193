import { groupsTab } from './groupsTab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Google advises 2 MB a request at the most. https://developers.google.com/workspace/sheets/api/limits */
const MOST_CHARACTERS = 2_000_000;

/**
 * A commit in lots that are small enough for Google. The first has all but rows of groups in which nothing changed: these can be read and written
 * again, if there is no time for the other lots. Rows are put in order when all of them are written.
 * @param changed which rows of the Groups tab must not wait (1: the first below the header)
 */
export function inLots(requests: Request[], changed: Set<number>): Request[][] {
  if (sizeOf(requests) <= MOST_CHARACTERS) return [requests];
  const canWait = ({ updateCells }: Request): boolean =>
    updateCells?.start?.sheetId === groupsTab.id && !changed.has(updateCells.start.rowIndex ?? 0);
  const isOrder = ({ sortRange }: Request): boolean => sortRange?.range?.sheetId === groupsTab.id;
  const lots = [requests.filter(request => !canWait(request) && !isOrder(request))];
  let left = MOST_CHARACTERS - sizeOf(lots[0] as Request[]);
  for (const request of [...requests.filter(canWait).flatMap(rowByRow), ...requests.filter(isOrder)]) {
    const size = sizeOf(request);
    if (size > left) {
      lots.push([]);
      left = MOST_CHARACTERS;
    }
    (lots[lots.length - 1] as Request[]).push(request);
    left -= size;
  }
  return lots;
}

const sizeOf = (thing: Request | Request[]): number => JSON.stringify(thing).length + 1;

/** Rows that one request would add at once. */
const rowByRow = ({ updateCells }: Request): Request[] =>
  (updateCells?.rows ?? []).map((row, index) => ({
    updateCells: {
      ...updateCells,
      start: { ...updateCells?.start, rowIndex: (updateCells?.start?.rowIndex ?? 0) + index },
      rows: [row],
    },
  }));
