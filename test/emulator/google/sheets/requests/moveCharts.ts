import type { Chart, ChartData, GridRange, Sheet, Spreadsheet } from '../spreadsheet';
import { type Dimension, shifted, shiftedRange } from './shiftRanges';

/** A chart after each of its ranges became another, or nothing: then its domain or series is gone. */
function withRanges(chart: Chart, move: (range: GridRange) => GridRange | undefined): Chart {
  const moved = ({ sourceRange }: ChartData) => sourceRange.sources.flatMap(range => move(range) ?? []);
  const { domains, series = [], ...basicChart } = chart.spec.basicChart;
  const nextDomains = domains?.flatMap(({ domain }) => {
    const sources = moved(domain);
    return sources.length > 0 ? [{ domain: { sourceRange: { sources } } }] : [];
  });
  const nextSeries = series.flatMap(each => {
    const sources = moved(each.series);
    return sources.length > 0 ? [{ ...each, series: { sourceRange: { sources } } }] : [];
  });
  const next = { ...basicChart, ...(nextDomains && { domains: nextDomains }), series: nextSeries };
  return { ...chart, spec: { ...chart.spec, basicChart: next } };
}

function movedAnchor(chart: Chart, sheetId: number, dimension: Dimension, at: number, count: number): Chart {
  const { overlayPosition } = chart.position;
  if (overlayPosition?.anchorCell.sheetId !== sheetId) return chart;
  const name = dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const anchorCell = { ...overlayPosition.anchorCell };
  anchorCell[name] = shifted(anchorCell[name] ?? 0, at, count, false);
  return { ...chart, position: { overlayPosition: { ...overlayPosition, anchorCell } } };
}

/** Moves all charts along, on whichever tab, when rows or columns of a tab come (`count` > 0) or go (`count` < 0). */
export function moveCharts(draft: Spreadsheet, changed: Sheet, dimension: Dimension, at: number, count: number): void {
  const { sheetId } = changed.properties;
  const move = (range: GridRange) => (range.sheetId === sheetId ? shiftedRange(range, dimension, at, count) : range);
  for (const sheet of draft.sheets) {
    sheet.charts = sheet.charts.map(chart => movedAnchor(withRanges(chart, move), sheetId, dimension, at, count));
  }
}

/** Takes from all charts what they read of a tab that is gone. */
export function forgetSheet(draft: Spreadsheet, sheetId: number): void {
  for (const sheet of draft.sheets) {
    sheet.charts = sheet.charts.map(chart =>
      withRanges(chart, range => (range.sheetId === sheetId ? undefined : range)),
    );
  }
}
