import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import { readTab } from '../emulator/person';
import type { Execution, Unknowns } from '../emulator/world';
import { evening } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { type Row, type School, school } from './school';

/** The small school after the evening of 13 December, with its workbook on the clocks of Los Angeles. */
export function afterTheEvening(unknowns: Partial<Unknowns>, policy: Row[]): School {
  const world = small({ unknowns });
  evening(world);
  const here = school(unknowns, policy, 'enforce', world);
  const spreadsheet = world.spreadsheets.get(here.workbook);
  if (spreadsheet) spreadsheet.properties.timeZone = world.timeZone;
  passMinutes(here, 270);
  return here;
}

export interface Asked {
  group: string;
  from: string;
  to: string;
}

/** Somebody fills in the card's form and presses "Write review". */
export function review(here: School, { group, from, to }: Asked, user = here.admin): Execution & { value: unknown } {
  const card = execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  return press(here.world, card.value, 'Write review', { user, inputs: { Group: group, From: from, To: to } });
}

/** What the button's function told at the foot of the card. */
export const notice = ({ value }: { value: unknown }): string | undefined =>
  (value as { notification?: { text: string } }).notification?.text;

const sheets = (here: School) => here.world.spreadsheets.get(here.workbook)?.sheets ?? [];

/** The titles of all tabs that are reviews. */
export const reviews = (here: School): string[] =>
  sheets(here)
    .map(({ properties }) => properties.title)
    .filter(title => title.startsWith('Incident'));

export const chartsOf = (here: School, title: string): number =>
  sheets(here).find(({ properties }) => properties.title === title)?.charts.length ?? 0;

/** A review as people read it: the summary by label, and the lines of the timeline. */
export function readReview(here: School, title: string) {
  const lines = readTab(here.world, here.workbook, title).map(line => line.slice(0, 4));
  const header = lines.findIndex(line => line.join() === 'Time,What happened,By,Minutes');
  if (header < 0) throw new Error(`${title} has no timeline`);
  const summary: Record<string, string> = Object.fromEntries(
    lines.slice(2, header).flatMap(([label, text]) => (label ? [[label, text ?? '']] : [])),
  );
  const timeline = lines
    .slice(header + 1)
    .filter(([time]) => time)
    .map(([time = '', what = '', by = '', minutes = '']) => ({ time, what, by, minutes }));
  return { summary, timeline };
}
