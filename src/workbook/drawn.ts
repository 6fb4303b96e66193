import { CHART_COLOURS } from './colours';
import { span } from './span';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A chart of a column of text and, after it, a column of numbers for each series. */
export interface Chart {
  type: 'COMBO' | 'COLUMN' | 'BAR';
  stacked?: true;
  /** Of the data; none is a title of the table, which is read by them too. */
  titles: string[];
  series: { colour: keyof typeof CHART_COLOURS; type?: 'COLUMN' | 'LINE'; axis?: 'RIGHT_AXIS' }[];
}

/** In pixels. */
export const CHART_SIZE = { widthPixels: 820, heightPixels: 380 };
const AXES = ['BOTTOM_AXIS', 'LEFT_AXIS', 'RIGHT_AXIS'];

/**
 * The request that draws a chart.
 * @param texts its title, and what the axes show: below, to the left, and to the right if there is one
 * @param data its first column, and how many rows stand there below the titles
 */
export function drawn(
  { type, stacked, series }: Chart,
  [title, ...axes]: string[],
  { sheetId, first, rows }: { sheetId: number; first: number; rows: number },
  anchorCell: GoogleAppsScript.Sheets.Schema.GridCoordinate,
): Request {
  const column = (index: number) => ({
    sourceRange: {
      sources: [span(sheetId, 0, rows + 1, first + index, first + index + 1)],
    },
  });
  return {
    addChart: {
      chart: {
        spec: {
          ...(title !== undefined && { title }),
          hiddenDimensionStrategy: 'SHOW_ALL',
          basicChart: {
            chartType: type,
            legendPosition: series[1] ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
            ...(stacked && { stackedType: 'STACKED' }),
            axis: axes.map((shown, index) => ({ position: AXES[index], title: shown })),
            domains: [{ domain: column(0) }],
            series: series.map(({ colour, type: kind, axis }, index) => ({
              series: column(index + 1),
              // Where the numbers go: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts#basicchartseries
              targetAxis: axis ?? AXES[type === 'BAR' ? 0 : 1],
              ...(kind && { type: kind }),
              colorStyle: { rgbColor: CHART_COLOURS[colour] },
            })),
            headerCount: 1,
          },
        },
        position: {
          overlayPosition: { anchorCell, offsetXPixels: 10, offsetYPixels: 10, ...CHART_SIZE },
        },
      },
    },
  };
}
