import type { LivingFinding } from './finding';

export type NewsKind = 'opened' | 're-locked' | 'explained' | 'worse' | 'still open' | 'resolved';

export interface NewsItem {
  kind: NewsKind;
  finding: LivingFinding;
  /** Since when the finding stands (ISO 8601, UTC). */
  since: string;
}

/** A part of the daily digest: sentences, each on a line of its own. */
export interface Section {
  title: string;
  lines: string[];
}

/** What one tick has to tell, the most severe first. Kept until it was sent. */
export interface News {
  /** The number of the state it was committed with, or one that comes after all that was told. */
  id: number;
  at: string;
  items: NewsItem[];
  /** Addresses to tell besides the alert recipients: those that were just taken off. */
  alsoTo: string[];
  /** The daily digest, which goes alone. */
  digest?: Section[];
  /** The month that it sums up instead, for the board: 2023-11. */
  month?: string;
}
