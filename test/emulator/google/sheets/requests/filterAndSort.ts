import { EmulatorGap } from '../../../emulatorGap';
import { boundsOf } from '../a1';
import { effectiveValue } from '../cell';
import type { Cell, GridRange, Json, Row, Spreadsheet } from '../spreadsheet';
import { rangeIn, refused, sheetWith } from './requestHandler';

const FILE = 'google/sheets/requests/filterAndSort.ts';

interface SortSpec extends Json {
  dimensionIndex?: number;
  sortOrder?: string;
}

function setBasicFilter(draft: Spreadsheet, { filter }: { filter?: Json & { range?: GridRange } }) {
  if (!filter?.range) throw refused('range is required.');
  const beyond = Object.keys(filter).find(field => field !== 'range');
  if (beyond !== undefined) throw new EmulatorGap(`${beyond} of a filter, which hides or sorts rows`, FILE);
  const { sheet, range } = rangeIn(draft, filter.range);
  sheet.basicFilter = { range };
  return {};
}

function clearBasicFilter(draft: Spreadsheet, { sheetId }: { sheetId?: number }) {
  delete sheetWith(draft, sheetId).basicFilter;
  return {};
}

/** Numbers come before text, text before TRUE and FALSE, and empty cells last in either direction. */
function compare(a: Cell | undefined, b: Cell | undefined, sign: 1 | -1): number {
  const [one, other] = [a, b].map(cell => {
    const { numberValue, boolValue, stringValue, errorValue } = (cell && effectiveValue(cell)) ?? {};
    if (numberValue !== undefined) return { rank: 0, key: numberValue };
    if (stringValue !== undefined) return { rank: 1, key: stringValue.toLowerCase() };
    if (boolValue !== undefined) return { rank: 2, key: Number(boolValue) };
    return errorValue ? { rank: 3, key: 0 } : { rank: 4, key: 0 };
  }) as [{ rank: number; key: string | number }, { rank: number; key: string | number }];
  if (one.rank === 4 || other.rank === 4) return one.rank - other.rank;
  if (one.rank !== other.rank) return sign * (one.rank - other.rank);
  return one.key === other.key ? 0 : sign * (one.key < other.key ? -1 : 1);
}

function sortRange(draft: Spreadsheet, { range, sortSpecs = [] }: { range?: GridRange; sortSpecs?: SortSpec[] }) {
  if (!range) throw refused('range is required.');
  const beyond = sortSpecs.flatMap(Object.keys).find(field => field !== 'dimensionIndex' && field !== 'sortOrder');
  if (beyond !== undefined) throw new EmulatorGap(`sorting by ${beyond}`, FILE);
  const sheet = sheetWith(draft, range.sheetId);
  const { top, bottom, left, right } = boundsOf(range, sheet);
  const inside = (row: Row | undefined) => Array.from({ length: right - left }, (_, i) => row?.[left + i]);
  const parts = Array.from({ length: bottom - top }, (_, i) => inside(sheet.rows[top + i]));
  parts.sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of sortSpecs) {
      const at = dimensionIndex - left;
      const order = compare(a[at], b[at], sortOrder === 'DESCENDING' ? -1 : 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  parts.forEach((part, i) => {
    const row = sheet.rows[top + i]?.slice() ?? [];
    part.forEach((cell, j) => {
      row[left + j] = cell;
    });
    sheet.rows[top + i] = row;
  });
  return {};
}

/** Requests about the filter of a tab and the order of its rows. */
export const filterAndSort = { setBasicFilter, clearBasicFilter, sortRange };
