const lists = new WeakMap<object, unknown[]>();

function holdsTheSame<T>(list: T[], things: Map<string, T>): boolean {
  if (list.length !== things.size) return false;
  let place = 0;
  for (const thing of things.values()) if (thing !== list[place++]) return false;
  return true;
}

/** What a map holds, as a list: the same array as long as it holds the same, so that what is known of the list can be kept. */
export function listOf<T>(things: Map<string, T>): readonly T[] {
  const known = lists.get(things) as T[] | undefined;
  if (known && holdsTheSame(known, things)) return known;
  const list = [...things.values()];
  lists.set(things, list);
  return list;
}
