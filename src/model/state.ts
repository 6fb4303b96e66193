import type { Change } from './change';
import type { Failure } from './failure';
import type { LivingFinding } from './finding';
import type { News } from './news';
import type { PolicyRow } from './policyRow';
import type { PostingSettings } from './postingSettings';
import type { Rule } from './rule';
import type { Run } from './run';
import type { Settings } from './settings';

/** A protected group as the tick before knew it. */
export interface KnownGroup {
  address: string;
  id: string;
  rule: Rule;
  /** As that tick left them. */
  settings?: PostingSettings;
}

/**
 * What one tick leaves to the next. It stands in the workbook, written in the same commit as everything else, and then as a copy in
 * script properties.
 */
export interface State {
  number: number;
  at: string;
  timeZone: string;
  verdict: string;
  /** The policy and settings as last read without doubt: they hold while the workbook is away or cannot be read. */
  policy: PolicyRow[];
  settings?: Settings;
  known: KnownGroup[];
  /** Groups of the sweep whose settings could not be read, by address: they are asked again after a while. */
  failing: Record<string, { at: string; failure: Failure }>;
  findings: LivingFinding[];
  outbox: News[];
  /** When the list of groups was last read whole, and in how many pages. */
  listedAt?: string;
  listPages: number;
  /** When a tick was last cut short; for a day after that, ticks take less on. */
  cutShortAt?: string;
  /** Rows for the append-only tabs that are not in the workbook yet. */
  unwritten: { changes: Change[]; runs: Run[] };
  /** Why the workbook could not be written, if it could not. */
  notCommitted?: Failure;
}

export const FIRST_STATE: State = {
  number: 0,
  at: '',
  timeZone: 'Etc/UTC',
  verdict: 'Not checked yet.',
  policy: [],
  known: [],
  failing: {},
  findings: [],
  outbox: [],
  listPages: 0,
  unwritten: { changes: [], runs: [] },
};
