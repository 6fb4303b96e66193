import type { School } from '../../scenarios/school';
import type { Invariant } from './invariant';

const twice = (all: string[]) => all.filter((each, place) => all.indexOf(each) !== place);

/** The minutes in which ticks began, as the clock on the wall shows them: where it is put back one of them may come twice. */
function minutesOf({ world, workbook }: School): string[] {
  const timeZone = world.spreadsheets.get(workbook)?.properties.timeZone ?? 'Etc/UTC';
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return world.script.executions.map(({ startedAt }) => clock.format(startedAt));
}

export const ticksOnce: Invariant = {
  name: 'Each tick is in Runs once, and each finding in Findings',
  afterDay({ here, touched }) {
    const runs = touched.has('Runs') ? [] : here.rows('Runs').map(({ Tick = '' }) => Tick.slice(0, 16));
    const begun = twice(minutesOf(here));
    const findings = here.rows('Findings').map(row => `${row.State} ${row.Check} ${row.Subject} ${row.Since}`);
    return [...twice(runs).filter(minute => !begun.includes(minute)), ...twice(findings)];
  },
};
