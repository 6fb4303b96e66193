import { formatted } from './numberFormat';
import type { Cell, ExtendedValue } from './spreadsheet';

/** What a cell comes to. The emulator calculates nothing, so a formula shows at once: it comes to an error. */
export function effectiveValue({ userEnteredValue }: Cell): ExtendedValue | undefined {
  if (userEnteredValue?.formulaValue === undefined) return userEnteredValue;
  return { errorValue: { type: 'ERROR', message: 'The emulator calculates no formula' } };
}

/** The address a cell leads to, if all of it is one link. */
export function hyperlinkOf({ userEnteredFormat, textFormatRuns = [] }: Cell): string | undefined {
  const formats = [userEnteredFormat?.textFormat, ...(textFormatRuns.length === 1 ? [textFormatRuns[0]?.format] : [])];
  for (const format of formats) {
    const { link } = (format ?? {}) as { link?: { uri?: string } };
    if (link?.uri !== undefined) return link.uri;
  }
  return undefined;
}

/** What a person reads in a cell; empty if nothing. */
export function formattedValue(cell: Cell | undefined): string {
  const value = cell && effectiveValue(cell);
  if (!cell || !value) return '';
  if (value.errorValue) return '#ERROR!';
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return formatted(value.numberValue, cell.userEnteredFormat?.numberFormat);
  return value.stringValue ?? '';
}

/** Whether a cell's number is a moment by its format. */
export function isMoment({ userEnteredFormat }: Cell): boolean {
  return ['DATE', 'TIME', 'DATE_TIME'].includes(userEnteredFormat?.numberFormat?.type ?? '');
}
