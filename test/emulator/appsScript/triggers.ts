import type { Trigger, World } from '../world';
import { clockEvent } from './events';
import type { Run, Start } from './run';
import type { Script } from './script';

/** What a trigger builder was told. */
export interface Schedule {
  everyMinutes: number;
  /** Milliseconds until it first fires. */
  firstIn: number;
}

/** Digits, as Apps Script's ids of triggers are. */
function newId(run: Run): string {
  return String(Math.floor(run.world.random() * 1e15)).padStart(18, '4');
}

/** Adds a time-driven trigger of the current user, and makes it fire. */
export function addTrigger(run: Run, handler: string, { everyMinutes, firstIn }: Schedule): Trigger {
  const nextAt = run.world.clock.now() + Math.round(firstIn);
  const trigger = { id: newId(run), handler, creator: run.record.user, everyMinutes, nextAt };
  run.world.script.triggers.push(trigger);
  fireWhenDue(run.world, run.script, run.start, trigger);
  return trigger;
}

const firings = new WeakMap<() => void, { script: Script; triggerId: string }>();

/** Whose firing an appointment on a world's clock is, if it is one. */
export const firingOf = (appointment: () => void) => firings.get(appointment);

/** Each firing arms the next before it runs, so that a slow execution overlaps with the one after it. */
export function fireWhenDue(world: World, script: Script, start: Start, trigger: Trigger, at = trigger.nextAt): void {
  const fire = () => {
    const isThere = world.script.triggers.includes(trigger) && world.users.has(trigger.creator);
    if (!isThere) return;
    if (trigger.everyMinutes > 0) {
      trigger.nextAt += trigger.everyMinutes * 60_000;
      fireWhenDue(world, script, start, trigger);
    }
    if (trigger.dead || world.clock.now() < (world.script.asleepUntil ?? 0)) return;
    const event = clockEvent(world, trigger.id);
    start(trigger.handler, { user: trigger.creator, kind: 'trigger', event });
  };
  firings.set(fire, { script, triggerId: trigger.id });
  world.clock.at(at, fire);
}
