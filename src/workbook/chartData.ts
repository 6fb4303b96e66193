/** A column that a chart is made of, its title included. */
export const chartData = (sheetId: number, column: number, endRowIndex: number) => ({
  sourceRange: {
    sources: [{ sheetId, startRowIndex: 0, endRowIndex, startColumnIndex: column, endColumnIndex: column + 1 }],
  },
});
