import { EmulatorGap } from '../../../emulatorGap';
import { boundsOf } from '../a1';
import type { GridRange, Spreadsheet } from '../spreadsheet';
import { checkInGrid } from './cells';
import { refused, sheetWith } from './requestHandler';

const FILE = 'google/sheets/requests/deleteRange.ts';

/**
 * Takes cells out; those below them come up, and the grid stays as large as it is.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request#DeleteRangeRequest
 */
function deleteRange(draft: Spreadsheet, { range, shiftDimension }: { range?: GridRange; shiftDimension?: string }) {
  if (!range) throw refused('range is required.');
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS') throw refused('shiftDimension is required.');
  if (shiftDimension === 'COLUMNS') throw new EmulatorGap('deleted cells whose place those to the right take', FILE);
  const sheet = sheetWith(draft, range.sheetId);
  const { top, bottom, left, right } = checkInGrid(sheet, range);

  // What lies above, or in other columns, or reaches down from above as far as the grid does, stays as it is.
  const stays = (hanging: GridRange) => {
    const at = boundsOf(hanging, sheet);
    const isOpen = hanging.endRowIndex === undefined && at.top <= top;
    return hanging.sheetId !== range.sheetId || isOpen || at.bottom <= top || at.right <= left || at.left >= right;
  };
  const sources = draft.sheets
    .flatMap(({ charts }) => charts)
    .flatMap(({ spec: { basicChart } }) => [
      ...(basicChart.domains ?? []).map(({ domain }) => domain),
      ...(basicChart.series ?? []).map(({ series }) => series),
    ])
    .flatMap(({ sourceRange }) => sourceRange.sources);
  const hanging = [
    ...sheet.merges,
    ...sheet.conditionalFormats.flatMap(({ ranges }) => ranges),
    ...[...sheet.protectedRanges, ...sheet.bandedRanges, ...sheet.filterViews].map(each => each.range),
    ...(sheet.basicFilter ? [sheet.basicFilter.range] : []),
    ...sources,
  ];
  if (!hanging.every(stays)) throw new EmulatorGap('deleted cells on which something hangs', FILE);

  const comeUp = sheet.rows.slice(bottom);
  if (left === 0 && right === sheet.properties.gridProperties.columnCount)
    sheet.rows = [...sheet.rows.slice(0, top), ...comeUp];
  else
    sheet.rows = Array.from(sheet.rows, (row, index) => {
      if (index < top) return row;
      const cells = row?.slice() ?? [];
      for (let column = left; column < right; column++) cells[column] = comeUp[index - top]?.[column];
      return cells;
    });
  return {};
}

/** Requests that take cells away and have others come up. */
export const deletedRanges = { deleteRange };
