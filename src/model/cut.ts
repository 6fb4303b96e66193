/** The beginning of a text, so many UTF-16 units long at most, without half a letter at its end. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
