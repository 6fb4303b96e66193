import { type Link, START } from './evidence';

/** The last row of evidence that was moved, and when its chain began. */
export type MovedLink = Link & { chain: string };

/** Rows that were moved to the archive, or are about to be. */
export interface Lot {
  year: string;
  /** The id of their tab, here and there. */
  tab: number;
  /** Where they stand there: the first row, as people count, and how many. */
  first: number;
  rows: number;
  /** SHA-256 of what stands in them. */
  hash: string;
  /** Of evidence, the last of them. */
  to?: MovedLink;
}

/** What is known of the archive: workbooks that old rows are moved to, one for each year. It is kept in script properties. */
export interface Archive {
  /** Ids of the workbooks, by year. */
  books: Record<string, string>;
  /** A lot that is written there, or was to be, and is not yet deleted here. */
  lot?: Lot;
  /** Where the chain of evidence goes on here. */
  from?: MovedLink;
}

export const NO_ARCHIVE: Archive = { books: {} };

/**
 * The row of evidence after which those in the workbook begin: the last one moved, or, if a tick was cut short after it had deleted them here, the last of the lot.
 * @param chain when it began
 * @param first the number of the first row that stands in the tab
 */
export function beginsAfter({ from, lot }: Archive, chain: string, first: string | undefined): Link {
  const [before = START, to] = [from, lot?.to].map(link => (link?.chain === chain ? link : undefined));
  return to && first === String(to.number + 1) ? to : before;
}
