const lists = new WeakMap<object, unknown[]>();

function holdsTheSame<T>(list: T[], things: Map<string, T>): boolean {
  let place = 0;
  for (const thing of things.values()) if (thing !== list[place++]) return false;
  return true;
}

/**
 * What a map holds, as a list: the same array as long as it holds the same, so that the order of the list can be kept. All of
 * it is looked at where a listing begins; in the pages after the first one, a thing that takes the place of another with no
 * other change is overlooked.
 */
export function listOf<T>(things: Map<string, T>, isFirstPage: boolean): readonly T[] {
  const known = lists.get(things) as T[] | undefined;
  if (known?.length === things.size && (!isFirstPage || holdsTheSame(known, things))) return known;
  const list = [...things.values()];
  lists.set(things, list);
  return list;
}
