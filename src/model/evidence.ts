import { asciiJson } from './asciiJson';

/** One thing that was seen or done. */
export interface Note {
  /** When (ISO 8601, UTC). */
  at: string;
  what: string;
  about: string;
  text: string;
}

/** A row of the Evidence tab. Its hash is over the row and the hash of the row before. */
export interface EvidenceRow extends Note {
  number: number;
  hash: string;
}

/** A place in the chain: the row with this number has this hash. Before the first row: 0 and nothing. */
export type Link = Pick<EvidenceRow, 'number' | 'hash'>;

export const START: Link = { number: 0, hash: '' };

/** SHA-256 of a text of ASCII, in hexadecimal digits. */
export type Digest = (text: string) => string;

/** What is known of the Evidence tab. It is kept in script properties, so whoever edits the workbook cannot make an altered tab fit it. */
export interface Evidence {
  /** When the chain began (ISO 8601, UTC); empty before that. */
  begunAt: string;
  /** Why, if there was one before. */
  anew?: string;
  /** The spreadsheet it stands in. */
  book: string;
  /** The last row that is in the workbook. */
  written: Link;
  /** Rows that may not be in the workbook yet. */
  waiting: EvidenceRow[];
  /** How much was not noted, since too many rows waited. */
  missed: number;
}

export const NO_EVIDENCE: Evidence = { begunAt: '', book: '', written: START, waiting: [], missed: 0 };

/** How the Evidence tab was found when it was last compared with the chain. */
export interface Verified {
  /** When (ISO 8601, UTC); empty before the first time. */
  at: string;
  rows: number;
  /** The first row that does not fit. */
  broken?: string;
  /** How far a comparison has come that goes on at the next tick. */
  upTo?: Link;
}

/** The last row of the chain, whether it is in the workbook or not. */
export const headOf = ({ waiting, written }: Evidence): Link => waiting[waiting.length - 1] ?? written;

/** The hash of a row that follows another. */
export const hashOf = (before: Link, { number, at, what, about, text }: Note & Pick<Link, 'number'>, digest: Digest) =>
  digest(asciiJson([before.hash, String(number), at, what, about, text]));
