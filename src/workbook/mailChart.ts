import type { Expected } from '../model/expected';
import { toLocal } from '../model/localTime';
import type { MailHour } from '../model/mail';
import { cellData } from './cells';
import { CHART_COLOURS } from './colours';
import { mailTab } from './mailTab';
import { type Place, titlesIn } from './rows';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const HOUR = 3_600_000;
const HOURS = 7 * 24;
const CHART = { widthPixels: 980, heightPixels: 380 };
/** The chart stands on a wide column right of the table; what it is made of stands right of that, in hidden columns. */
const CHART_COLUMN = mailTab.columns.length;
const DATA_COLUMN = CHART_COLUMN + 1;
/** None is a title of the table, which is read by them too. */
const TITLES = ['Chart: hour', 'Deliveries seen', 'Deliveries usual'];
const sheetId = mailTab.id;

/**
 * The deliveries of the domain in the last seven days, seen against expected. The chart is made with the tab; after that its numbers are written
 * anew wherever their columns stand now. If people deleted these, the chart is gone with them.
 * @param isNew whether the tab is made in this very commit
 * @param hours the oldest first
 * @param expectedOf deliveries of the domain that are usual in the hour that begins then
 */
export function mailChart(
  { timeZone, values, gridRows }: Place,
  isNew: boolean,
  hours: MailHour[],
  expectedOf: (at: string) => Expected | undefined,
): Request[] {
  const column = isNew ? DATA_COLUMN : titlesIn(values).indexOf(TITLES[0] as string);
  const isThere = isNew || TITLES.every((title, index) => titlesIn(values)[column + index] === title);
  if (!isThere) return [];
  // People may have deleted rows, and Google refuses what is outside the grid.
  const rows = numbers(hours, expectedOf, timeZone)
    .slice(0, gridRows - 1)
    .map(cells => ({ values: cells.map(cell => cellData(cell, timeZone)) }));
  const start = { sheetId, rowIndex: 1, columnIndex: column };
  return [...(isNew ? made() : []), { updateCells: { start, rows, fields: 'userEnteredValue' } }];
}

/** An hour a row, up to the last one known; empty where nothing was counted. While fewer are known, the last rows stay empty: a chart leaves these out. */
function numbers(hours: MailHour[], expectedOf: (at: string) => Expected | undefined, timeZone: string): Cell[][] {
  const [known] = hours;
  const last = Date.parse(hours[hours.length - 1]?.at ?? '');
  const first = Math.max(Date.parse(known?.at ?? ''), last - (HOURS - 1) * HOUR);
  const deliveries = new Map(hours.map(({ at, domain }) => [Date.parse(at), domain?.deliveries]));
  return Array.from({ length: HOURS }, (_, index): Cell[] => {
    const begin = first + index * HOUR;
    if (!(begin <= last)) return [undefined, undefined, undefined];
    const at = new Date(begin).toISOString();
    return [toLocal(at, timeZone).slice('2023-'.length), deliveries.get(begin), expectedOf(at)?.median];
  });
}

const inColumns = (index: number, count = 1) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: index,
  endIndex: index + count,
});

function made(): Request[] {
  const column = (index: number) => ({
    sourceRange: {
      sources: [
        {
          ...{ sheetId, startRowIndex: 0, endRowIndex: HOURS + 1 },
          ...{ startColumnIndex: DATA_COLUMN + index, endColumnIndex: DATA_COLUMN + index + 1 },
        },
      ],
    },
  });
  const series = (index: number, type: 'COLUMN' | 'LINE', colour: keyof typeof CHART_COLOURS) => ({
    series: column(index),
    targetAxis: 'LEFT_AXIS',
    type,
    colorStyle: { rgbColor: CHART_COLOURS[colour] },
  });
  return [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 + TITLES.length } },
    {
      updateDimensionProperties: {
        range: inColumns(CHART_COLUMN),
        properties: { pixelSize: CHART.widthPixels + 20 },
        fields: 'pixelSize',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: DATA_COLUMN },
        rows: [{ values: TITLES.map(stringValue => ({ userEnteredValue: { stringValue } })) }],
        fields: 'userEnteredValue',
      },
    },
    {
      updateDimensionProperties: {
        range: inColumns(DATA_COLUMN, TITLES.length),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      addChart: {
        chart: {
          chartId: sheetId,
          spec: {
            title: 'Deliveries in the domain, hour by hour, in the last seven days',
            hiddenDimensionStrategy: 'SHOW_ALL',
            basicChart: {
              chartType: 'COMBO',
              legendPosition: 'BOTTOM_LEGEND',
              axis: [
                { position: 'BOTTOM_AXIS', title: 'Hour' },
                { position: 'LEFT_AXIS', title: 'Deliveries' },
              ],
              domains: [{ domain: column(0) }],
              series: [series(1, 'COLUMN', 'deliveries'), series(2, 'LINE', 'locked')],
              headerCount: 1,
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId, rowIndex: 1, columnIndex: CHART_COLUMN },
              offsetXPixels: 10,
              offsetYPixels: 10,
              ...CHART,
            },
          },
        },
      },
    },
  ];
}
