import type { Expected } from '../model/expected';
import type { Help } from '../model/help';
import { isoOf } from '../model/isoOf';
import { toLocal } from '../model/localTime';
import type { MailHour } from '../model/mail';
import { chartBeside } from './chartBeside';
import type { Chart } from './drawn';
import type { Place } from './rows';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const HOUR = 3_600_000;
const HOURS = 7 * 24;
export const MAIL_CHART: Chart = {
  type: 'COMBO',
  titles: ['Chart: hour', 'Deliveries seen', 'Deliveries usual'],
  series: [
    { colour: 'deliveries', type: 'COLUMN' },
    { colour: 'locked', type: 'LINE' },
  ],
};

/**
 * The deliveries of the domain in the last seven days, seen against expected.
 * @param help given if the tab is made in this very commit
 * @param hours the oldest first
 * @param expectedOf deliveries of the domain that are usual in the hour that begins then
 */
export function mailChart(
  place: Place,
  help: Help | undefined,
  hours: MailHour[],
  expectedOf: (at: string) => Expected | undefined,
): Request[] {
  return chartBeside(place, help, MAIL_CHART, hourRows(HOURS, hours, expectedOf, place.timeZone));
}

/** So many hours, a row each, up to the last one known; empty where nothing was counted. While fewer are known, the last rows stay empty: a chart leaves these out. */
export function hourRows(
  count: number,
  hours: MailHour[],
  expectedOf: (at: string) => Expected | undefined,
  timeZone: string,
): Cell[][] {
  const [known] = hours;
  const last = Date.parse(hours[hours.length - 1]?.at ?? '');
  const first = Math.max(Date.parse(known?.at ?? ''), last - (count - 1) * HOUR);
  const deliveries = new Map(hours.map(({ at, domain }) => [Date.parse(at), domain?.deliveries]));
  return Array.from({ length: count }, (_, index): Cell[] => {
    const begin = first + index * HOUR;
    if (!(begin <= last)) return [undefined, undefined, undefined];
    const at = isoOf(begin);
    return [toLocal(at, timeZone).slice('2023-'.length), deliveries.get(begin), expectedOf(at)?.median];
  });
}
