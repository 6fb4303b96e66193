import type { Colour, Tint } from './tab';

/** Colours for the cells of a column, each by the text that the cell holds. */
export const tints = (column: string, colours: Record<string, Colour>): Tint[] =>
  Object.entries(colours).map(([text, colour]) => ({ column, text, colour }));

/** The same where other text may stand around it. */
export const tintsWithin = (column: string, colours: Record<string, Colour>): Tint[] =>
  tints(column, colours).map(tint => ({ ...tint, within: true }));
