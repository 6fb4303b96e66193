import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import type { World } from '../emulator/world';
import { installer } from '../emulator/worldOf';
import { evening, firstPostAt, lastPostBefore, openedAt, stormedGroup } from '../emulator/worlds/evening';
import { fillIn, install } from './setUp';

const MINUTE = 60_000;

/** The worlds of one evening, with and without Postlock, when it is over. */
export interface EveningRun {
  without: World;
  world: World;
  /** Id of Postlock's workbook in `world`. */
  workbook: string;
  /** What a bystander noticed, in order. */
  noticed: Noticed[];
}

interface Noticed {
  at: number;
  text: string;
}

type Say = (line: string) => void;

/** What there is to see, of the run so far; `answer`: what a button of the card answered, if one was pressed. */
interface Seen {
  world: World;
  /** Once Postlock is installed. */
  workbook?: string;
  noticed: Noticed[];
  answer?: unknown;
}

/** Called when there may be something new to see. */
type Watch = (seen: Seen) => void;

/** `18:40` on the clocks of the world. */
export const clockTime = (world: World, time: number) =>
  new Date(time).toLocaleTimeString('en-GB', { timeZone: world.timeZone, hour: '2-digit', minute: '2-digit' });

/** `2023-12-13 18:40` on the clocks of the world. */
const localTime = (world: World, time: number) =>
  new Date(time).toLocaleString('sv-SE', { timeZone: world.timeZone }).slice(0, 16);

/** What a bystander would notice of the executions of Postlock, and its mails, from those numbers on. */
function noticedOf({ script, mails }: World, from: { executions: number; mails: number }): Noticed[] {
  return [
    ...script.executions
      .slice(from.executions)
      .filter(({ outcome }) => outcome !== 'done')
      .map(each => ({ at: each.endedAt ?? each.startedAt, text: `${each.function} ${each.outcome}: ${each.error}` })),
    ...mails.slice(from.mails).map(({ at, to, subject }) => ({ at, text: `mail to ${to.join(', ')}: ${subject}` })),
  ];
}

/** Lets a world's time pass minute by minute, and tells what a bystander would notice. */
function passUntil(world: World, end: number, tell: (noticed: Noticed) => void, say: Say, ticked: () => void) {
  const events = [
    { at: openedAt, text: () => `the roster sync opens ${stormedGroup(world)} to the whole domain` },
    { at: firstPostAt, text: () => 'the first student writes to it' },
    { at: lastPostBefore, text: () => `the last of ${world.posts.length} posts has been written` },
  ];
  while (world.clock.now() < end) {
    const before = world.clock.now();
    const from = { executions: world.script.executions.length, mails: world.mails.length };
    world.clock.advanceTo(Math.min(end, before + MINUTE));
    const now = world.clock.now();
    for (const { at, text } of events) if (before < at && at <= now) tell({ at, text: text() });
    for (const noticed of noticedOf(world, from)) tell(noticed);
    const { executions } = world.script;
    const isHalfHour = Math.floor(now / (30 * MINUTE)) > Math.floor(before / (30 * MINUTE));
    if (isHalfHour)
      say(`${clockTime(world, now)}  ${executions.length} runs, ${world.requests.length} requests so far`);
    if (executions.slice(from.executions).some(each => each.function === 'tick')) ticked();
  }
}

/** The admin opens the card, fills in what it asks for the review of an incident, and presses the button. Gives back what it answers. */
function writeReview(world: World): unknown {
  const user = installer(world);
  const card = execute(world, 'onHomepage', { user, kind: 'callback' });
  const inputs = {
    Group: stormedGroup(world),
    From: localTime(world, openedAt - 10 * MINUTE),
    To: localTime(world, lastPostBefore + 10 * MINUTE),
  };
  const { outcome, error, value } = press(world, card.value, 'Write review', { user, inputs });
  if (outcome !== 'done') throw new Error(`The review ${outcome}: ${error}`);
  return value;
}

/**
 * Lets the evening of 13 December pass twice, in two equal worlds: in one of them Postlock is installed as soon as its clock runs.
 * @param watch is called before Postlock is installed, when it is, when it is set up, after each tick, and when the review is written
 */
export function eveningRun(build: () => World, say: Say, watch: Watch = () => undefined): EveningRun {
  const end = lastPostBefore + 15 * MINUTE;
  const [without, world] = [build(), build()];
  evening(without);
  without.clock.advanceTo(end);

  evening(world);
  const noticed: Noticed[] = [];
  const tell = (each: Noticed) => {
    noticed.push(each);
    say(`${clockTime(world, each.at)}  ${each.text}`);
  };
  const tellNow = (text: string) => tell({ at: world.clock.now(), text });
  const name = world.users.get(installer(world))?.name;
  tellNow(`${name} opens the add-on`);
  watch({ world, noticed });
  const workbook = install(world);
  tellNow(
    `${name} has installed Postlock in the world ${world.name} (${world.groups.size} groups, ${world.users.size} accounts)`,
  );
  watch({ world, workbook, noticed });
  const rows = fillIn(world, workbook);
  tellNow(`${name} types ${rows} policy rows, and Mode enforce`);
  watch({ world, workbook, noticed });
  passUntil(world, end, tell, say, () => watch({ world, workbook, noticed }));
  const answer = writeReview(world);
  tellNow(`${name} has the review of the incident written`);
  watch({ world, workbook, noticed, answer });
  return { without, world, workbook, noticed };
}
