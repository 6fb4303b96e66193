import html, { type HtmlSafeString } from 'escape-html-template-tag';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { cellHtml } from './cellHtml';
import { chartFigure } from './chartFigure';
import { notKnown } from './notKnown';

type Row = sheets_v4.Schema$RowData;

/** Of a longer tab the first rows are shown and the last ones, which are the newest where rows are added at the end. */
const [FIRST, LAST] = [24, 6];

/** The indexes of the rows to draw, and how many between them are left out. Of empty rows one after the other one is kept: they make room for charts. */
function rowsToDraw(
  count: number,
  read: number,
  isBlank: (row: number) => boolean,
): { first: number[]; left: number; last: number[] } {
  const all = Array.from({ length: count }, (_, row) => row);
  const full = all.filter(row => row >= read || !isBlank(row) || !isBlank(row - 1));
  if (full.length <= FIRST + LAST + 1) return { first: full, left: 0, last: [] };
  const last = full.slice(-LAST).filter(row => row < read);
  return { first: full.slice(0, FIRST), left: full.length - FIRST - last.length, last };
}

function notes(rows: Row[], frozen: number): HtmlSafeString | string {
  const noted = rows.slice(0, frozen).flatMap(({ values = [] }) => values.filter(({ note }) => note));
  if (noted.length === 0) return '';
  return html`<details class="notes"><summary>What the columns say</summary><dl>${noted.map(
    ({ formattedValue, note }) => html`<dt>${formattedValue ?? ''}</dt><dd>${note}</dd>`,
  )}</dl></details>`;
}

/**
 * A tab as a person sees it in Google Sheets, but for most rows of a long one.
 * @param sheets all tabs with their cells, for the charts
 * @param count how many rows have something in them, though not all of them may have been read
 */
export function tabHtml(
  sheets: sheets_v4.Schema$Sheet[],
  sheet: sheets_v4.Schema$Sheet,
  count: number,
): HtmlSafeString {
  if (sheet.bandedRanges) throw notKnown('banded ranges');
  const { title, gridProperties = {} } = sheet.properties ?? {};
  const frozen = gridProperties.frozenRowCount ?? 0;
  const [{ rowData: rows = [], columnMetadata = [] } = {}] = sheet.data ?? [];
  const columns = columnMetadata.flatMap(({ hiddenByUser, pixelSize }, column) =>
    hiddenByUser ? [] : [{ column, width: pixelSize ?? 100 }],
  );
  const drawRow = (row: number) =>
    html`<tr>${columns.map(({ column }) => cellHtml(sheet, rows[row]?.values?.[column] ?? {}, row, column))}</tr>`;
  const across = (what: unknown) => html`<tr class="across"><td colspan="${columns.length}">${what}</td></tr>`;
  const isBlank = (row: number) => columns.every(({ column }) => !rows[row]?.values?.[column]?.formattedValue);
  const { first, left, last } = rowsToDraw(count, rows.length, isBlank);
  /** Of empty rows one after the other the first, which is the one that is drawn. */
  const drawnFor = (row: number): number =>
    row > frozen && isBlank(row) && isBlank(row - 1) ? drawnFor(row - 1) : row;
  const figures = (sheet.charts ?? []).map(chart => {
    const row = drawnFor(chart.position?.overlayPosition?.anchorCell?.rowIndex ?? 0);
    return { row, isWithin: first.includes(row) && isBlank(row), figure: chartFigure(sheets, chart) };
  });
  const drawRowOrChart = (row: number) => {
    const here = figures.filter(figure => figure.isWithin && figure.row === row);
    return here.length > 0 ? across(here.map(({ figure }) => figure)) : drawRow(row);
  };
  const width = columns.reduce((sum, each) => sum + each.width, 0);
  return html`${figures.filter(({ isWithin }) => !isWithin).map(({ figure }) => figure)}
<div class="sheet${gridProperties.hideGridlines ? ' bare' : ''}" role="region" aria-label="Cells of ${title}" tabindex="0">
<table style="width:${width}px"><colgroup>${columns.map(each => html`<col style="width:${each.width}px">`)}</colgroup>
<thead>${first.filter(row => row < frozen).map(drawRow)}</thead>
<tbody>${first.filter(row => row >= frozen).map(drawRowOrChart)}
${left > 0 ? across(`… and ${left.toLocaleString('en-US')} more rows …`) : ''}
${last.map(drawRow)}</tbody></table></div>
${notes(rows, frozen)}`;
}
