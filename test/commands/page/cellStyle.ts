import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { background, foreground, hexOf } from '../sheetFormat';
import { allKnown } from './notKnown';

const USUAL_SIZE = 10;
const WRAPS: Record<string, string> = { WRAP: 'pre-wrap', OVERFLOW_CELL: 'pre', CLIP: 'pre', LEGACY_WRAP: 'pre-wrap' };

const ifSet = (value: string | number | null | undefined, css: (value: string | number) => string) =>
  value === undefined || value === null ? [] : [css(value)];

/** Colours are named, not set: in the dark the style sheet of the page turns them round. */
function coloursOf(format: sheets_v4.Schema$CellFormat): string[] {
  return [
    ...ifSet(hexOf(background(format)), hex => `--paper:#${hex}`),
    ...ifSet(hexOf(foreground(format.textFormat ?? {})), hex => `--ink:#${hex}`),
  ];
}

function textOf(format: sheets_v4.Schema$TextFormat): string[] {
  const { bold, italic, strikethrough, underline, fontSize, fontFamily: _family, link: _link, ...rest } = format;
  const { foregroundColor: _color, foregroundColorStyle: _style, ...others } = rest;
  allKnown('text format', others);
  return [
    ...(bold ? ['font-weight:bold'] : []),
    ...(italic ? ['font-style:italic'] : []),
    ...(strikethrough ? ['text-decoration:line-through'] : []),
    ...(underline ? ['text-decoration:underline'] : []),
    ...ifSet(fontSize, size => `font-size:${Number(size) / USUAL_SIZE}em`),
  ];
}

/**
 * The look of a cell as CSS.
 * @param matched the formats of the conditions that hold, the first of which counts
 */
export function cellStyle(
  { userEnteredFormat = {}, effectiveValue }: sheets_v4.Schema$CellData,
  matched: sheets_v4.Schema$CellFormat[],
): string {
  const { textFormat = {}, horizontalAlignment, verticalAlignment, wrapStrategy, padding, ...rest } = userEnteredFormat;
  const { numberFormat: _number, backgroundColor: _color, backgroundColorStyle: _style, ...others } = rest;
  allKnown('cell format', others);
  const isNumber = typeof effectiveValue?.numberValue === 'number';
  return [
    ...ifSet(
      horizontalAlignment ?? (isNumber ? 'RIGHT' : undefined),
      value => `text-align:${String(value).toLowerCase()}`,
    ),
    ...ifSet(verticalAlignment, value => `vertical-align:${String(value).toLowerCase()}`),
    ...ifSet(WRAPS[wrapStrategy ?? ''], value => `white-space:${value}`),
    ...ifSet(padding?.left, pixels => `padding-left:${pixels}px`),
    ...[userEnteredFormat, ...[...matched].reverse()].flatMap(format => [
      ...coloursOf(format),
      ...textOf(format === userEnteredFormat ? textFormat : (format.textFormat ?? {})),
    ]),
  ].join(';');
}
