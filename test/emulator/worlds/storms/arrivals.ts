import type { Scene } from './storm';

type Span = Pick<Scene, 'firstPostAt' | 'lastPostBefore' | 'posts'>;

/** How steep the rise is and how long the tail: one post in fifteen comes in the last half. */
const STEEPNESS = 1.8;
/** The half-time as a share of the storm: ten minutes of the 65 of 13 December 2023 (storms-and-rivals.md §6.1). */
const HALF_TIME = 10 / 65;

const shareBy = (time: number) => 1 / (1 + (HALF_TIME / time) ** STEEPNESS);
const timeOf = (share: number) => HALF_TIME * (share / (1 - share)) ** (1 / STEEPNESS);

/** When each post of a storm comes, the first at the very beginning. */
export function arrivals({ firstPostAt, lastPostBefore, posts }: Span, random: () => number): number[] {
  const begin = Date.parse(firstPostAt);
  const length = Date.parse(lastPostBefore) - begin;
  return Array.from({ length: posts }, (_, i) => {
    const share = i === 0 ? 0 : ((i + random()) / posts) * shareBy(1);
    return Math.round(begin + timeOf(share) * length);
  });
}

/** When each post comes if they come evenly. */
export function evenly({ firstPostAt, lastPostBefore, posts }: Span): number[] {
  const begin = Date.parse(firstPostAt);
  const length = Date.parse(lastPostBefore) - begin;
  return Array.from({ length: posts }, (_, i) => Math.round(begin + (i / posts) * length));
}
