import { rowData, writeCells } from './cells';
import { chartData } from './chartData';
import { CHART_COLOURS } from './colours';
import { columnsLook } from './columnsLook';
import { type Place, titlesIn } from './rows';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A chart of a column of text and, after it, a column of numbers for each series. */
export interface Chart {
  title: string;
  type: 'COMBO' | 'COLUMN';
  stacked?: true;
  /** What the axes show, below and to the left. */
  axes: [string, string];
  /** Of the data; none is a title of the table, which is read by them too. */
  titles: string[];
  series: { colour: keyof typeof CHART_COLOURS; type?: 'COLUMN' | 'LINE' }[];
  widthPixels: number;
}

const HEIGHT = 380;

/**
 * A chart on a wide column right of a tab's table; what it is made of stands right of that, in hidden columns. It is made with the tab; after that its
 * numbers are written anew wherever their columns stand now. If people deleted these, the chart is gone with them.
 * @param isNew whether the tab is made in this very commit
 * @param data as many rows every time
 */
export function chartBeside(place: Place, isNew: boolean, chart: Chart, data: Cell[][]): Request[] {
  const { tab, timeZone, values, gridRows } = place;
  const { titles } = chart;
  const column = isNew ? tab.columns.length + 1 : titlesIn(values).indexOf(titles[0] as string);
  const isThere = isNew || titles.every((title, index) => titlesIn(values)[column + index] === title);
  if (!isThere) return [];
  // People may have deleted rows, and Google refuses what is outside the grid.
  const rows = rowData(data.slice(0, gridRows - 1), timeZone);
  return [
    ...(isNew ? made(tab.id, tab.columns.length, chart, data.length, timeZone) : []),
    writeCells(tab.id, 1, column, rows),
  ];
}

function made(
  sheetId: number,
  columnIndex: number,
  { title, type, stacked, axes: [below, left], titles, series, widthPixels }: Chart,
  rows: number,
  timeZone: string,
): Request[] {
  const first = columnIndex + 1;
  const column = (index: number) => chartData(sheetId, first + index, rows + 1);
  return [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 + titles.length } },
    columnsLook(sheetId, columnIndex, 1, { pixelSize: widthPixels + 20 }),
    writeCells(sheetId, 0, first, rowData([titles], timeZone)),
    columnsLook(sheetId, first, titles.length, { hiddenByUser: true }),
    {
      addChart: {
        chart: {
          chartId: sheetId,
          spec: {
            title,
            hiddenDimensionStrategy: 'SHOW_ALL',
            basicChart: {
              chartType: type,
              legendPosition: 'BOTTOM_LEGEND',
              ...(stacked && { stackedType: 'STACKED' }),
              axis: [
                { position: 'BOTTOM_AXIS', title: below },
                { position: 'LEFT_AXIS', title: left },
              ],
              domains: [{ domain: column(0) }],
              series: series.map(({ colour, type }, index) => ({
                series: column(index + 1),
                targetAxis: 'LEFT_AXIS',
                ...(type && { type }),
                colorStyle: { rgbColor: CHART_COLOURS[colour] },
              })),
              headerCount: 1,
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId, rowIndex: 1, columnIndex },
              ...{ offsetXPixels: 10, offsetYPixels: 10, widthPixels, heightPixels: HEIGHT },
            },
          },
        },
      },
    },
  ];
}
