import { elapsed } from '../model/elapsed';
import type { Incident } from '../model/incident';
import { clockTime, dayAndTime, isoDay, toLocal } from '../model/localTime';
import { rowData, writeCells } from './cells';
import { COLOURS } from './colours';
import { columnsLook } from './columnsLook';
import { drawn } from './drawn';
import { formatted } from './formatted';
import { freeTitle } from './freeTitle';
import { TEXT, valueFormat } from './look';
import { span } from './span';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Of the summary and the timeline, in pixels. */
const WIDTHS = [140, 500, 340, 80];
/** The chart stands between the two, as high as so many rows. */
const CHART_ROWS = 19;
/** What the chart is made of stands to the right, in hidden columns. */
const DATA_COLUMN = WIDTHS.length + 1;
const ON_ONE_LINE = { wrapStrategy: 'OVERFLOW_CELL' };

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
  const gap = hasPosts ? CHART_ROWS + 1 : 1;
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
    formatted(span(sheetId, 0, rows.length, 0, WIDTHS.length), TEXT),
    formatted(span(sheetId, 0, 1, 0, 1), { textFormat: { bold: true, fontSize: 14 }, ...ON_ONE_LINE }),
    formatted(span(sheetId, 1, 2, 0, 1), { textFormat: { italic: true }, ...ON_ONE_LINE }),
    formatted(span(sheetId, 2, summary.length + 2, 0, 1), { textFormat: { bold: true } }),
    formatted(span(sheetId, table - 1, table, 0, WIDTHS.length), {
      backgroundColor: COLOURS.header,
      textFormat: { bold: true },
    }),
    formatted(span(sheetId, table, rows.length, 0, 1), valueFormat({ as: 'moment' })),
    formatted(span(sheetId, table, rows.length, 3, 4), valueFormat({ as: 'seconds' })),
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
  return [
    writeCells(sheetId, 0, DATA_COLUMN, rowData([titles, ...data], timeZone)),
    columnsLook(sheetId, DATA_COLUMN, titles.length, { hiddenByUser: true }),
    drawn(
      {
        type: 'COMBO',
        stacked: true,
        titles,
        series: [
          { colour: 'open', type: 'COLUMN' },
          { colour: 'locked', type: 'COLUMN' },
          { colour: 'deliveries', type: 'LINE', axis: 'RIGHT_AXIS' },
        ],
      },
      [
        `Posts and deliveries, in spans of ${binMinutes === 1 ? 'a minute' : `${binMinutes} minutes`}`,
        ...['Time', 'Posts', 'Deliveries'],
      ],
      { sheetId, first: DATA_COLUMN, rows: data.length },
      { sheetId, rowIndex, columnIndex: 0 },
    ),
  ];
}
