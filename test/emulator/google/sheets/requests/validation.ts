import { EmulatorGap } from '../../../emulatorGap';
import { boundsOf } from '../a1';
import { type DataValidation, type GridRange, type Spreadsheet, setCell } from '../spreadsheet';
import { refused, sheetWith } from './requestHandler';

/** Conditions that need a value each, and how many; the others are not emulated. */
const VALUES_OF: Record<string, [least: number, most: number]> = {
  ONE_OF_LIST: [1, 500],
  BOOLEAN: [0, 2],
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  TEXT_IS_EMAIL: [0, 0],
  CUSTOM_FORMULA: [1, 1],
};

function setDataValidation(
  draft: Spreadsheet,
  body: { range?: GridRange; rule?: DataValidation; filteredRowsIncluded?: boolean },
) {
  const { range, rule } = body;
  if (!range) throw refused('range is required.');
  if (rule) {
    const { type, values = [] } = rule.condition ?? {};
    const allowed = VALUES_OF[type];
    if (!allowed) throw new EmulatorGap(`the data validation ${type}`, 'google/sheets/requests/validation.ts');
    if (values.length < allowed[0] || values.length > allowed[1]) {
      throw refused(`${type} takes ${allowed.join(' to ')} values, but ${values.length} were given.`);
    }
  }
  const sheet = sheetWith(draft, range.sheetId);
  const { top, bottom, left, right } = boundsOf(range, sheet);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const { dataValidation: _, ...cell } = sheet.rows[row]?.[column] ?? {};
      setCell(sheet, row, column, rule ? { ...cell, dataValidation: rule } : cell);
    }
  }
  return {};
}

/** Requests about what may be typed into cells. */
export const validation = { setDataValidation };
