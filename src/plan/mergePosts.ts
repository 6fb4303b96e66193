import { byText } from '../model/byText';
import { elapsed } from '../model/elapsed';
import type { Post } from '../model/mail';

/** Longer than the longest window of a storm and a log that is late by hours. */
export const KEPT = 6 * 3_600_000;
/** Script properties have room for so many. */
const MOST = 1500;

const keyOf = ({ id, group }: Post): string => `${id} ${group}`;

/**
 * What is known of posts with what sources tell now, each once, the oldest first: sources overlap, and logs are read again as they are late.
 * @param watched addresses of the groups whose posts are kept first: protected ones, and those that storms can be in
 * @param now ISO 8601, UTC
 */
export function mergePosts(known: Post[], told: Post[], watched: Set<string>, now: string): Post[] {
  const posts = new Map(known.map(post => [keyOf(post), post]));
  for (const post of told) {
    const earlier = posts.get(keyOf(post));
    posts.set(keyOf(post), {
      ...post,
      at: earlier && earlier.at < post.at ? earlier.at : post.at,
      told: earlier?.told ?? now,
      ...((earlier?.reply || post.reply) && { reply: true }),
      ...((earlier?.delivered || post.delivered) && { delivered: true }),
    });
  }
  const recent = [...posts.values()].filter(({ at }) => elapsed(at, now) < KEPT);
  return asRoomIs(
    recent.sort((one, other) => byText(one.at, other.at)),
    watched,
  );
}

/** Of too many posts as many of each group, the newest: so a message to very many lists does not wipe out what came to one. */
function asRoomIs(posts: Post[], watched: Set<string>): Post[] {
  if (posts.length <= MOST) return posts;
  const counts = new Map<string, number>();
  const ranked = [...posts].reverse().map(post => {
    const rank = (counts.get(post.group) ?? 0) + 1;
    counts.set(post.group, rank);
    return { post, rank, late: watched.has(post.group) ? 0 : 1 };
  });
  ranked.sort((one, other) => one.late - other.late || one.rank - other.rank);
  const kept = new Set(ranked.slice(0, MOST).map(({ post }) => post));
  return posts.filter(post => kept.has(post));
}
