/** What an address may be made of, by Google's rules for group addresses. https://support.google.com/a/answer/9193374 */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789-_.'"];

/**
 * Beginnings of addresses that part all addresses among themselves: each address of Google's letters, and each of those known whatever its
 * letters, has one of them and no other.
 * @param addresses known ones, in lower case
 * @param most how many of those known may share a beginning
 */
export function prefixesOf(addresses: string[], most: number, prefix = ''): string[] {
  if (addresses.length <= most || prefix.endsWith('@')) return [prefix];
  const by = new Map<string, string[]>([...LETTERS, '@'].map(letter => [letter, []]));
  for (const address of addresses) {
    const letter = address.charAt(prefix.length);
    const others = by.get(letter);
    if (others) others.push(address);
    else by.set(letter, [address]);
  }
  return [...by].flatMap(([letter, others]) => prefixesOf(others, most, prefix + letter));
}
