/** The request that gives all cells of a range a format; what it does not say stays as it is. */
export const formatted = (range: object, userEnteredFormat: object): GoogleAppsScript.Sheets.Schema.Request => ({
  repeatCell: { range, cell: { userEnteredFormat }, fields: `userEnteredFormat(${Object.keys(userEnteredFormat)})` },
});
