import { EmulatorGap } from '../../../emulatorGap';
import { merged } from '../../../fieldMask';
import type { World } from '../../../world';
import { type ChartPosition, newSheet, type OverlayPosition, type Sheet, type Spreadsheet } from '../spreadsheet';
import { maskFor } from './maskFor';
import { freshId, refused, sheetWith } from './requestHandler';

/** Where an object is to be put, as it is asked for. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts#embeddedobjectposition */
export interface AskedPosition {
  sheetId?: number;
  newSheet?: boolean;
  overlayPosition?: Partial<OverlayPosition>;
}

/** Pixels, as Google's reference says. */
const USUAL_SIZE = { widthPixels: 600, heightPixels: 371 };

/** A tab with nothing but one object on it; it has no grid. */
function newObjectSheet(draft: Spreadsheet, sheetId: number): Sheet {
  const titles = draft.sheets.map(each => each.properties.title);
  let number = 1;
  while (titles.includes(`Chart${number}`)) number += 1;
  const asked = { title: `Chart${number}`, sheetType: 'OBJECT', gridProperties: { rowCount: 0, columnCount: 0 } };
  const sheet = newSheet(sheetId, draft.sheets.length, asked);
  draft.sheets.push(sheet);
  return sheet;
}

function checkedOverlay(draft: Spreadsheet, asked: Partial<OverlayPosition>) {
  const { anchorCell = {} } = asked;
  const sheet = sheetWith(draft, anchorCell.sheetId);
  const { rowIndex = 0, columnIndex = 0 } = anchorCell;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowIndex >= rowCount || columnIndex >= columnCount) {
    throw refused(`The anchor cell is outside of the grid. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  const overlayPosition = {
    ...USUAL_SIZE,
    ...asked,
    anchorCell: { sheetId: sheet.properties.sheetId, rowIndex, columnIndex },
  };
  if (overlayPosition.widthPixels < 1 || overlayPosition.heightPixels < 1) throw refused('An object must have a size.');
  return { sheet, position: { overlayPosition } };
}

/** The tab that an object comes to lie on, made if need be, and its position there. */
export function placed(
  draft: Spreadsheet,
  asked: AskedPosition,
  world: World,
): { sheet: Sheet; position: ChartPosition } {
  const { sheetId, newSheet: onNew, overlayPosition } = asked;
  const ways = [sheetId !== undefined, onNew === true, overlayPosition !== undefined].filter(Boolean);
  if (ways.length !== 1) throw refused('Exactly one of sheetId, overlayPosition and newSheet must be specified.');
  if (overlayPosition) return checkedOverlay(draft, overlayPosition);
  const ids = draft.sheets.map(sheet => sheet.properties.sheetId);
  const id = sheetId ?? freshId(world, ids);
  if (ids.includes(id)) {
    throw refused(`Cannot add chart to new sheet with ID: ${id}, a sheet with that ID already exists.`);
  }
  return { sheet: newObjectSheet(draft, id), position: { sheetId: id } };
}

/** What `fields` asks to change of a position. */
export function movedPosition(before: ChartPosition, asked: AskedPosition, fields: string | undefined): AskedPosition {
  if (!asked.overlayPosition) return asked;
  const mask = maskFor('OverlayPosition', fields);
  if (!before.overlayPosition) {
    throw new EmulatorGap('a chart that leaves its own sheet', 'google/sheets/requests/chartPosition.ts');
  }
  return { overlayPosition: merged({ ...before.overlayPosition }, { ...asked.overlayPosition }, mask) };
}
