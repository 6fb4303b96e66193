import type { Change } from './change';
import type { Failure } from './failure';
import type { Posters } from './posters';
import type { PostingSettings } from './postingSettings';
import type { Reach } from './reach';

/** A message that somebody sent to a group, as Gmail's log tells it. */
export interface SentPost {
  /** ISO 8601, UTC. */
  at: string;
  sender: string;
}

/** Who may post from a moment on. */
export interface Stage {
  from: string;
  posters: Posters;
  /** Key of the change that began it. */
  by?: string;
}

/** One line of the timeline. */
export interface Moment {
  at: string;
  what: string;
  by: string;
}

/** So many posts in a span of time, and the deliveries they came to. */
export interface Bin {
  at: string;
  accepted: number;
  refused: number;
  deliveries: number;
}

/** What an incident is told from. Times are ISO 8601, UTC. */
export interface Evidence {
  group: string;
  from: string;
  to: string;
  now: string;
  timeZone: string;
  /** Changes of the group since `from`. */
  changes: Change[];
  settings: PostingSettings;
  /** What a post reaches while such people may post. */
  reachWhen: (posters: Posters) => Reach | undefined;
  /** Posts in the span, or why Gmail's log did not tell them. */
  posts: { posts: SentPost[]; cut: boolean; nameless: number } | { failure: Failure };
  /** What Postlock mailed in the span. */
  told: { at: string; what: string }[];
  /** Ticks in the span. */
  ticks: number;
  /** Why an audit log could not be read. */
  logFailure?: Failure;
}

/** What is known of a group in a span of time. */
export interface Incident {
  group: string;
  from: string;
  to: string;
  /** Who saw what is written here, and when. */
  writtenAt: string;
  summary: { label: string; text: string }[];
  timeline: Moment[];
  bins: Bin[];
  /** Minutes each bin spans. */
  binMinutes: number;
}
