import type { Attribution } from './logEvent';
import type { SettingName } from './postingSettings';

/** A setting that became another, by anyone. */
export interface Change {
  /** Names the change for ever: number of the tick's state, and of the change in it. */
  key: string;
  /** When Postlock saw or made it (ISO 8601, UTC). */
  at: string;
  /** When the old value was last read: a change that was seen came after that. */
  notBefore?: string;
  /** When the new value had been read: it came before that. */
  seenBy?: string;
  group: string;
  setting: SettingName;
  from: string;
  to: string;
  by: 'somebody' | 'Postlock';
  /** seen: found changed. re-locked: made and read back. failed: tried, with the reason in `why`. braked: locked for some hours as a storm had begun. restored: set as before when that was over. undone: set as before a re-lock, as somebody asked. begun: by a tick that was cut short, and whether it was made cannot be seen. logged: came and went between two ticks. */
  outcome: 'seen' | 're-locked' | 'braked' | 'restored' | 'undone' | 'failed' | 'begun' | 'logged';
  /** Why it failed, or is not known to be made; or who asked for it. */
  why?: string;
  /** Who made it, by Google's logs; of changes by somebody. */
  who?: Attribution;
  /** Who else changed the same setting in the time in which it came to this, the latest last. */
  also?: Attribution[];
  /** The logs were read from then to then (ISO 8601, UTC), and nobody was in them. */
  searched?: [string, string];
}

export const describeChange = ({ setting, from, to }: Pick<Change, 'setting' | 'from' | 'to'>): string =>
  `${setting}: ${from} → ${to}`;
