import { EmulatorGap } from '../../../emulatorGap';
import { boundsOf } from '../a1';
import { type GridRange, type Spreadsheet, setCell } from '../spreadsheet';
import { overlap } from './banding';
import { rangeIn, refused } from './requestHandler';

function mergeCells(draft: Spreadsheet, body: { range?: GridRange; mergeType?: string }) {
  if (!body.range) throw refused('range is required.');
  if ((body.mergeType ?? 'MERGE_ALL') !== 'MERGE_ALL') {
    throw new EmulatorGap(`the merge type ${body.mergeType}`, 'google/sheets/requests/merges.ts');
  }
  const { sheet, range } = rangeIn(draft, body.range);
  const { top, bottom, left, right } = boundsOf(range, sheet);
  const merge = {
    sheetId: range.sheetId,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
  const covers = (each: GridRange) => {
    const inner = boundsOf(each, sheet);
    return top <= inner.top && bottom >= inner.bottom && left <= inner.left && right >= inner.right;
  };
  if (sheet.merges.some(each => overlap(each, merge) && !covers(each))) {
    throw refused('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = [...sheet.merges.filter(each => !overlap(each, merge)), merge];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const { userEnteredValue, ...cell } = sheet.rows[row]?.[column] ?? {};
      const isKept = row === top && column === left;
      if (userEnteredValue && !isKept) setCell(sheet, row, column, cell);
    }
  }
  return {};
}

/** Requests that make several cells one; only the first of them keeps its value. */
export const merges = { mergeCells };
