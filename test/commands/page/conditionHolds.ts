import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { valuesOf } from '../sheetRules';
import { notKnown } from './notKnown';

/** Whether a cell is as a condition says. Upper and lower case are the same, as they are to Google Sheets. */
export function conditionHolds(condition: sheets_v4.Schema$BooleanCondition, cell: sheets_v4.Schema$CellData): boolean {
  const value = (valuesOf(condition)[0] ?? '').toLowerCase();
  const text = (cell.formattedValue ?? '').toLowerCase();
  const number = cell.effectiveValue?.numberValue;
  switch (condition.type) {
    case 'TEXT_EQ':
      return text === value;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(value);
    case 'TEXT_CONTAINS':
      return text.includes(value);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(value);
    case 'NUMBER_GREATER':
      return typeof number === 'number' && number > Number(value);
    case 'NUMBER_LESS':
      return typeof number === 'number' && number < Number(value);
    case 'NOT_BLANK':
      return text !== '';
    case 'BLANK':
      return text === '';
    default:
      throw notKnown(`the condition ${condition.type}`);
  }
}
