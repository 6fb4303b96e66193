import type { World } from '../../world';
import type { Activity, LogName, Mailing } from './activity';
import { receivedEntry } from './mailEvents';

/** Where an entry stands: the newest first, and of one moment the higher place first. */
export interface Position {
  time: number;
  place: number;
}

export interface Entry extends Position {
  activity: Activity;
}

/** What part of a log is looked through. */
export interface Search {
  log: LogName;
  from: number;
  to: number;
  /** Only what comes after this position. */
  after?: Position | undefined;
  /** The mailbox whose received events are looked for: one, all, or none at all. */
  receivedBy: string | 'all' | 'none';
}

/** More than there are mailboxes: each mailing has so many places of its own, below those of what is kept. */
const PLACES = 10_000_000;

const isAfter = (position: Position, after: Position | undefined) =>
  !after || position.time < after.time || (position.time === after.time && position.place < after.place);

const inOrder = (a: Position, b: Position) => b.time - a.time || b.place - a.place;

function isSeen(world: World, { time, visibleAt }: { time: number; visibleAt: number }, { from, to }: Search): boolean {
  return time >= from && time <= to && visibleAt <= world.clock.now();
}

function kept(world: World, search: Search): Entry[] {
  const entries: Entry[] = [];
  world.activities.forEach((activity, place) => {
    const { application, time } = activity;
    if (application !== search.log || !isSeen(world, activity, search)) return;
    if (isAfter({ time, place }, search.after)) entries.push({ time, place, activity });
  });
  return entries.sort(inOrder);
}

/** The received events of a mailing, made when they are asked for: an evening has more than a million. */
function* received(world: World, mailing: Mailing, place: number, { after, receivedBy }: Search): Generator<Entry> {
  const { at: time, mailboxes } = mailing;
  const begin = after && after.time === time && after.place <= place ? place - after.place + 1 : 0;
  for (let i = begin; i < mailboxes.length; i++) {
    const address = mailboxes[i] ?? '';
    if (receivedBy !== 'all' && receivedBy !== address) continue;
    const user = world.users.get(address);
    if (user) yield { time, place: place - i, activity: receivedEntry(world, mailing, user) };
  }
}

/** What a log shows now, the newest first, one entry after the other. */
export function* entries(world: World, search: Search): Generator<Entry> {
  const stored = kept(world, search);
  if (search.log !== 'gmail' || search.receivedBy === 'none') return yield* stored;
  const mailings = world.mailings
    .map((mailing, i) => ({ mailing, time: mailing.at, visibleAt: mailing.visibleAt, place: -1 - i * PLACES }))
    .filter(each => isSeen(world, each, search))
    .filter(each => isAfter({ time: each.time, place: each.place - each.mailing.mailboxes.length + 1 }, search.after))
    .sort(inOrder);
  let next = 0;
  for (const { mailing, time, place } of mailings) {
    while (next < stored.length && inOrder(stored[next] as Entry, { time, place }) < 0) yield stored[next++] as Entry;
    yield* received(world, mailing, place, search);
  }
  yield* stored.slice(next);
}
