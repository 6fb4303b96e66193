import { type Brake, isAlive, type Storm } from '../model/brake';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import type { MailSeen, Post } from '../model/mail';
import { isWider } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { Reach } from '../model/reach';
import type { Settings } from '../model/settings';

type Threshold = Pick<Settings, 'stormPosts' | 'stormSenders' | 'stormRecipients' | 'stormWindow'>;

const MINUTE = 60_000;

/** Posts by the id of the group they were written to, under whichever address, each once; the oldest first. */
export function postsByGroup(posts: Post[], groups: Pick<Group, 'id' | 'address' | 'aliases'>[]): Map<string, Post[]> {
  const idOf = new Map(groups.flatMap(({ id, aliases }) => aliases.map(alias => [alias, id] as const)));
  for (const { id, address } of groups) idOf.set(address, id);
  const byGroup = new Map<string, Map<string, Post>>();
  for (const post of posts) {
    const id = idOf.get(post.group);
    if (id === undefined) continue;
    const own = byGroup.get(id) ?? new Map<string, Post>();
    const twin = own.get(post.id);
    own.set(post.id, twin ? { ...post, ...twin, ...(post.delivered && { delivered: true }) } : post);
    byGroup.set(id, own);
  }
  return new Map([...byGroup].map(([id, own]) => [id, [...own.values()]]));
}

/**
 * The storms that nobody was told of yet and that go on: enough posts by enough senders to enough recipients within the window, wherever it begins.
 * @param posts those that their groups may have taken, by the id of the group, the oldest first
 * @param reachOf what one post reaches: asked for only where there are posts enough
 * @param brakes storms that were seen: what came before their end is no new one
 * @param isDrifted whether the group is open against the policy
 * @param lately what was told before is over (ISO 8601, UTC), as far as one can know: posts may be told of hours late
 * @param now ISO 8601, UTC
 */
export function stormsIn(
  posts: Map<string, Post[]>,
  groups: Group[],
  threshold: Threshold,
  reachOf: (group: Group) => Reach | undefined,
  brakes: Brake[],
  isDrifted: (group: Group) => boolean,
  lately: string,
  now: string,
): Storm[] {
  return groups.flatMap((group): Storm[] => {
    const earlier = brakes.filter(brake => brake.group.id === group.id);
    if (earlier.some(brake => isAlive(brake, now))) return [];
    const from = earlier.map(({ ended, until }) => ended ?? until).sort()[earlier.length - 1] ?? '';
    const all = (posts.get(group.id) ?? []).filter(({ at }) => at > from);
    const first = firstOfStorm(all, isDrifted(group) ? beginningOf(threshold) : threshold, lately);
    if (first === undefined) return [];
    const reach = reachOf(group);
    if (!reach || reachedAtMost(reach) < threshold.stormRecipients) return [];
    const recipients = reachedAtMost(reach);
    const counted = recipients > reach.recipients ? 'at most' : reach.counted;
    return [stormOf(group, all.slice(first), { recipients, counted })];
  });
}

/**
 * The limits at which a storm begins: at a third of its posts. In a group that is open against the policy that is enough, since to lock it is what
 * the policy says anyway.
 */
export const beginningOf = <T extends Pick<Threshold, 'stormPosts'>>(threshold: T): T => ({
  ...threshold,
  stormPosts: Math.max(2, Math.ceil(threshold.stormPosts / 3)),
});

/** The posts of a storm, told in figures. */
export function stormOf(group: Storm['group'], posts: Post[], { recipients, counted }: Storm['reach']): Storm {
  return {
    group: { address: group.address, id: group.id },
    since: posts[0]?.at ?? '',
    last: posts[posts.length - 1]?.at ?? '',
    posts: posts.length,
    senders: new Set(posts.map(({ sender }) => sender)).size,
    replies: posts.filter(({ reply }) => reply).length,
    reach: { recipients, counted },
  };
}

/** Where it is not known whom nested groups ask, the more people count. */
export const reachedAtMost = ({ recipients, ifAllHandOn = 0 }: Reach): number => Math.max(recipients, ifAllHandOn);

/**
 * The place of the first post of the first window that holds a storm.
 * @param lately one of the posts in the window was told of since then (ISO 8601, UTC)
 */
export function firstOfStorm(
  posts: Post[],
  { stormPosts, stormSenders, stormWindow }: Omit<Threshold, 'stormRecipients'>,
  lately = '',
): number | undefined {
  let first = 0;
  for (let last = 0; last < posts.length; last++) {
    const end = Date.parse((posts[last] as Post).at);
    while (end - Date.parse((posts[first] as Post).at) > stormWindow * MINUTE) first += 1;
    if (last - first + 1 < stormPosts) continue;
    const window = posts.slice(first, last + 1);
    const senders = new Set(window.map(({ sender }) => sender));
    if (senders.size >= stormSenders && window.some(({ at, told = at }) => told >= lately)) return first;
  }
  return undefined;
}

/** Since when posts were told of that a storm which goes on has one of: within its window, or since the last tick. */
export const latelyAt = (now: string, lastTick: string, { stormWindow }: Pick<Threshold, 'stormWindow'>): string => {
  const begin = later(now, -stormWindow * MINUTE);
  return lastTick < begin ? lastTick : begin;
};

/** The groups in which a storm could begin now: open, not braked, and large enough. */
export const stormable = (
  groups: Group[],
  reach: Map<string, Reach>,
  stormRecipients: number,
  brakes: Brake[],
  now: string,
): MailSeen['stormable'] => {
  const seen = new Set(brakes.filter(brake => isAlive(brake, now)).map(({ group }) => group.id));
  return groups.flatMap(({ id, address, aliases, settings }) => {
    const reached = reach.get(address);
    const isOpen = settings !== undefined && isWider(postersOf(settings), 'managers');
    return isOpen && reached && reachedAtMost(reached) >= stormRecipients && !seen.has(id)
      ? [{ id, address, aliases }]
      : [];
  });
};
