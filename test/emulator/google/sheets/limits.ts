import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { A_MINUTE, quotaError, spend } from '../quota';
import type { Cell, Sheet, Spreadsheet } from './spreadsheet';

/** https://developers.google.com/workspace/sheets/api/limits */
const READS = { metric: 'Read requests', per: A_MINUTE, limit: 60 };
const WRITES = { metric: 'Write requests', per: A_MINUTE, limit: 60 };

/** https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;
const MOST_CHARACTERS = 50_000;

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}

/** Counts a call against the quota of reads or writes, which is per minute and user. */
export function countCall({ world, caller }: Call, kind: 'read' | 'write'): void {
  const quota = kind === 'read' ? READS : WRITES;
  if (spend(world, quota, `Sheets API by ${caller.user.address}`)) return;
  throw quotaError(429, quota.metric, 'sheets.googleapis.com');
}

/** Refuses text that is longer than a cell takes. */
export function checkText({ userEnteredValue: { stringValue = '', formulaValue = '' } = {}, note = '' }: Cell): void {
  if (Math.max(stringValue.length, formulaValue.length, note.length) > MOST_CHARACTERS) {
    throw invalid(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  }
}

const cellsOf = ({ properties: { gridProperties } }: Sheet) => gridProperties.rowCount * gridProperties.columnCount;

/** Refuses a spreadsheet that has outgrown what Google keeps, empty cells included. */
export function checkSize({ sheets }: Spreadsheet): void {
  if (sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0) > MOST_CELLS) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}
