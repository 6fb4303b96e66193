import type { Unknowns } from '../emulator/world';
import { nextTickAt, type School } from './school';

/** What nobody knows of Google's logs, and the hourly cadence: it decides how old a log is when it is read. */
const EVERY_LOG: Partial<Unknowns>[] = [
  {},
  { apiChangesLoggedIn: 'groups' },
  { apiChangesLoggedIn: 'both' },
  { apiChangesLoggedIn: 'none' },
  { logNamesApp: false },
  { logNamesApp: false, apiChangesLoggedIn: 'groups' },
  { groupEventNames: 'new' },
  { emptyLogPages: true },
  { everyMinutesRefused: true, triggerSeconds: 30 },
];

/** One story, told once for each way in which Google may write its logs. */
export function eachLog(name: string, story: (unknowns: Partial<Unknowns>) => void): void {
  test.each(EVERY_LOG.map(unknowns => [JSON.stringify(unknowns), unknowns] as const))(`${name} %s`, (_, unknowns) =>
    story(unknowns),
  );
}

/** Lets ticks come until so many minutes have passed. */
export function passMinutes(here: School, minutes: number): void {
  const end = here.world.clock.now() + minutes * 60_000;
  while (here.world.clock.now() < end) {
    const outcome = here.tick();
    if (outcome !== 'done') throw new Error(`A tick was ${outcome}`);
  }
}

/** Lets time pass in which no trigger is called: for most of a day nothing happens, and to play that takes long. */
export function passAsleep({ world }: School, minutes: number): void {
  world.script.asleepUntil = world.clock.now() + minutes * 60_000;
  world.clock.advanceTo(world.script.asleepUntil);
}

/** As passMinutes, where a tick may stay to look for a storm: where triggers get 30 seconds, one such tick is killed, and then none stays any more. */
export function passLingering(here: School, minutes: number): void {
  const end = here.world.clock.now() + minutes * 60_000;
  const outcomes: string[] = [];
  while (here.world.clock.now() < end) outcomes.push(here.tick());
  const others = outcomes.filter(outcome => outcome !== 'done');
  expect(others).toEqual(others.slice(0, here.world.unknowns.triggerSeconds === 30 ? 1 : 0).map(() => 'killed'));
}

/** Calls this so many seconds before the next tick. */
export function beforeTheTick({ world }: School, seconds: number, call: () => void): void {
  world.clock.at(nextTickAt(world) - seconds * 1000, call);
}

/** The changes that Postlock saw and did not make, the oldest first. */
export const seenChanges = (here: School): Record<string, string>[] =>
  here.rows('Changes').filter(row => row['What happened'] === 'seen');

export const subjects = (here: School): string[] => here.mails().map(({ subject }) => subject);
