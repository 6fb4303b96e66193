import { EmulatorGap } from '../../../emulatorGap';
import { merged } from '../../../fieldMask';
import type { World } from '../../../world';
import { boundsOf } from '../a1';
import type { FilterSpec, FilterView, GridRange, Json, Sheet, Spreadsheet } from '../spreadsheet';
import { maskFor } from './maskFor';
import { freshId, rangeIn, refused } from './requestHandler';
import { withCriteria } from './withCriteria';

const FILE = 'google/sheets/requests/filterViews.ts';

const KNOWN = ['filterViewId', 'title', 'range', 'filterSpecs', 'criteria'];

type Asked = Json & { filterViewId?: number; title?: string; range?: GridRange; filterSpecs?: FilterSpec[] };

function viewWith(draft: Spreadsheet, id: number): { sheet: Sheet; view: FilterView } {
  for (const sheet of draft.sheets) {
    const view = sheet.filterViews.find(({ filterViewId }) => filterViewId === id);
    if (view) return { sheet, view };
  }
  throw refused(`No filter view with id: ${id}`);
}

function checkedView(draft: Spreadsheet, asked: Asked, filterViewId: number): { sheet: Sheet; view: FilterView } {
  const beyond = Object.keys(asked).find(field => !KNOWN.includes(field));
  if (beyond !== undefined) throw new EmulatorGap(`${beyond} of a filter view`, FILE);
  if (!asked.range) throw refused('A range, a named range or a table is required.');
  if (!asked.title) throw new EmulatorGap('a filter view without a title', FILE);
  const { sheet, range } = rangeIn(draft, asked.range);
  const { left, right } = boundsOf(range, sheet);
  const filterSpecs = (asked.filterSpecs ?? []).map(({ columnIndex = 0, filterCriteria }) => {
    if (columnIndex < left || columnIndex >= right)
      throw refused(`The column ${columnIndex} is outside of the filter.`);
    const unknown = Object.keys(filterCriteria ?? {}).find(field => field !== 'hiddenValues');
    if (unknown !== undefined) throw new EmulatorGap(`${unknown} of a filter view`, FILE);
    return { columnIndex, ...(filterCriteria && { filterCriteria }) };
  });
  return { sheet, view: withCriteria({ filterViewId, title: asked.title, range, filterSpecs }) };
}

function addFilterView(draft: Spreadsheet, { filter = {} }: { filter?: Asked }, world: World) {
  const taken = draft.sheets.flatMap(({ filterViews: views }) => views.map(each => each.filterViewId));
  const { filterViewId = freshId(world, taken), criteria } = filter;
  if (criteria) throw new EmulatorGap('criteria of a filter view, which are deprecated', FILE);
  if (taken.includes(filterViewId)) throw refused(`A filter view with id ${filterViewId} already exists.`);
  const { sheet, view } = checkedView(draft, filter, filterViewId);
  sheet.filterViews.push(view);
  return { addFilterView: { filter: structuredClone(view) } };
}

function updateFilterView(draft: Spreadsheet, { filter = {}, fields }: { filter?: Asked; fields?: string }) {
  const { sheet: before, view } = viewWith(draft, filter.filterViewId ?? 0);
  const mask = maskFor('FilterView', fields);
  const { sheet, view: next } = checkedView(draft, merged({ ...view }, filter, mask) as Asked, view.filterViewId);
  if (sheet !== before) throw new EmulatorGap('a filter view that moves to another tab', FILE);
  Object.assign(view, next);
  return {};
}

function deleteFilterView(draft: Spreadsheet, { filterId = 0 }: { filterId?: number }) {
  const { sheet } = viewWith(draft, filterId);
  sheet.filterViews = sheet.filterViews.filter(each => each.filterViewId !== filterId);
  return {};
}

/** Requests about views of a tab that hide some of its rows from whoever chooses them. https://developers.google.com/workspace/sheets/api/guides/filters */
export const filterViews = { addFilterView, updateFilterView, deleteFilterView };
