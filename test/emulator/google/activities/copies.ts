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

const places = new WeakMap<readonly string[], Map<string, number>>();

/** The copy of a mailbox, if it gets one. */
export function copyOf({ mailboxes, last }: Mailing, address: string): number | undefined {
  const known = places.get(mailboxes) ?? new Map<string, number>();
  if (known.size === 0) mailboxes.forEach((mailbox, place) => void known.set(mailbox, place));
  places.set(mailboxes, known);
  const place = known.get(address);
  return place === undefined ? undefined : (place - last + mailboxes.length) % mailboxes.length;
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
