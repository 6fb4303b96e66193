import type { Brake } from './brake';
import type { Change } from './change';
import { type Evidence, NO_EVIDENCE } from './evidence';
import type { Failure } from './failure';
import type { LivingFinding } from './finding';
import type { Group } from './group';
import type { News } from './news';
import type { PolicyRow } from './policyRow';
import type { Posters } from './posters';
import type { PostingSettings } from './postingSettings';
import type { Rule } from './rule';
import type { Run } from './run';
import type { Settings } from './settings';

/** A protected group as the tick before knew it, with its rule. */
export type KnownGroup = Pick<
  Group,
  | 'address'
  | 'id'
  | 'name'
  | 'aliases'
  | 'directMembers'
  | 'settings'
  | 'replyTo'
  | 'allowExternalMembers'
  | 'spamModerationLevel'
  | 'parents'
  | 'readAt'
> & {
  /** What its rows say for good, or an exception if only that is about it. */
  rule?: Rule;
  onlyException?: true;
  /** Since when it is not in the list of groups any more (ISO 8601, UTC). */
  goneSince?: string;
};

/** A group that may be protected, who may post at most then, and why; `isSure`: it is large for sure. */
export interface Proposed {
  group: string;
  posters: Posters;
  what: string;
  isSure: boolean;
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
  /** Protected groups that were as the policy says, and all. */
  tally?: { within: number; all: number };
  /** The policy and settings as last read without doubt: they hold while the workbook is away or cannot be read. */
  policy: PolicyRow[];
  settings?: Settings;
  known: KnownGroup[];
  /** Groups of the sweep whose settings could not be read, by address: they are asked again after a while. */
  failing: Record<string, { at: string; failure: Failure }>;
  findings: LivingFinding[];
  outbox: News[];
  /** When the list of groups was last asked for; when it was last read whole, and in how many pages. */
  listAskedAt?: string;
  listedAt?: string;
  listPages: number;
  /** When it was last read page after page. */
  pagedAt?: string;
  /** When the daily digest last went out; at first, when Postlock began. */
  digestAt?: string;
  /** The last month that was summed up, or had not to be: 2023-11. */
  summed?: string;
  /** The last news that was noted in Evidence as mailed. */
  mailedTo?: number;
  /** When members were last asked for. */
  rosterAskedAt?: string;
  logs: Logs;
  /**
   * Settings that Postlock tried to write within the last day: the id of the group, when (ISO 8601, UTC), whether it had been opened before, and whether it was a
   * re-lock and read back: then also how the group was set before.
   */
  relocked: { id: string; at: string; opened?: true; made?: true; from?: PostingSettings }[];
  /** Storms of the last day and what was done about them. */
  brakes: Brake[];
  /** Of each of the last 62 days how many findings were open at some time, by severity, the worst first; and how often groups were re-locked. */
  days?: Record<string, number[]>;
  /** Large groups without a policy row, to protect first. */
  proposed?: Proposed[];
  /** When a tick was last cut short; for a day after that, ticks take less on. */
  cutShortAt?: string;
  /**
   * Rows for the append-only tabs, tick by tick, until the workbook has a state of that moment or later; and changes that stand there already, of
   * which it is known now who made them.
   */
  unwritten: { changes: Change[]; explained: Change[]; run: Run }[];
  /** The chain of evidence. */
  evidence: Evidence;
}

/** What is known of Google's audit logs. */
export interface Logs {
  /** Up to when each was read (ISO 8601, UTC). */
  readTo: Record<string, string>;
  /** Events near that moment whose groups were looked at. */
  seen: string[];
  /** Events that a change was joined with lately. */
  joined: string[];
  /** Changes of which it is not known who made them, or by which app, and when that was last asked for. */
  unexplained: { change: Change; askedAt: string }[];
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
  logs: { readTo: {}, seen: [], joined: [], unexplained: [] },
  relocked: [],
  brakes: [],
  unwritten: [],
  evidence: NO_EVIDENCE,
};
