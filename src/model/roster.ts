import type { Failure } from './failure';
import type { Unchecked } from './finding';

/** A group whose members were read whole. */
export interface RosterList {
  /** Google's id of the group. */
  id: string;
  /** Ids of the groups that are its direct members. */
  nested: string[];
  owners: number;
  managers: number;
  /** Students among the owners and managers. */
  studentLeaders: number;
}

/** Mailboxes that are direct members of exactly the same lists. */
export interface Block {
  /** Places of those lists in `Roster.lists`. */
  lists: number[];
  /** Mailboxes of the domain, and outside of it. */
  inside: number;
  outside: number;
  /** Those of the domain that are students. */
  students: number;
  /** Those that are neither students nor an owner or manager of any of these lists. */
  others: number;
}

/**
 * Who is in which list, as numbers: from blocks every union and overlap of lists can be counted, and no name has to be kept. Lists are the
 * protected groups, what is nested in them, and large groups that are open.
 */
export interface Roster {
  /** When it was read (ISO 8601, UTC), and what that took. */
  at: string;
  requests: number;
  /** Accounts of the domain that are not suspended; absent if they could not be read. */
  accounts?: number;
  /** How many of them are in a unit that Settings names as students'. */
  students: number;
  lists: RosterList[];
  blocks: Block[];
  /** Ids of groups that have the whole domain as a member. */
  wholeDomain: string[];
  /** Ids of all groups whose members were asked for, and of those that could not be read. */
  asked: string[];
  unread: string[];
  /** What else could not be read, and why. */
  failures: { subject: string; failure: Failure; unchecked?: Unchecked }[];
}

export const NO_ROSTER: Roster = {
  at: '',
  requests: 0,
  students: 0,
  lists: [],
  blocks: [],
  wholeDomain: [],
  asked: [],
  unread: [],
  failures: [],
};
