import { elapsed } from '../model/elapsed';
import type { Expected } from '../model/expected';
import type { MailHour } from '../model/mail';
import { errorInWords } from '../model/mailHistory';
import { cellData, writeCells } from './cells';
import { column, countColumn, momentColumn } from './column';
import { byHeader } from './header';
import { formatOf } from './look';
import { MAIL_CHART } from './mailChart';
import { fillCells, grow, type Place, type Values } from './rows';
import type { Cell, Tab } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

export const mailTab: Tab = {
  id: 109,
  title: 'Mail',
  writtenBy: 'Postlock',
  datedBy: 'Hour',
  beside: MAIL_CHART.titles,
  columns: [
    momentColumn('Hour'),
    column('Of', 280),
    countColumn('Messages sent', 90),
    countColumn('Senders', 80),
    countColumn('Deliveries', 100),
    column('Error', 80),
    countColumn('Expected deliveries', 100),
    countColumn('Expected posts', 100),
    countColumn('Usual spread', 90),
    column('Expected from', 190),
    column('Source', 100),
    momentColumn('Counted'),
    column('Key', 270),
  ],
};

const DOMAIN = 'the whole domain';

/** Logs are late by hours at times (https://support.google.com/a/answer/7061566): so long after its end an hour is taken to be told whole. */
const LATE = 3 * 3_600_000;
const HOUR = 3_600_000;
const isLate = (at: string, countedAt: string): boolean => elapsed(at, countedAt) >= HOUR + LATE;

/**
 * A row for the domain, if its mail was counted, and one for each group that was written to.
 * @param expectedOf what is usual in the hour that begins then: deliveries of the domain, or posts to the group with this id
 * @param addressOf the addresses of groups by id; a group that is gone stands there with its id
 */
export const formatMail = (
  hours: MailHour[],
  expectedOf: (at: string, group?: string) => Expected | undefined,
  addressOf: Map<string, string>,
): Cell[][] =>
  hours.flatMap(({ at, domain, groups, source, countedAt }): Cell[][] => {
    const row = (of: string, figures: Cell[], key: string): Cell[] => [
      { moment: at },
      of,
      ...figures,
      source ?? 'canary',
      { moment: countedAt },
      `${at} ${key}`,
    ];
    const usual = expectedOf(at);
    return [
      ...(domain
        ? [
            row(
              DOMAIN,
              [
                domain.messages,
                undefined,
                domain.deliveries,
                `${errorInWords(domain.error) || 'exact'}${isLate(at, countedAt) ? '' : ' so far'}`,
                ...[round(usual?.median), undefined, round(usual?.spread), usual?.from],
              ],
              'domain',
            ),
          ]
        : []),
      ...Object.entries(groups).map(([id, { posts, senders, deliveries }]) => {
        const expected = expectedOf(at, id);
        const known = [undefined, round(expected?.median), round(expected?.spread), expected?.from];
        return row(addressOf.get(id) ?? id, [posts, senders, deliveries, undefined, ...known], id);
      }),
    ];
  });

const round = (figure: number | undefined): Cell => (figure === undefined ? undefined : Math.round(figure));

/**
 * Fills in the rows that stand in the tab already, and adds the others below.
 * @param values the whole tab
 * @param rows as formatMail makes them, the key last
 */
export function upsertMail(place: Place, values: Values, rows: Cell[][]): Request[] {
  const wanted = new Map(rows.map(row => [String(row[row.length - 1]), row]));
  const known = new Set(byHeader(values).rows.map(({ cells }) => String(cells.Key)));
  const added = [...wanted].filter(([key]) => !known.has(key)).map(([, row]) => row);
  return [...fillCells(place, values, wanted), ...addedBelow(place, values, added)];
}

/**
 * Below the last row of the table, a column at a time: `appendCells` would begin below the numbers of the chart, which stand beside it, and a
 * whole row would empty them.
 */
function addedBelow(place: Place, values: Values, rows: Cell[][]): Request[] {
  if (rows.length === 0) return [];
  const { tab, timeZone } = place;
  const { titles } = byHeader(values);
  const own = tab.columns.map(({ title }) => titles.indexOf(title));
  const isUsed = (row: unknown[]) => own.some(column => column >= 0 && String(row[column] ?? '') !== '');
  const used = values.reduce((last, row, index) => (isUsed(row) ? index : last), 0);
  return [
    ...grow(place, used + 1 + rows.length),
    ...own.flatMap((columnIndex, index): Request[] => {
      if (columnIndex < 0) return [];
      const cells = rows.map(row => ({
        values: [{ ...cellData(row[index], timeZone), userEnteredFormat: formatOf(tab.columns[index]) }],
      }));
      return [writeCells(tab.id, used + 1, columnIndex, cells, 'userEnteredValue,userEnteredFormat')];
    }),
  ];
}
