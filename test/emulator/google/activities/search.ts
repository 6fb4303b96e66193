import type { User } from '../../world';
import type { Activity, LogName } from './activity';

/** Where an entry stands: the newest first, and of one moment the higher place first. */
export interface Position {
  time: number;
  place: number;
}

export interface Entry extends Position {
  /** What it says; made when it is asked for. */
  activity: () => Activity;
}

/** What part of a log is looked through. */
export interface Search {
  log: LogName;
  from: number;
  to: number;
  /** Only what comes after this position. */
  after?: Position | undefined;
  /** The kinds of mail events that are looked for. */
  kinds: { sent: boolean; received: boolean };
  /** Whose received events are looked for; undefined for all. */
  isOf?: ((user: User) => boolean) | undefined;
  /** The one account that they are of, if it is only one. */
  actor?: User | undefined;
}

/** Whether a position comes after another, if there is one. */
export const isAfter = (position: Position, after: Position | undefined) =>
  !after || position.time < after.time || (position.time === after.time && position.place < after.place);
