import { elapsed } from '../model/elapsed';
import type { Bin, SentPost } from '../model/incident';
import { isoOf } from '../model/isoOf';
import type { Reach } from '../model/reach';

const MINUTE = 60_000;
const BIN_MINUTES = [1, 5, 15, 30, 60, 180, 360];
const MOST_BINS = 60;

/** Minutes of a span of which a chart can show each: the shortest of which there are not too many. */
export const binMinutesOf = (from: string, to: string): number =>
  BIN_MINUTES.find(size => elapsed(from, to) / MINUTE / size <= MOST_BINS) ?? 24 * 60;

/** Posts and deliveries, span by span. */
export function binsOf(
  posts: SentPost[],
  accepted: Set<SentPost>,
  reachOf: (post: SentPost) => Reach | undefined,
  from: string,
  to: string,
  binMinutes: number,
): Bin[] {
  const length = binMinutes * MINUTE;
  const first = Math.floor(Date.parse(from) / length) * length;
  const count = Math.floor((Date.parse(to) - first) / length) + 1;
  const bins = Array.from(
    { length: count },
    (_, index): Bin => ({
      at: isoOf(first + index * length),
      accepted: 0,
      refused: 0,
      deliveries: 0,
    }),
  );
  for (const post of posts) {
    const bin = bins[Math.floor((Date.parse(post.at) - first) / length)];
    if (!bin) continue;
    if (accepted.has(post)) {
      bin.accepted += 1;
      bin.deliveries += reachOf(post)?.recipients ?? 0;
    } else bin.refused += 1;
  }
  return bins;
}
