import type { Failure } from './failure';
import type { PostingSettings } from './postingSettings';

/** A re-lock as planned; noted as an intent before it is made. */
export interface Relock {
  /** Planned at (ISO 8601, UTC). */
  at: string;
  group: string;
  id: string;
  from: PostingSettings;
  patch: Partial<PostingSettings>;
  /** What else it is than a re-lock: the brake on a storm, the end of it, or back to what it was before a re-lock. */
  for?: 'brake' | 'end of brake' | 'undo';
  /** Who asked for it. */
  askedBy?: string;
  /** Whether it was seen to be made; absent until somebody has looked. */
  made?: boolean;
}

/** What became of it: the settings as read back, or why there are none. */
export interface RelockOutcome {
  relock: Relock;
  readBack?: PostingSettings;
  failure?: Failure;
}

/** What became of one that no tick has told of: it was made, or nobody can see any more whether it was. */
export interface Settled {
  relock: Relock;
  isMade: boolean;
}

/** Whether the settings that were read back are those that were sent. */
export const isMade = ({ relock: { patch }, readBack }: RelockOutcome): boolean =>
  readBack !== undefined &&
  (Object.keys(patch) as (keyof PostingSettings)[]).every(name => readBack[name] === patch[name]);

/** The re-lock, and whether it was seen to be made. */
export const asSeen = (outcome: RelockOutcome): Relock =>
  outcome.readBack ? { ...outcome.relock, made: isMade(outcome) } : outcome.relock;
