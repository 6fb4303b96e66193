import type { Group } from './group';
import type { PostingSettings } from './postingSettings';
import type { Reach } from './reach';

/** Many posts by several senders to a large audience in a short time. Times are ISO 8601, UTC. */
export interface Storm {
  group: Pick<Group, 'address' | 'id'>;
  /** The first post of it, and the last known. */
  since: string;
  last: string;
  posts: number;
  senders: number;
  /** Those of the posts known to answer another message. */
  replies: number;
  /** What one post reaches. */
  reach: Pick<Reach, 'recipients' | 'counted'>;
}

/** What is done about a storm: the group is locked for some hours, or people are only told. */
export interface Brake extends Storm {
  /** When it was seen, and until when it is braked, or would be. */
  at: string;
  until: string;
  /** false: people are told, and nothing is changed. */
  acts: boolean;
  /** Why not, where it does not act. */
  why?: 'mode' | 'row' | 'locked';
  /** What the brake changes, one line a setting. */
  changes: string[];
  /** How the group was set when it was seen. */
  found?: PostingSettings;
  /** How Postlock last left the group: whoever sets it otherwise meanwhile is not overruled at the end. */
  left?: PostingSettings;
  /** The group is to be set so when the brake ends; without a policy row that allows it, it stays locked. */
  after?: PostingSettings;
  /** Somebody had it stay locked until further notice. */
  kept?: true;
  /** When it came to its end. What was posted before is the same storm. */
  ended?: string;
  /** The end was asked for, or came by itself; the group stays locked as nobody says what it should be. */
  stays?: true;
  /** It ended, and somebody had set the group otherwise meanwhile: it was left so. */
  leftSo?: true;
}

/** Ends the headline of a brake that Google did not take. */
export const BRAKE_FAILED = ', and the brake failed';

/** Whether it keeps the group locked now. */
export const isInForce = ({ acts, kept, until, ended }: Brake, now: string): boolean =>
  acts && ended === undefined && (kept === true || until > now);

/** Whether its storm is not over: what is posted meanwhile is the same one. */
export const isAlive = (brake: Brake, now: string): boolean =>
  brake.ended === undefined && (brake.kept === true || brake.until > now);
