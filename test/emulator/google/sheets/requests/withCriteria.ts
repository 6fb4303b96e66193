import type { FilterView } from '../spreadsheet';

/** "Both criteria and filter_specs are populated in responses." https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#filterview */
export const withCriteria = (view: Omit<FilterView, 'criteria'>): FilterView => ({
  ...view,
  criteria: Object.fromEntries(
    view.filterSpecs.map(({ columnIndex, filterCriteria }) => [columnIndex, filterCriteria]),
  ),
});
