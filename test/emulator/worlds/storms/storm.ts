/** Posts to one list, whatever they come to. */
export interface Scene {
  name: string;
  domain: string;
  /** Address of the list, before the @. */
  list: string;
  timeZone: string;
  /** Members of the list; each gets a copy of each post. */
  recipients: number;
  /** Mailboxes that one that is played stands for; absent: one. */
  mailboxesEach?: number;
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

/** How steep the rise is and how long the tail: one post in fifteen comes in the last half. */
const STEEPNESS = 1.8;
/** The half-time as a share of the storm: ten minutes of the 65 of 13 December 2023 (storms-and-rivals.md §6.1). */
const HALF_TIME = 10 / 65;

const shareBy = (time: number) => 1 / (1 + (HALF_TIME / time) ** STEEPNESS);
const timeOf = (share: number) => HALF_TIME * (share / (1 - share)) ** (1 / STEEPNESS);

/** When each post of a storm comes, the first at the very beginning. */
export function arrivals({ firstPostAt, lastPostBefore, posts }: Scene, random: () => number): number[] {
  const begin = Date.parse(firstPostAt);
  const length = Date.parse(lastPostBefore) - begin;
  return Array.from({ length: posts }, (_, i) => {
    const share = i === 0 ? 0 : ((i + random()) / posts) * shareBy(1);
    return Math.round(begin + timeOf(share) * length);
  });
}

/** When each post comes if they come evenly. */
export function evenly({ firstPostAt, lastPostBefore, posts }: Scene): number[] {
  const begin = Date.parse(firstPostAt);
  const length = Date.parse(lastPostBefore) - begin;
  return Array.from({ length: posts }, (_, i) => Math.round(begin + (i / posts) * length));
}
