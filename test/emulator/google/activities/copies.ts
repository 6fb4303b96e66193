import type { Mailing } from './activity';

// The copies of a mailing are counted from the newest: nothing is kept of them, for an evening has more than a million.

/** When a mailbox got its copy. */
export function copyTime({ at, mailboxes, copiesASecond }: Mailing, copy: number): number {
  return at + Math.floor(((mailboxes.length - 1 - copy) * 1000) / copiesASecond);
}

/** Whose copy it is. */
export function mailboxOf({ mailboxes, last }: Mailing, copy: number): string {
  return mailboxes[(last + copy) % mailboxes.length] ?? '';
}

/** Where a mailbox stands in longer lists than these is kept: most mail goes to a few, and costs nothing to look through. */
const SHORT = 64;
const longLists = new WeakMap<readonly string[], Map<string, number>>();

/** Where a mailbox stands in a list: one place, or none. */
export function placesOf(mailboxes: readonly string[], address: string): number[] {
  if (mailboxes.length <= SHORT) {
    const place = mailboxes.indexOf(address);
    return place < 0 ? [] : [place];
  }
  const known = longLists.get(mailboxes) ?? new Map(mailboxes.map((mailbox, place) => [mailbox, place]));
  longLists.set(mailboxes, known);
  const place = known.get(address);
  return place === undefined ? [] : [place];
}

const copyAt = ({ mailboxes, last }: Mailing, place: number) => (place - last + mailboxes.length) % mailboxes.length;

/** The copy of a mailbox, if it gets one. */
export function copyOf(mailing: Mailing, address: string): number | undefined {
  const [place] = placesOf(mailing.mailboxes, address);
  return place === undefined ? undefined : copyAt(mailing, place);
}

/** The copies from `first` to before `end`, in order: all, or those of the mailboxes at these places of the list. */
export function* copiesBetween(mailing: Mailing, first: number, end: number, places?: number[]): Generator<number> {
  if (!places) {
    for (let copy = first; copy < end; copy++) yield copy;
    return;
  }
  const newest = Math.max(
    0,
    places.findIndex(place => place >= mailing.last),
  );
  for (let i = 0; i < places.length; i++) {
    const copy = copyAt(mailing, places[(newest + i) % places.length] ?? 0);
    if (copy >= end) return;
    if (copy >= first) yield copy;
  }
}

/** The first copy that something holds of, where it holds of all that come after; the count of copies if of none. */
export function firstCopy({ mailboxes }: Mailing, holds: (copy: number) => boolean): number {
  let low = 0;
  let high = mailboxes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
