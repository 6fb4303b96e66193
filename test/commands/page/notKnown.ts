/** Throws if a part of a card has a field that nobody has drawn yet: what a person would see must not be left out in silence. */
export function allKnown(type: string, rest: object): void {
  const [field] = Object.keys(rest);
  if (field !== undefined) throw notKnown(`the field ${field} of a ${type}`);
}

/** @param what of Google's, by its name there */
export const notKnown = (what: string) =>
  new Error(`The page of the evening does not know ${what}: extend test/commands/page`);
