import type { World } from '../../world';
import type { Activity } from './activity';
import { mailEntries } from './mailEntries';
import { merged } from './merged';
import { type Entry, isAfter, type Position, type Search } from './search';

const inOrder = (a: Position, b: Position) => b.time - a.time || b.place - a.place;

function isSeen(world: World, { time, visibleAt }: Activity, { from, to }: Search): boolean {
  return time >= from && time <= to && visibleAt <= world.clock.now();
}

function kept(world: World, search: Search): Entry[] {
  const entries: Entry[] = [];
  world.activities.forEach((activity, place) => {
    const { application, time } = activity;
    if (application !== search.log || !isSeen(world, activity, search)) return;
    if (isAfter({ time, place }, search.after)) entries.push({ time, place, activity: () => activity });
  });
  return entries.sort(inOrder);
}

/** What a log shows now, the newest first, one entry after the other. */
export function entries(world: World, search: Search): Iterable<Entry> {
  const stored = kept(world, search);
  if (search.log !== 'gmail') return stored;
  return merged([stored[Symbol.iterator](), ...mailEntries(world, search)], inOrder);
}
