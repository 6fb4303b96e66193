import type { Column } from './tab';

/**
 * A column of text.
 * @param width in pixels
 * @param note shown when the pointer rests on the header
 */
export const column = (title: string, width: number, note?: string): Column => ({
  title,
  width,
  ...(note !== undefined && { note }),
});

/** A column of counts. */
export const countColumn = (title: string, width: number, note?: string): Column => ({
  ...column(title, width, note),
  as: 'count',
});

/** A column of moments, as wide as one is. */
export const momentColumn = (title: string, note?: string): Column => ({ ...column(title, 140, note), as: 'moment' });
