import { elapsed } from '../model/elapsed';
import type { Incident } from '../model/incident';
import { clockTime, dayAndTime, isoDay, toLocal } from '../model/localTime';
import { rowData, writeCells } from './cells';
import { chartData } from './chartData';
import { CHART_COLOURS, COLOURS } from './colours';
import { columnsLook } from './columnsLook';
import { freeTitle } from './freeTitle';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Of the summary and the timeline, in pixels. */
const WIDTHS = [140, 500, 340, 80];
/** The chart stands between the two, as high as so many rows. */
const CHART = { rows: 19, widthPixels: 980, heightPixels: 380 };
/** What the chart is made of stands to the right, in hidden columns. */
const DATA_COLUMN = WIDTHS.length + 1;
const LOOK = { verticalAlignment: 'TOP', wrapStrategy: 'WRAP' };

/**
 * The requests that write the review of an incident to a tab of its own: what a district can publish on top, a chart beside it, and the timeline
 * below. Postlock does not touch the tab again.
 * @param sheetId of the new tab
 * @param titles of the tabs that are there
 */
export function incidentRequests(incident: Incident, sheetId: number, titles: string[], timeZone: string): Request[] {
  const { group, from, summary, timeline, bins, writtenAt } = incident;
  const title = freeTitle(`Incident ${isoDay(from, timeZone)} ${group.split('@')[0]}`, titles);
  const hasPosts = bins.some(({ accepted, refused }) => accepted + refused > 0);
  const gap = hasPosts ? CHART.rows + 1 : 1;
  const table = summary.length + gap + 3;
  const rows: Cell[][] = [
    [`Review of an incident: ${group}`],
    [
      `Written by Postlock on ${dayAndTime(writtenAt, timeZone)}. Posts are messages to the group, deliveries are copies in mailboxes.`,
    ],
    ...summary.map(({ label, text }): Cell[] => [label, text]),
    ...Array.from({ length: gap }, (): Cell[] => []),
    ['Time', 'What happened', 'By', 'Minutes'],
    ...timeline.map(({ at, what, by }, index): Cell[] => [
      { moment: at },
      what,
      by,
      minutesSince(timeline[0]?.at, at, index),
    ]),
  ];
  const header = { backgroundColor: COLOURS.header, textFormat: { bold: true } };
  const span = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
    ...{ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex },
  });
  const format = (range: object, userEnteredFormat: object, fields: string): Request => ({
    repeatCell: { range, cell: { userEnteredFormat }, fields: `userEnteredFormat(${fields})` },
  });
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: {
            rowCount: Math.max(rows.length, bins.length + 1) + 20,
            columnCount: DATA_COLUMN + 4,
            hideGridlines: true,
          },
        },
      },
    },
    ...WIDTHS.map((pixelSize, index) => columnsLook(sheetId, index, 1, { pixelSize })),
    writeCells(sheetId, 0, 0, rowData(rows, timeZone)),
    format(span(0, rows.length, 0, WIDTHS.length), LOOK, 'verticalAlignment,wrapStrategy'),
    format(
      span(0, 1, 0, 1),
      { textFormat: { bold: true, fontSize: 14 }, wrapStrategy: 'OVERFLOW_CELL' },
      'textFormat,wrapStrategy',
    ),
    format(
      span(1, 2, 0, 1),
      { textFormat: { italic: true }, wrapStrategy: 'OVERFLOW_CELL' },
      'textFormat,wrapStrategy',
    ),
    format(span(2, summary.length + 2, 0, 1), { textFormat: { bold: true } }, 'textFormat'),
    format(span(table - 1, table, 0, WIDTHS.length), header, 'backgroundColor,textFormat'),
    format(
      span(table, rows.length, 0, 1),
      { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' }, horizontalAlignment: 'LEFT' },
      'numberFormat,horizontalAlignment',
    ),
    format(span(table, rows.length, 3, 4), { numberFormat: { type: 'NUMBER', pattern: '0.0' } }, 'numberFormat'),
    ...(hasPosts ? chart(incident, sheetId, summary.length + 2, timeZone) : []),
  ];
}

/** Minutes since the first line; nothing in that line itself. */
const minutesSince = (first: string | undefined, at: string, index: number): Cell =>
  index === 0 || first === undefined ? undefined : elapsed(first, at) / 60_000;

/** Posts as columns, by whether the group was open, and deliveries as a line. */
function chart({ bins, binMinutes }: Incident, sheetId: number, rowIndex: number, timeZone: string): Request[] {
  const titles = ['Time', 'Posts while open', 'Posts while locked', 'Deliveries'];
  const days = new Set(bins.map(({ at }) => isoDay(at, timeZone)));
  const isOneDay = days.size === 1;
  const data = bins.map(({ at, accepted, refused, deliveries }): Cell[] => [
    isOneDay ? clockTime(at, timeZone) : toLocal(at, timeZone).slice('2023-'.length),
    accepted,
    refused,
    deliveries,
  ]);
  const column = (index: number) => chartData(sheetId, DATA_COLUMN + index, data.length + 1);
  const series = (
    index: number,
    type: 'COLUMN' | 'LINE',
    targetAxis: 'LEFT_AXIS' | 'RIGHT_AXIS',
    colour: keyof typeof CHART_COLOURS,
  ) => ({ series: column(index), targetAxis, type, colorStyle: { rgbColor: CHART_COLOURS[colour] } });
  return [
    writeCells(sheetId, 0, DATA_COLUMN, rowData([titles, ...data], timeZone)),
    columnsLook(sheetId, DATA_COLUMN, titles.length, { hiddenByUser: true }),
    {
      addChart: {
        chart: {
          chartId: sheetId,
          spec: {
            title: `Posts and deliveries, in spans of ${binMinutes === 1 ? 'a minute' : `${binMinutes} minutes`}`,
            hiddenDimensionStrategy: 'SHOW_ALL',
            basicChart: {
              chartType: 'COMBO',
              legendPosition: 'BOTTOM_LEGEND',
              stackedType: 'STACKED',
              axis: [
                { position: 'BOTTOM_AXIS', title: 'Time' },
                { position: 'LEFT_AXIS', title: 'Posts' },
                { position: 'RIGHT_AXIS', title: 'Deliveries' },
              ],
              domains: [{ domain: column(0) }],
              series: [
                series(1, 'COLUMN', 'LEFT_AXIS', 'open'),
                series(2, 'COLUMN', 'LEFT_AXIS', 'locked'),
                series(3, 'LINE', 'RIGHT_AXIS', 'deliveries'),
              ],
              headerCount: 1,
            },
          },
          position: {
            overlayPosition: {
              anchorCell: { sheetId, rowIndex, columnIndex: 0 },
              offsetYPixels: 10,
              widthPixels: CHART.widthPixels,
              heightPixels: CHART.heightPixels,
            },
          },
        },
      },
    },
  ];
}
