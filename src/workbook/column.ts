import type { Column } from './tab';

/**
 * A column of text.
 * @param width in pixels
 */
export const column = (title: string, width: number): Column => ({ title, width });

/** A column of counts. */
export const countColumn = (title: string, width: number): Column => ({ ...column(title, width), as: 'count' });

/** A column of moments, as wide as one is. */
export const momentColumn = (title: string): Column => ({ ...column(title, 140), as: 'moment' });
