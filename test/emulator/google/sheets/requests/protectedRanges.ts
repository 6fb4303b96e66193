import type { World } from '../../../world';
import type { ProtectedRange, Spreadsheet } from '../spreadsheet';
import { freshId, rangeIn, refused } from './requestHandler';

function idsIn(draft: Spreadsheet): number[] {
  return draft.sheets.flatMap(sheet => sheet.protectedRanges.map(each => each.protectedRangeId));
}

function addProtectedRange(draft: Spreadsheet, body: { protectedRange?: Partial<ProtectedRange> }, world: World) {
  const asked = body.protectedRange ?? {};
  if (!asked.range) throw refused('A range or a named range is required.');
  const { sheet, range } = rangeIn(draft, asked.range);
  const taken = idsIn(draft);
  const { protectedRangeId = freshId(world, taken) } = asked;
  if (taken.includes(protectedRangeId)) throw refused(`A protected range with id ${protectedRangeId} already exists.`);
  if (asked.warningOnly && asked.editors) throw refused('Editors cannot be set on a warning-only protected range.');
  const protectedRange: ProtectedRange = { ...asked, protectedRangeId, range };
  sheet.protectedRanges.push(protectedRange);
  return { addProtectedRange: { protectedRange: { ...protectedRange, requestingUserCanEdit: true } } };
}

function deleteProtectedRange(draft: Spreadsheet, { protectedRangeId = 0 }: { protectedRangeId?: number }) {
  if (!idsIn(draft).includes(protectedRangeId)) throw refused(`No protected range with id: ${protectedRangeId}`);
  for (const sheet of draft.sheets) {
    sheet.protectedRanges = sheet.protectedRanges.filter(each => each.protectedRangeId !== protectedRangeId);
  }
  return {};
}

/** Requests about ranges that are not to be edited by hand. */
export const protectedRanges = { addProtectedRange, deleteProtectedRange };
