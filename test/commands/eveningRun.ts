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
}

/** `18:40` on the clocks of the world. */
export const clockTime = (world: World, time: number) =>
  new Date(time).toLocaleTimeString('en-GB', { timeZone: world.timeZone, hour: '2-digit', minute: '2-digit' });

/** `2023-12-13 18:40` on the clocks of the world. */
const localTime = (world: World, time: number) =>
  new Date(time).toLocaleString('sv-SE', { timeZone: world.timeZone }).slice(0, 16);

/** Lets a world's time pass minute by minute, and says what a bystander would notice. */
function passUntil(world: World, end: number, say: (line: string) => void) {
  const seen = { mails: world.mails.length, executions: world.script.executions.length };
  const now = () => clockTime(world, world.clock.now());
  const moments: [number, () => string][] = [
    [openedAt, () => `the roster sync opens ${stormedGroup(world)} to the whole domain`],
    [firstPostAt, () => 'the first student writes to it'],
    [lastPostBefore, () => `the last of ${world.posts.length} posts has been written`],
  ];
  while (world.clock.now() < end) {
    const before = world.clock.now();
    world.clock.advanceTo(Math.min(end, before + MINUTE));
    for (const [time, tell] of moments) if (before < time && time <= world.clock.now()) say(`${now()}  ${tell()}`);
    for (const execution of world.script.executions.slice(seen.executions)) {
      if (execution.outcome !== 'done') say(`${now()}  ${execution.function} ${execution.outcome}: ${execution.error}`);
    }
    for (const mail of world.mails.slice(seen.mails))
      say(`${clockTime(world, mail.at)}  mail to ${mail.to.join(', ')}: ${mail.subject}`);
    const isHalfHour = Math.floor(world.clock.now() / (30 * MINUTE)) > Math.floor(before / (30 * MINUTE));
    if (isHalfHour) say(`${now()}  ${world.script.executions.length} runs, ${world.requests.length} requests so far`);
    seen.mails = world.mails.length;
    seen.executions = world.script.executions.length;
  }
}

/** The admin opens the card, fills in what it asks for the review of an incident, and presses the button. */
function writeReview(world: World) {
  const user = installer(world);
  const card = execute(world, 'onHomepage', { user, kind: 'callback' });
  const inputs = {
    group: stormedGroup(world),
    from: localTime(world, openedAt - 10 * MINUTE),
    to: localTime(world, lastPostBefore + 10 * MINUTE),
  };
  const { outcome, error } = press(world, card.value, 'Write review', { user, inputs });
  if (outcome !== 'done') throw new Error(`The review ${outcome}: ${error}`);
}

/** Lets the evening of 13 December pass twice, in two equal worlds: in one of them Postlock is installed as soon as its clock runs. */
export function eveningRun(build: () => World, say: (line: string) => void): EveningRun {
  const end = lastPostBefore + 15 * MINUTE;
  const [without, world] = [build(), build()];
  evening(without);
  without.clock.advanceTo(end);

  evening(world);
  const name = world.users.get(installer(world))?.name;
  say(
    `${clockTime(world, world.clock.now())}  ${name} installs Postlock in the world ${world.name} (${world.groups.size} groups, ${world.users.size} accounts)`,
  );
  const workbook = install(world);
  const rows = fillIn(world, workbook);
  say(`${clockTime(world, world.clock.now())}  types ${rows} policy rows, and Mode enforce`);
  passUntil(world, end, say);
  writeReview(world);
  say(`${clockTime(world, world.clock.now())}  ${name} has the review of the incident written`);
  return { without, world, workbook };
}
