import type { Trigger } from '../world';
import { clockEvent } from './events';
import type { Run } from './run';

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
  fireWhenDue(run, trigger);
  return trigger;
}

/** Each firing arms the next before it runs, so that a slow execution overlaps with the one after it. */
function fireWhenDue(run: Run, trigger: Trigger): void {
  const { world } = run;
  world.clock.at(trigger.nextAt, () => {
    const isThere = world.script.triggers.includes(trigger) && world.users.has(trigger.creator);
    if (!isThere) return;
    if (trigger.everyMinutes > 0) {
      trigger.nextAt += trigger.everyMinutes * 60_000;
      fireWhenDue(run, trigger);
    }
    const event = clockEvent(world, trigger.id);
    run.start(trigger.handler, { user: trigger.creator, kind: 'trigger', event });
  });
}
