import { type Day, LENGTH } from './day';
import { groundOf } from './ground';
import type { Invariant, Played } from './invariants/invariant';
import { lookOf } from './look';
import { stageOf } from './stage';

const MINUTE = 60_000;
/** After the day all is well for so many ticks: what waits is done, and what stands is told. */
const QUIET_TICKS = 4;

/**
 * Plays a day, and then some ticks without trouble.
 * @returns what is broken of the invariants, in words
 */
export function broken(day: Day, invariants: Invariant[]): string[] {
  const here = groundOf(day.ground, day.isHourly, day.isStormy);
  const { world } = here;
  Object.assign(world.unknowns, day.unknowns);
  const stage = stageOf(here);
  const begin = lookOf(here);
  const from = world.clock.now();
  const found: string[] = [];
  const say = ({ name }: Invariant, words: string[]) => found.push(...words.map(each => `${name}: ${each}`));

  for (const { minute, deed } of day.deeds) world.clock.at(from + minute * MINUTE, () => deed.happen(stage));
  const tick = () => {
    const before = { at: world.clock.now(), requests: world.requests.length };
    if (here.tick() !== 'done') return;
    for (const invariant of invariants)
      if ('afterTick' in invariant) say(invariant, invariant.afterTick(stage, before));
  };
  const end = from + (day.isHourly ? LENGTH.hourly : LENGTH.often) * MINUTE;
  while (world.clock.now() < end) tick();

  world.faults = [];
  world.script.mailQuota = 1500;
  delete world.script.asleepUntil;
  delete world.script.killAt;
  for (let quiet = 0; quiet < QUIET_TICKS; quiet++) tick();
  const played: Played = { ...stage, begin, end: lookOf(stage.here) };
  for (const invariant of invariants) if ('afterDay' in invariant) say(invariant, invariant.afterDay(played));
  return [...new Set(found)];
}
