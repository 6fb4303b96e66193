import { serialOf } from './numberFormat';
import type { Cell } from './spreadsheet';

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;

function momentIn(text: string): { serial: number; hasTime: boolean } | undefined {
  const iso = ISO_DATE.exec(text);
  const us = US_DATE.exec(text);
  const [, a, b, c, hour = '0', minute = '0', second = '0'] = iso ?? us ?? [];
  const [year, month, day] = (iso ? [a, b, c] : [c, a, b]).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = serialOf(year, month, day, Number(hour), Number(minute), Number(second));
  return { serial, hasTime: text.includes(':') };
}

/**
 * What Google makes of text that somebody types into a cell, in the locale en_US: a formula, TRUE or FALSE, a number, a
 * percentage, a date, or text. A cell formatted as plain text takes everything as text.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption
 */
export function userEntered(text: string, cell: Cell = {}): Cell {
  const { userEnteredValue: _, ...kept } = cell;
  const format = cell.userEnteredFormat ?? {};
  const trimmed = text.trim();
  if (text === '') return kept;
  if (format.numberFormat?.type === 'TEXT') return { ...kept, userEnteredValue: { stringValue: text } };
  if (text.startsWith("'")) return { ...kept, userEnteredValue: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { ...kept, userEnteredValue: { formulaValue: text } };
  if (/^(true|false)$/i.test(trimmed)) return { ...kept, userEnteredValue: { boolValue: /^t/i.test(trimmed) } };

  const number = trimmed.replace(/%$/, '');
  // What is beyond all numbers stays text.
  if (NUMBER.test(number) && Number.isFinite(Number(number.replaceAll(',', ''))) && /\d/.test(number)) {
    const isPercent = number !== trimmed;
    const decimals = number.includes('.') ? '.00' : '';
    const numberValue = Number(number.replaceAll(',', '')) / (isPercent ? 100 : 1);
    const ofItself = isPercent
      ? { type: 'PERCENT', pattern: `0${decimals}%` }
      : { type: 'NUMBER', pattern: `#,##0${decimals}` };
    if (!isPercent && !number.includes(',')) return { ...kept, userEnteredValue: { numberValue } };
    return { ...kept, userEnteredValue: { numberValue }, userEnteredFormat: { numberFormat: ofItself, ...format } };
  }
  const moment = momentIn(trimmed);
  if (moment) {
    const ofItself = moment.hasTime
      ? { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' }
      : { type: 'DATE', pattern: ISO_DATE.test(trimmed) ? 'yyyy-mm-dd' : 'm/d/yyyy' };
    const numberFormat = format.numberFormat ?? ofItself;
    return {
      ...kept,
      userEnteredValue: { numberValue: moment.serial },
      userEnteredFormat: { ...format, numberFormat },
    };
  }
  // "- a point" and "+1 Club" turn into formulas, as everybody has met who types a list into Sheets.
  if (/^[+-]./.test(text)) return { ...kept, userEnteredValue: { formulaValue: `=${text}` } };
  return { ...kept, userEnteredValue: { stringValue: text } };
}
