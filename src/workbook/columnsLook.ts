type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Columns from one on get a width, or are hidden. */
export const columnsLook = (
  sheetId: number,
  startIndex: number,
  count: number,
  properties: { pixelSize: number } | { hiddenByUser: true },
): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + count },
    properties,
    fields: Object.keys(properties).join(),
  },
});
