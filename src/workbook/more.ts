/** Adds rows or columns at the end of a tab, if it is one or more. */
export const more = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  length: number,
): GoogleAppsScript.Sheets.Schema.Request[] =>
  length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
