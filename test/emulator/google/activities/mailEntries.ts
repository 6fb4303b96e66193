import type { World } from '../../world';
import type { Mailing } from './activity';
import { copiesBetween, copyTime, firstCopy, mailboxOf, placesOf } from './copies';
import { receivedEntry, sentEntry } from './mailEvents';
import { type Entry, isAfter, type Search } from './search';

/** More than there are mailboxes: each mailing has so many places of its own, below those of what is kept. */
const PLACES = 10_000_000;

/** The last moment of a mailing that a search sees. */
function seenUntil(world: World, { at, visibleAt }: Mailing, { to }: Search): number {
  return Math.min(to, world.clock.now() - (visibleAt - at));
}

/** The copies of a mailing that a search sees: one after the other, the first and the one after the last. */
function seenCopies(world: World, mailing: Mailing, top: number, search: Search) {
  const until = seenUntil(world, mailing, search);
  const first = firstCopy(mailing, copy => {
    const time = copyTime(mailing, copy);
    return time <= until && isAfter({ time, place: top - copy }, search.after);
  });
  const end = firstCopy(mailing, copy => copyTime(mailing, copy) < search.from);
  return { first, end };
}

type Places = (mailboxes: readonly string[]) => number[] | undefined;

/** Where in a list the mailboxes stand that a search is about; undefined for all. A list that many mailings share is looked through once. */
function placesFor(world: World, { actor, isOf }: Search): Places {
  if (actor) return mailboxes => placesOf(mailboxes, actor.address);
  if (!isOf) return () => undefined;
  const known = new Map<readonly string[], number[]>();
  return mailboxes => {
    const found =
      known.get(mailboxes) ??
      mailboxes.flatMap((address, place) => {
        const user = world.users.get(address);
        return user && isOf(user) ? [place] : [];
      });
    known.set(mailboxes, found);
    return found;
  };
}

function* received(world: World, mailing: Mailing, top: number, search: Search, places: Places): Generator<Entry> {
  const { first, end } = seenCopies(world, mailing, top, search);
  for (const copy of copiesBetween(mailing, first, end, places(mailing.mailboxes))) {
    const user = world.users.get(mailboxOf(mailing, copy));
    const time = copyTime(mailing, copy);
    if (user) yield { time, place: top - copy, activity: () => receivedEntry(world, mailing, user, time) };
  }
}

/** That mail to people was sent; of a post it is kept, for it is sent whatever becomes of it. */
function* sent(world: World, mailing: Mailing, top: number, search: Search): Generator<Entry> {
  const { at: time, from, group, mailboxes } = mailing;
  const user = group === undefined ? world.users.get(from) : undefined;
  const position = { time, place: top - mailboxes.length };
  const isSeen = time >= search.from && time <= seenUntil(world, mailing, search);
  if (user && isSeen && isAfter(position, search.after)) {
    yield { ...position, activity: () => sentEntry(world, mailing, user) };
  }
}

function* mailed(world: World, mailing: Mailing, top: number, search: Search, places: Places): Generator<Entry> {
  if (search.kinds.received) yield* received(world, mailing, top, search, places);
  if (search.kinds.sent) yield* sent(world, mailing, top, search);
}

/** The events of mailings, each made when it is asked for. Mailings that a search cannot see cost next to nothing. */
export function mailEntries(world: World, search: Search): Generator<Entry>[] {
  const { from, to, after } = search;
  const until = Math.min(to, after?.time ?? to, world.clock.now());
  const places = placesFor(world, search);
  const entries: Generator<Entry>[] = [];
  world.mailings.forEach((mailing, i) => {
    const isSeen = mailing.at <= until && (mailing.at >= from || copyTime(mailing, 0) >= from);
    if (isSeen) entries.push(mailed(world, mailing, -1 - i * PLACES, search, places));
  });
  return entries;
}
