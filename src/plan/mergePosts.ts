import { byText } from '../model/byText';
import type { Post } from '../model/mail';

/** Longer than the longest window of a storm and a log that is late by hours. */
const KEPT = 6 * 3_600_000;
/** Of more, the oldest are forgotten: script properties have room for so many. */
const MOST = 1500;

const keyOf = ({ id, group }: Post): string => `${id} ${group}`;

/**
 * What is known of posts with what sources tell now, each once, the oldest first: sources overlap, and logs are read again as they are late.
 * @param now ISO 8601, UTC
 */
export function mergePosts(known: Post[], told: Post[], now: string): Post[] {
  const posts = new Map(known.map(post => [keyOf(post), post]));
  for (const post of told) {
    const earlier = posts.get(keyOf(post));
    posts.set(keyOf(post), {
      ...post,
      at: earlier && earlier.at < post.at ? earlier.at : post.at,
      ...((earlier?.reply || post.reply) && { reply: true }),
      ...((earlier?.delivered || post.delivered) && { delivered: true }),
    });
  }
  return [...posts.values()]
    .filter(({ at }) => Date.parse(now) - Date.parse(at) < KEPT)
    .sort((one, other) => byText(one.at, other.at))
    .slice(-MOST);
}
