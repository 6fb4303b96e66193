/** A list up to its last thing that is not empty. */
export function withoutEmptyEnd<T>(list: readonly T[], isEmpty: (thing: T) => boolean): T[] {
  let length = list.length;
  while (length > 0 && isEmpty(list[length - 1] as T)) length--;
  return list.slice(0, length);
}
