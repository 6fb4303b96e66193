import * as v from 'valibot';

/** What people type in a cell. */
export const typed = v.pipe(
  v.unknown(),
  v.transform(value => String(value).trim()),
);

/** The same where capitals do not matter. */
export const word = v.pipe(
  typed,
  v.transform(text => text.toLowerCase()),
);

/**
 * One of these words, which the message names.
 * @param whenEmpty what an empty cell means
 */
export const oneOf = <const T extends readonly string[]>(words: T, whenEmpty = '') =>
  v.pipe(
    word,
    v.transform(text => text || whenEmpty),
    v.picklist(words, words.join(' | ')),
  );
