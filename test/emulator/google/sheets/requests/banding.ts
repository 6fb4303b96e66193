import type { World } from '../../../world';
import type { GridRange, Json, Spreadsheet } from '../spreadsheet';
import { freshId, rangeIn, refused } from './requestHandler';

function addBanding(
  draft: Spreadsheet,
  body: { bandedRange?: Json & { bandedRangeId?: number; range?: GridRange } },
  world: World,
) {
  const asked = body.bandedRange ?? {};
  if (!asked.range) throw refused('range is required.');
  if (!asked.rowProperties && !asked.columnProperties)
    throw refused('At least one of rowProperties or columnProperties is required.');
  const { sheet, range } = rangeIn(draft, asked.range);
  const taken = draft.sheets.flatMap(each => each.bandedRanges.map(banded => banded.bandedRangeId));
  const { bandedRangeId = freshId(world, taken) } = asked;
  if (taken.includes(bandedRangeId)) throw refused(`A banded range with id ${bandedRangeId} already exists.`);
  if (sheet.bandedRanges.some(each => overlap(each.range, range))) {
    throw refused(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const bandedRange = { ...asked, bandedRangeId, range };
  sheet.bandedRanges.push(bandedRange);
  return { addBanding: { bandedRange } };
}

/** Whether two ranges of one tab have a cell in common. */
export function overlap(a: GridRange, b: GridRange): boolean {
  const apart = (aStart = 0, aEnd = Number.POSITIVE_INFINITY, bStart = 0, bEnd = Number.POSITIVE_INFINITY) =>
    aEnd <= bStart || bEnd <= aStart;
  return !(
    apart(a.startRowIndex, a.endRowIndex, b.startRowIndex, b.endRowIndex) ||
    apart(a.startColumnIndex, a.endColumnIndex, b.startColumnIndex, b.endColumnIndex)
  );
}

/** Requests about colours that alternate from row to row. */
export const banding = { addBanding };
