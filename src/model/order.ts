import { elapsed } from './elapsed';

/**
 * What somebody asked for in the card or the script editor. A tick does it; what it could not do waits for the next one.
 * `at` is ISO 8601, UTC; `group` is the id of a group.
 */
export type Order = { at: string; by: string } & Asked;

export type Asked =
  /** Of the brake on the group: it ends now, or holds until further notice. */
  | { what: 'end' | 'keep locked'; group: string }
  /** Whatever Mode and On drift say, once. */
  | { what: 're-lock'; group: string }
  /** The group is set as it was before Postlock re-locked it, if the policy allows that by now. */
  | { what: 'undo'; group: string }
  /** A new row of Policy, or a value of Settings, by the titles of columns. */
  | { what: 'type'; tab: 'Policy' | 'Settings'; cells: Record<string, string> };

const HOUR = 3_600_000;

/** Those that still stand: what could not be done within an hour was meant for a moment that is over. */
export const standing = (orders: Order[], now: string): Order[] => orders.filter(({ at }) => elapsed(at, now) <= HOUR);
