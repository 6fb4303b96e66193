import type { Values } from './rows';
import type { Tab } from './tab';

/** The workbook as read at the beginning of a tick. */
export interface Book {
  id: string;
  timeZone: string;
  /** What its tabs are called now, those of people too. */
  titles: string[];
  /** Of all its tabs, empty ones too. */
  cells: number;
  /** Our tabs that are there, by id, whatever people call them. */
  tabs: Map<number, Standing>;
}

/** A tab that is there: its grid, empty rows and columns included, and what was read of it. */
export interface Standing {
  gridRows: number;
  gridColumns: number;
  values: Values;
}

export const valuesOf = (book: Book | undefined, tab: Tab): Values | undefined => book?.tabs.get(tab.id)?.values;
