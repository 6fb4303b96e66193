import type { World } from '../../../world';
import { GoogleError } from '../../googleError';
import { type GridRange, isGrid, type Sheet, type Spreadsheet } from '../spreadsheet';

/** Applies one request of a batchUpdate to a draft, and replies. Its body was checked against Google's description. */
export type RequestHandler = (draft: Spreadsheet, body: never, world: World) => object;

/** What Google says of a request it cannot apply; batchUpdate puts in front which request it was. */
export function refused(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}

/** The tab with this id; 0, the id of the first tab, when none is said. */
export function sheetWith(draft: Spreadsheet, sheetId = 0): Sheet {
  const sheet = draft.sheets.find(each => isGrid(each) && each.properties.sheetId === sheetId);
  if (!sheet) throw refused(`No grid with id: ${sheetId}`);
  return sheet;
}

/** The same range, once it is sure that its tab is there. */
export function rangeIn(draft: Spreadsheet, range: GridRange): { sheet: Sheet; range: GridRange } {
  const sheet = sheetWith(draft, range.sheetId);
  return { sheet, range: { ...range, sheetId: sheet.properties.sheetId } };
}

/** An id that none of these has. */
export function freshId(world: World, taken: number[]): number {
  const id = Math.floor(world.random() * 2 ** 31);
  return taken.includes(id) ? freshId(world, taken) : id;
}
