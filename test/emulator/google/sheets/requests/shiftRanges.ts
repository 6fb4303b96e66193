import type { FilterView, GridRange, Sheet } from '../spreadsheet';
import { withCriteria } from './withCriteria';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Where an edge of a range comes to lie when `count` rows or columns are put in at `at`, or, if negative, taken out from there. */
export function shifted(edge: number, at: number, count: number, isEnd: boolean): number {
  if (count >= 0) return edge > at || (edge === at && !isEnd) ? edge + count : edge;
  const removedTo = at - count;
  if (edge >= removedTo) return edge + count;
  return Math.min(edge, at);
}

/** The same range after rows or columns came or went; undefined if nothing of it is left. */
export function shiftedRange(range: GridRange, dimension: Dimension, at: number, count: number): GridRange | undefined {
  const [startName, endName] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const [start, end] = [range[startName], range[endName]];
  const next = { ...range };
  if (start !== undefined) next[startName] = shifted(start, at, count, false);
  if (end !== undefined) next[endName] = shifted(end, at, count, true);
  const isGone = end !== undefined && (next[endName] ?? 0) <= (next[startName] ?? 0);
  return isGone ? undefined : next;
}

/** A filter view after its columns moved; what it hides by a column goes with the column. */
function movedSpecs(view: FilterView, at: number, count: number): FilterView {
  const filterSpecs = view.filterSpecs.flatMap(spec => {
    const isGone = spec.columnIndex >= at && spec.columnIndex < at - count;
    return isGone ? [] : [{ ...spec, columnIndex: shifted(spec.columnIndex, at, count, false) }];
  });
  return withCriteria({ ...view, filterSpecs });
}

/** Moves everything that hangs on ranges of a tab along when rows or columns come (`count` > 0) or go (`count` < 0). */
export function shiftRanges(sheet: Sheet, dimension: Dimension, at: number, count: number): void {
  const move = (range: GridRange) => shiftedRange(range, dimension, at, count);
  const moveEach = (ranges: GridRange[]) => ranges.flatMap(range => move(range) ?? []);
  const moveOwn = <T extends { range: GridRange }>(things: T[]) =>
    things.flatMap(thing => {
      const range = move(thing.range);
      return range ? [{ ...thing, range }] : [];
    });

  sheet.merges = moveEach(sheet.merges);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map(rule => ({ ...rule, ranges: moveEach(rule.ranges) }))
    .filter(rule => rule.ranges.length > 0);
  sheet.protectedRanges = moveOwn(sheet.protectedRanges);
  sheet.bandedRanges = moveOwn(sheet.bandedRanges);
  sheet.filterViews = moveOwn(sheet.filterViews).map(view =>
    dimension === 'COLUMNS' ? movedSpecs(view, at, count) : view,
  );
  const [filter] = sheet.basicFilter ? moveOwn([sheet.basicFilter]) : [];
  if (filter) sheet.basicFilter = filter;
  else delete sheet.basicFilter;

  const { gridProperties } = sheet.properties;
  const frozen = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const before = gridProperties[frozen];
  if (before !== undefined) gridProperties[frozen] = shifted(before, at, count, true);
}
