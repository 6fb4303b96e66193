import type { DataValidation, Style, Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { emphasisOf, fillOf } from './sheetCell';
import { background } from './sheetFormat';

type Condition = sheets_v4.Schema$BooleanCondition;

export const valuesOf = (condition: Condition) => (condition.values ?? []).map(value => value.userEnteredValue ?? '');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** `B2:D9` of a half-open range counted from 0; an end that is not given is the edge of the tab. */
export function addressOf(
  worksheet: Worksheet,
  range: sheets_v4.Schema$GridRange,
  rows: number,
  columns: number,
): string {
  const first = worksheet.getCell((range.startRowIndex ?? 0) + 1, (range.startColumnIndex ?? 0) + 1);
  const last = worksheet.getCell(range.endRowIndex ?? rows, range.endColumnIndex ?? columns);
  return `${first.address}:${last.address}`;
}

/** The condition as a formula about the first cell of its range. */
function formulaOf(condition: Condition, cell: string): string {
  const [value = ''] = valuesOf(condition);
  switch (condition.type) {
    case 'CUSTOM_FORMULA':
      return value.replace(/^=/, '');
    case 'TEXT_EQ':
      return `${cell}=${quoted(value)}`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${value.length})=${quoted(value)}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${quoted(value)},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${quoted(value)},${cell}))`;
    case 'NUMBER_GREATER':
      return `${cell}>${value}`;
    case 'NUMBER_LESS':
      return `${cell}<${value}`;
    case 'NOT_BLANK':
      return `LEN(${cell})>0`;
    case 'BLANK':
      return `LEN(${cell})=0`;
    default:
      throw new Error(
        `The workbook file does not know the condition ${condition.type}: extend test/commands/sheetRules.ts`,
      );
  }
}

/** Gives the tab its conditional formats. */
export function addConditionalFormats(
  worksheet: Worksheet,
  sheet: sheets_v4.Schema$Sheet,
  rows: number,
  columns: number,
) {
  for (const [priority, { ranges = [], booleanRule }] of (sheet.conditionalFormats ?? []).entries()) {
    if (!booleanRule?.condition) throw new Error('The workbook file knows conditional formats with a condition only');
    const { condition, format = {} } = booleanRule;
    const fill = fillOf(background(format));
    const style: Partial<Style> = { font: emphasisOf(format.textFormat) };
    // A conditional format takes its colour from the pattern's background.
    if (fill) style.fill = { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor ?? {} };
    for (const range of ranges) {
      const ref = addressOf(worksheet, range, rows, columns);
      const formula = formulaOf(condition, ref.slice(0, ref.indexOf(':')));
      worksheet.addConditionalFormatting({
        ref,
        rules: [{ type: 'expression', formulae: [formula], style, priority: priority + 1 }],
      });
    }
  }
}

/** A rule for what may be typed into a cell, or undefined where Excel has nothing like it. */
export function validationOf({ condition, inputMessage, strict }: sheets_v4.Schema$DataValidationRule): DataValidation {
  const prompt = {
    showInputMessage: Boolean(inputMessage),
    prompt: inputMessage ?? '',
    showErrorMessage: Boolean(strict),
  };
  const values = valuesOf(condition ?? {});
  switch (condition?.type) {
    case 'ONE_OF_LIST':
      return { type: 'list', allowBlank: true, formulae: [quoted(values.join(','))], ...prompt };
    case 'BOOLEAN':
      return { type: 'list', allowBlank: true, formulae: ['"TRUE,FALSE"'], ...prompt };
    case 'DATE_IS_VALID':
      return { type: 'date', operator: 'greaterThan', allowBlank: true, formulae: [0], ...prompt };
    case 'NUMBER_GREATER_THAN_EQ':
      return {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        allowBlank: true,
        formulae: [Number(values[0])],
        ...prompt,
      };
    case 'NUMBER_BETWEEN':
      return { type: 'decimal', operator: 'between', allowBlank: true, formulae: values.map(Number), ...prompt };
    default:
      throw new Error(
        `The workbook file does not know the rule ${condition?.type}: extend test/commands/sheetRules.ts`,
      );
  }
}
