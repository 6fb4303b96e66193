import type { Help } from '../model/help';
import { type ReceivedDay, SENDER_KINDS } from '../model/received';
import { chartBeside } from './chartBeside';
import type { Chart } from './drawn';
import type { Place } from './rows';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const DAYS = 14;
export const STUDENT_MAIL_CHART: Chart = {
  type: 'COLUMN',
  stacked: true,
  titles: ['Chart: day', 'Staff', 'Students', 'Groups', 'Automated systems', 'Outside'],
  series: SENDER_KINDS.map(colour => ({ colour })),
};

/**
 * What students received in the last days, by kind of sender.
 * @param help given if the tab is made in this very commit
 * @param days the oldest first
 */
export const studentMailChart = (place: Place, help: Help | undefined, days: ReceivedDay[]): Request[] =>
  chartBeside(place, help, STUDENT_MAIL_CHART, numbers(days));

/** A day a row; of a unit within another one the messages are in that already. */
function numbers(days: ReceivedDay[]): Cell[][] {
  const units = [...new Set(days.map(({ unit }) => unit.toLowerCase()))];
  const isWithin = (unit: string, other: string) =>
    other !== unit && unit.startsWith(other === '/' ? '/' : `${other}/`);
  const topmost = days.filter(({ unit }) => !units.some(other => isWithin(unit.toLowerCase(), other)));
  const last = [...new Set(topmost.map(({ day }) => day))].slice(-DAYS);
  return Array.from({ length: DAYS }, (_, index): Cell[] => {
    const day = last[index];
    const own = topmost.filter(each => each.day === day);
    return [
      day,
      ...SENDER_KINDS.map(
        (kind): Cell =>
          own.length === 0 ? undefined : Math.round(own.reduce((sum, { kinds }) => sum + kinds[kind], 0)),
      ),
    ];
  });
}
