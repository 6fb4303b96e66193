import type { Alignment, Cell, CellValue, FillPattern, Font } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { background, foreground, hexOf, linkOf, type Rgb } from './sheetFormat';

type Format = sheets_v4.Schema$CellFormat;

/** Google's colour as Excel's ARGB. */
export function argb(rgb: Rgb): { argb: string } | undefined {
  const hex = hexOf(rgb);
  return hex === undefined ? undefined : { argb: `FF${hex}` };
}

export function fillOf(rgb: Rgb): FillPattern | undefined {
  const fgColor = argb(rgb);
  return fgColor && { type: 'pattern', pattern: 'solid', fgColor };
}

/** What a text format changes about the font that is there. */
export function emphasisOf(text: sheets_v4.Schema$TextFormat = {}): Partial<Font> {
  const color = argb(foreground(text));
  return {
    ...(text.bold && { bold: true }),
    ...(text.italic && { italic: true }),
    ...(text.strikethrough && { strike: true }),
    ...(text.underline && { underline: true }),
    ...(color && { color }),
  };
}

// Arial in ten points is what Google Sheets shows where nothing else is said.
const fontOf = (text: sheets_v4.Schema$TextFormat = {}): Partial<Font> => ({
  name: text.fontFamily ?? 'Arial',
  size: text.fontSize ?? 10,
  ...emphasisOf(text),
});

function alignmentOf(format: Format): Partial<Alignment> {
  const vertical = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' }[format.verticalAlignment ?? ''];
  const horizontal = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' }[format.horizontalAlignment ?? ''];
  return {
    vertical: (vertical ?? 'bottom') as Alignment['vertical'],
    ...(horizontal && { horizontal: horizontal as Alignment['horizontal'] }),
    ...(format.wrapStrategy === 'WRAP' && { wrapText: true }),
    ...(format.padding?.left && { indent: Math.round(format.padding.left / 8) }),
  };
}

function shownValue(data: sheets_v4.Schema$CellData): CellValue {
  const { stringValue, numberValue, boolValue } = data.effectiveValue ?? data.userEnteredValue ?? {};
  const formula = data.userEnteredValue?.formulaValue;
  if (formula) return { formula: formula.slice(1), result: data.formattedValue ?? '' };
  const hyperlink = linkOf(data);
  if (hyperlink) return { text: stringValue ?? data.formattedValue ?? '', hyperlink };
  return stringValue ?? numberValue ?? boolValue ?? null;
}

/** Fills a cell of the file with what a person sees in the spreadsheet. Google's serial dates are Excel's. */
export function fillCell(cell: Cell, data: sheets_v4.Schema$CellData): void {
  const format = data.userEnteredFormat ?? {};
  const pattern = format.numberFormat?.pattern;
  const fill = fillOf(background(format));
  cell.value = shownValue(data);
  cell.font = fontOf(format.textFormat);
  cell.alignment = alignmentOf(format);
  if (linkOf(data)) cell.font = { color: { argb: 'FF1155CC' }, underline: true, ...cell.font };
  if (pattern) cell.numFmt = pattern;
  if (fill) cell.fill = fill;
  if (data.note) cell.note = { texts: [{ text: data.note }] };
}
