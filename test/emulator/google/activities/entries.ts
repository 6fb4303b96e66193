import type { World } from '../../world';
import type { Activity, LogName, Mailing } from './activity';
import { copyOf, copyTime, firstCopy, mailboxOf } from './copies';
import { receivedEntry } from './mailEvents';
import { merged } from './merged';

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

function isSeen(world: World, { time, visibleAt }: Activity, { from, to }: Search): boolean {
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

/** The copies of a mailing that a search sees: one after the other, the first and the one after the last. */
function seenCopies(world: World, mailing: Mailing, top: number, { from, to, after, receivedBy }: Search) {
  const until = Math.min(to, world.clock.now() - (mailing.visibleAt - mailing.at));
  const first = firstCopy(mailing, copy => {
    const time = copyTime(mailing, copy);
    return time <= until && isAfter({ time, place: top - copy }, after);
  });
  const end = firstCopy(mailing, copy => copyTime(mailing, copy) < from);
  if (receivedBy === 'all') return { first, end };
  const only = copyOf(mailing, receivedBy);
  return only !== undefined && only >= first && only < end ? { first: only, end: only + 1 } : { first: 0, end: 0 };
}

/** The received events of a mailing, made when they are asked for. */
function* received(world: World, mailing: Mailing, top: number, search: Search): Generator<Entry> {
  const { first, end } = seenCopies(world, mailing, top, search);
  for (let copy = first; copy < end; copy++) {
    const user = world.users.get(mailboxOf(mailing, copy));
    const time = copyTime(mailing, copy);
    if (user) yield { time, place: top - copy, activity: receivedEntry(world, mailing, user, time) };
  }
}

/** What a log shows now, the newest first, one entry after the other. */
export function entries(world: World, search: Search): Iterable<Entry> {
  const stored = kept(world, search);
  if (search.log !== 'gmail' || search.receivedBy === 'none') return stored;
  const mailings = world.mailings.map((mailing, i) => received(world, mailing, -1 - i * PLACES, search));
  return merged([stored[Symbol.iterator](), ...mailings], inOrder);
}
