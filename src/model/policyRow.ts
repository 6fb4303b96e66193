import type { Posters } from './posters';

/** One row of the Policy tab: which groups, who may post at most, what to do on drift. */
export interface PolicyRow {
  /** Row number in the tab, as people see it. */
  row: number;
  /** Address or glob, lower case. */
  group: string;
  posters: Posters;
  /** Whether every message must be moderated. */
  moderated: boolean;
  onDrift: OnDrift;
  /** A storm in these groups is told, and not braked. */
  noBrake?: true;
  /** With a date the row is an exception: it may be wider, until the end of that day (yyyy-mm-dd, workbook's time zone). */
  until?: string;
  why: string;
  owner: string;
}

export const ON_DRIFT = ['report', 're-lock'] as const;
export type OnDrift = (typeof ON_DRIFT)[number];

/** Whether a row's group is a glob, and not one address. */
export const isGlob = (group: string): boolean => /[*?[{]/.test(group);
