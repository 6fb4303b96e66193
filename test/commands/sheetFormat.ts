import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';

export type Rgb = sheets_v4.Schema$Color | null | undefined;

/** Google's colour (channels from 0 to 1, absent is 0) as `F4C7C3`. */
export function hexOf(rgb: Rgb): string | undefined {
  if (!rgb) return undefined;
  const channel = (value: number | null | undefined) =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `${channel(rgb.red)}${channel(rgb.green)}${channel(rgb.blue)}`.toUpperCase();
}

/** The background of a format: Google has it twice, the older field without theme colours. */
export const background = (format: sheets_v4.Schema$CellFormat): Rgb =>
  format.backgroundColorStyle?.rgbColor ?? format.backgroundColor;

/** The colour of a text, which Google has twice too. */
export const foreground = (text: sheets_v4.Schema$TextFormat): Rgb =>
  text.foregroundColorStyle?.rgbColor ?? text.foregroundColor;

/** Where a click on the cell leads: a link of the whole cell, or of the first part of its text that has one. */
export function linkOf({
  hyperlink,
  userEnteredFormat,
  textFormatRuns,
}: sheets_v4.Schema$CellData): string | undefined {
  const ofText = textFormatRuns?.find(run => run.format?.link?.uri)?.format?.link?.uri;
  return hyperlink ?? userEnteredFormat?.textFormat?.link?.uri ?? ofText ?? undefined;
}
