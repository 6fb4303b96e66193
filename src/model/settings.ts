import type { MailSource } from './mail';

/** What the Settings tab says. */
export interface Settings {
  /** report: tell only. enforce: re-lock what drifted from a row that says re-lock, and brake storms. */
  mode: Mode;
  alertRecipients: string[];
  /** Who hears, besides them, of what is critical or high. */
  urgentRecipients: string[];
  /** From when until when what is not urgent waits, by the workbook's clock: 22:00-06:00; empty: it never does. */
  quietHours: string;
  /** Who gets a summary of each month. */
  boardRecipients: string[];
  /** Whether people are mailed once a day though nothing happened. */
  dailyDigest: Switch;
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
  /** Where mail volume is read from, best first; nothing: it is not watched. */
  mailSources: MailSource[];
  /** Project and dataset of the BigQuery export of logs, joined by a dot; empty without one. */
  bigQueryExport: string;
  /** A storm is so many posts, by so many senders, to so many recipients, within so many minutes. */
  stormPosts: number;
  stormSenders: number;
  stormRecipients: number;
  stormWindow: number;
  /** For how many hours a group is locked then. */
  brakeHours: number;
  /** Units whose accounts should get mail from the customer's own domains only, with those below them: `/Students`. */
  domainOnlyUnits: string[];
  /** Domains that may write to a unit, and to those below it, all the same. */
  allowedOutside: { unit: string; domains: string[] }[];
  /** Units whose accounts should have no Gmail, with those below them. */
  unitsWithoutMail: string[];
  /** Whether it is counted what students receive. */
  studentMail: Switch;
  /** Addresses and globs of systems that write by themselves. */
  automatedSenders: string[];
}

/** Who is alerted of anything, of whatever severity. */
export const recipientsOf = (settings: Settings | undefined): string[] =>
  settings ? [...settings.alertRecipients, ...settings.urgentRecipients] : [];

/** Whoever is mailed something. */
export const mailed = (settings: Settings): string[] => [...recipientsOf(settings), ...settings.boardRecipients];

export const MODES = ['report', 'enforce'] as const;
export type Mode = (typeof MODES)[number];

export const SWITCH = ['on', 'off'] as const;
export type Switch = (typeof SWITCH)[number];
