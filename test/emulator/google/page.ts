import { GoogleError } from './googleError';

interface Position {
  /** Key of the last thing on the page before. */
  after: string;
  /** The question the page belongs to. */
  of: string;
}

function positionIn(pageToken: string): Position | undefined {
  try {
    return JSON.parse(Buffer.from(pageToken, 'base64url').toString());
  } catch {
    return undefined;
  }
}

type KeyOf<T> = (thing: T) => string;

const orders = new WeakMap<object, Map<unknown, unknown[]>>();

/** A list in the order of its keys: put in order once, for a list that changes is a new array. */
function inOrder<T>(list: readonly T[], keyOf: KeyOf<T>): T[] {
  const known = orders.get(list) ?? new Map<unknown, unknown[]>();
  orders.set(list, known);
  const found = known.get(keyOf) as T[] | undefined;
  if (found?.length === list.length) return found;
  const ordered = [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
  known.set(keyOf, ordered);
  return ordered;
}

/** Where the things begin whose keys come after a key. */
function placeAfter<T>(ordered: T[], keyOf: KeyOf<T>, after: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (keyOf(ordered[middle] as T) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A page of the wanted things of a list, and the token of the next one if there is more. A thing that comes or goes
 * between two pages shifts nothing. `question` is all that must stay the same from page to page.
 */
export function pageOf<T>(
  list: readonly T[],
  keyOf: KeyOf<T>,
  question: object,
  size: number,
  pageToken: string | undefined,
  isWanted: (thing: T) => boolean = () => true,
): { items: T[]; nextPageToken?: string } {
  const of = JSON.stringify(question);
  const position = pageToken === undefined ? { after: '', of } : positionIn(pageToken);
  if (position?.of !== of) throw new GoogleError(400, 'invalid', 'Invalid Input: pageToken');
  const ordered = inOrder(list, keyOf);
  const items: T[] = [];
  for (let place = placeAfter(ordered, keyOf, position.after); place < ordered.length; place++) {
    const thing = ordered[place] as T;
    if (!isWanted(thing)) continue;
    const last = items.at(-1);
    if (items.length === size && last !== undefined) {
      const token = JSON.stringify({ after: keyOf(last), of });
      return { items, nextPageToken: Buffer.from(token).toString('base64url') };
    }
    items.push(thing);
  }
  return { items };
}
