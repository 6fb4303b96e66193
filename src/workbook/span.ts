/** The cells from one row and column to before another, from 0. */
export const span = (
  sheetId: number,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });
