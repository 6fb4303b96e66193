import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { withoutEmptyEnd } from '../emulator/google/sheets/withoutEmptyEnd';

type Sheet = sheets_v4.Schema$Sheet;
type Range = sheets_v4.Schema$GridRange;

export interface ChartSeries {
  name: string;
  /** A hole where the cell is no number. */
  values: (number | null)[];
  spec: sheets_v4.Schema$BasicChartSeries;
}

/** What a chart shows, read out of its ranges. */
export interface ChartTable {
  labelTitle: string;
  labels: string[];
  series: ChartSeries[];
}

interface Entry {
  text: string;
  number: number | null;
}

function entryOf(cell: sheets_v4.Schema$CellData | undefined): Entry {
  return { text: cell?.formattedValue ?? '', number: cell?.effectiveValue?.numberValue ?? null };
}

/** The cells of a range, one after the other. Hidden ones are left out unless the chart says otherwise, as Google does. */
function entriesIn(sheets: Sheet[], range: Range, showsHidden: boolean): Entry[] {
  const sheet = sheets.find(({ properties }) => properties?.sheetId === range.sheetId);
  const [grid] = sheet?.data ?? [];
  const { rowCount, columnCount } = sheet?.properties?.gridProperties ?? {};
  const entries: Entry[] = [];
  for (let row = range.startRowIndex ?? 0; row < (range.endRowIndex ?? rowCount ?? 0); row++) {
    for (let column = range.startColumnIndex ?? 0; column < (range.endColumnIndex ?? columnCount ?? 0); column++) {
      const isHidden = grid?.rowMetadata?.[row]?.hiddenByUser || grid?.columnMetadata?.[column]?.hiddenByUser;
      if (showsHidden || !isHidden) entries.push(entryOf(grid?.rowData?.[row]?.values?.[column]));
    }
  }
  return entries;
}

/** Reads what a chart shows; rows at the end in which nothing stands are left out. */
export function chartTable(sheets: Sheet[], spec: sheets_v4.Schema$ChartSpec): ChartTable {
  const { domains = [], series = [], headerCount } = spec.basicChart ?? {};
  const showsHidden = spec.hiddenDimensionStrategy === 'SHOW_ALL';
  const read = (data: sheets_v4.Schema$ChartData | undefined) =>
    (data?.sourceRange?.sources ?? []).flatMap(range => entriesIn(sheets, range, showsHidden));
  const numbers = series.map(each => ({ spec: each, entries: read(each.series) }));
  const labels = read(domains[0]?.domain);
  const hasHeader = numbers.some(({ entries }) => entries[0]?.number === null && entries[0].text !== '');
  const headers = headerCount ?? (hasHeader ? 1 : 0);
  const all = [labels, ...numbers.map(({ entries }) => entries)];
  const length = Math.max(0, ...all.map(entries => withoutEmptyEnd(entries, ({ text }) => text === '').length));
  const title = (entries: Entry[]) => (headers > 0 ? (entries[headers - 1]?.text ?? '') : '');
  return {
    labelTitle: title(labels),
    labels: Array.from({ length: length - headers }, (_, i) => labels[headers + i]?.text ?? ''),
    series: numbers.map(({ spec, entries }) => ({
      spec,
      name: title(entries),
      values: entries.slice(headers, length).map(({ number }) => number),
    })),
  };
}
