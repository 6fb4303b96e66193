import { createHash } from 'node:crypto';
import type { World } from '../../world';
import type { Activity, ActivityEvent, LogName, Origin } from './activity';

const A_MINUTE = 60_000;

/** A signed int64 that belongs to this text alone. Google's are negative half of the time too. */
export function qualifierOf(text: string): string {
  const first = createHash('sha256').update(text).digest().readBigInt64BE();
  return first.toString();
}

/** From when on what happens now is seen in a log. */
export function visibleFrom(world: World, application: LogName): number {
  return world.clock.now() + world.logLag[application] * A_MINUTE;
}

/** Writes down that somebody did something just now. */
export function writeActivity(world: World, application: LogName, origin: Origin, event: ActivityEvent): void {
  const time = world.clock.now();
  const activity: Activity = {
    application,
    time,
    uniqueQualifier: qualifierOf(`${application} ${time} ${world.activities.length}`),
    visibleAt: visibleFrom(world, application),
    ...origin,
    events: [event],
  };
  world.activities.push(activity);
}
