import type { Cell, Row, Worksheet } from 'exceljs';

const POINTS_PER_LINE = 13;
const PADDING = 3;
/** A column is as many digits wide as it says: letters are narrower, and capitals half as wide again as the others. */
const LETTERS_PER_DIGIT = 1.5;

const lettersIn = (line: string) => line.length + (line.match(/[A-Z_]/g)?.length ?? 0) / 2;

function linesIn(cell: Cell, worksheet: Worksheet): number {
  if (!cell.alignment?.wrapText) return 1;
  const letters = (worksheet.getColumn(cell.col).width ?? 10) * LETTERS_PER_DIGIT;
  return cell.text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(lettersIn(line) / letters)), 0);
}

/**
 * Points a row needs so that its wrapped texts can be read: Google Sheets grows such a row by itself, a file has to say it.
 * An estimate: the file does not know its font.
 */
export function rowHeight(worksheet: Worksheet, row: Row): number {
  let lines = 1;
  row.eachCell(cell => {
    lines = Math.max(lines, linesIn(cell, worksheet));
  });
  return lines * POINTS_PER_LINE + PADDING;
}
