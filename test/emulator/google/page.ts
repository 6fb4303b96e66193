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

/** The first `count` things in the order of their keys that come after a key; looks at each thing once. */
function nextInOrder<T>(things: Iterable<T>, keyOf: (thing: T) => string, after: string, count: number): T[] {
  const found: { key: string; thing: T }[] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    if (key <= after || (found.length === count && key >= (found[count - 1]?.key ?? ''))) continue;
    let place = found.length;
    while (place > 0 && key < (found[place - 1]?.key ?? '')) place--;
    found.splice(place, 0, { key, thing });
    if (found.length > count) found.pop();
  }
  return found.map(({ thing }) => thing);
}

/**
 * A page of things, and the token of the next one if there is more. A thing that comes or goes between two pages
 * shifts nothing. `question` is all that must stay the same from page to page.
 */
export function pageOf<T>(
  things: Iterable<T>,
  keyOf: (thing: T) => string,
  question: object,
  size: number,
  pageToken: string | undefined,
): { items: T[]; nextPageToken?: string } {
  const of = JSON.stringify(question);
  const position = pageToken === undefined ? { after: '', of } : positionIn(pageToken);
  if (position?.of !== of) throw new GoogleError(400, 'invalid', 'Invalid Input: pageToken');
  const found = nextInOrder(things, keyOf, position.after, size + 1);
  const items = found.slice(0, size);
  const last = items.at(-1);
  if (found.length <= size || last === undefined) return { items };
  return { items, nextPageToken: Buffer.from(JSON.stringify({ after: keyOf(last), of })).toString('base64url') };
}
