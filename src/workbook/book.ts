import type { Values } from './rows';
import type { Tab } from './tab';

/** The workbook as read at the beginning of a tick. */
export interface Book {
  id: string;
  timeZone: string;
  /** The tabs that are there, by id, whatever people call them now. */
  tabs: Map<number, { gridRows: number; values: Values }>;
}

export const valuesOf = (book: Book | undefined, tab: Tab): Values | undefined => book?.tabs.get(tab.id)?.values;
