/** What the Settings tab says. */
export interface Settings {
  /** report: tell only. enforce: re-lock what drifted from a row that says re-lock. */
  mode: Mode;
  alertRecipients: string[];
  /** Mailboxes from which what a post reaches counts as large. */
  largeGroup: number;
  /** With more re-locks than this to make in one tick, none is made. */
  mostRelocks: number;
  /** Addresses whose policy cannot be loosened or dropped without an alert. */
  pinnedGroups: string[];
  /** Organizational units whose accounts are students', with those below them: `/Students`. */
  studentUnits: string[];
  /** Hours within which every group is read at least once. */
  sweepHours: number;
}

export const MODES = ['report', 'enforce'] as const;
export type Mode = (typeof MODES)[number];
