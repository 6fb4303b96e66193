import type { SettingName } from './postingSettings';

/** A setting that became another, by anyone. */
export interface Change {
  /** When Postlock saw or made it (ISO 8601, UTC). */
  at: string;
  /** When the old value was last read: a change that was seen came after that. */
  notBefore?: string;
  group: string;
  setting: SettingName;
  from: string;
  to: string;
  by: 'somebody' | 'Postlock';
  /** seen: found changed. re-locked: made and read back. failed: tried, with the reason in `why`. */
  outcome: 'seen' | 're-locked' | 'failed';
  /** Why it failed. */
  why?: string;
}

export const describeChange = ({ setting, from, to }: Pick<Change, 'setting' | 'from' | 'to'>): string =>
  `${setting}: ${from} → ${to}`;
