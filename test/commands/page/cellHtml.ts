import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { linkOf } from '../sheetFormat';
import { cellStyle } from './cellStyle';
import { conditionHolds } from './conditionHolds';
import { notKnown } from './notKnown';

type Range = sheets_v4.Schema$GridRange;

/** Whether a half-open range, of which any end may be missing, has a cell in it. */
export const holds = (range: Range, row: number, column: number) =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);

function matchedFormats(
  { conditionalFormats = [] }: sheets_v4.Schema$Sheet,
  cell: sheets_v4.Schema$CellData,
  row: number,
  column: number,
) {
  return conditionalFormats
    .filter(({ ranges = [] }) => ranges.some(range => holds(range, row, column)))
    .flatMap(({ booleanRule }) => {
      if (!booleanRule?.condition) throw notKnown('a conditional format without a condition');
      return conditionHolds(booleanRule.condition, cell) ? [booleanRule.format ?? {}] : [];
    });
}

function shown(cell: sheets_v4.Schema$CellData): HtmlSafeString | string {
  const text = cell.formattedValue ?? '';
  const link = linkOf(cell);
  if (link) return html`<a href="${link}" target="_blank" rel="noreferrer">${text}</a>`;
  if (cell.dataValidation?.condition?.type !== 'ONE_OF_LIST') return text;
  return html`<span class="choice">${text}<span aria-hidden="true"> ▾</span></span>`;
}

/** A cell of a tab; nothing where another cell that it is merged with stands for it. */
export function cellHtml(sheet: sheets_v4.Schema$Sheet, cell: sheets_v4.Schema$CellData, row: number, column: number) {
  const merged = sheet.merges?.find(range => holds(range, row, column));
  const [top, left] = [merged?.startRowIndex ?? row, merged?.startColumnIndex ?? column];
  if (merged && (row > top || column > left)) return '';
  const spans = merged
    ? html` rowspan="${(merged.endRowIndex ?? row + 1) - top}" colspan="${(merged.endColumnIndex ?? column + 1) - left}"`
    : '';
  const style = cellStyle(cell, matchedFormats(sheet, cell, row, column));
  const look = html`${spans}${style ? html` style="${style}"` : ''}${cell.note ? html` title="${cell.note}" class="noted"` : ''}`;
  const isHeader = row < (sheet.properties?.gridProperties?.frozenRowCount ?? 0);
  return isHeader ? html`<th scope="col"${look}>${shown(cell)}</th>` : html`<td${look}>${shown(cell)}</td>`;
}
