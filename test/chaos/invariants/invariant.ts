import type { Look } from '../look';
import type { Stage } from '../stage';

/** A day that was played. */
export interface Played extends Stage {
  begin: Look;
  end: Look;
}

/** Where a tick began: the moment, and how many requests there had been. */
export interface Before {
  at: number;
  requests: number;
}

/** What holds on any day, after each tick or after the day. It says in words what is broken. */
export type Invariant =
  | { name: string; afterTick: (stage: Stage, before: Before) => string[] }
  | { name: string; afterDay: (played: Played) => string[] };
