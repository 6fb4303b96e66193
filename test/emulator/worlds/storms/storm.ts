/** Posts to one list, whatever they come to. */
export interface Scene {
  name: string;
  domain: string;
  /** Address of the list, before the @. */
  list: string;
  timeZone: string;
  /** Members of the list; each gets a copy of each post. */
  recipients: number;
  posts: number;
  /** How many people write them; absent: anybody among the members, for each post anew. */
  senders?: number;
  /** Who may post to the list while it is as it should be, in the words of Groups Settings. */
  whoCanPostMessage: string;
  /** When an automation opens it to the domain (ISO 8601); absent: nobody does. */
  openedAt?: string;
  firstPostAt: string;
  lastPostBefore: string;
}

/** A storm of the record: what was written down of it, and what had to be assumed to play it. */
export interface Storm extends Scene {
  /** What the record says, with its units. */
  record: string;
  /** What it does not say. */
  assumptions: string[];
}

/** Of every storm that is played: none of it is known of any. */
export const SHARED_ASSUMPTIONS = [
  'arrivals are logistic in the logarithm of time: half of the posts in the first 2/13 of the storm, then a long tail, as 10 minutes of the 65 of PAUSD',
  'people write as often as they did although posts bounce',
  'copies of a post come to 33 mailboxes a second, or to all of them within 5 minutes where 33 a second take longer',
  'every list is played as a Google Group with direct members only; one copy in each mailbox is one delivery',
];
