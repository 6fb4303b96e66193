import type { Group } from '../model/group';
import type { GroupMail, MailHour, MailSource, Post, Volume } from '../model/mail';
import type { Reach } from '../model/reach';

const HOUR = 3_600_000;
/** Posts are kept so long: of an hour that began earlier they are not known whole any more. */
const KEPT = 6 * HOUR;

interface Counted {
  at: string;
  source?: MailSource;
  volume?: Volume;
}

/**
 * Hours of mail as they are to be remembered: what a source counted of the domain, and what is known of posts to protected groups.
 * @param posts by the id of the group
 * @param taken those of them that their groups may have taken
 * @param before what was known of these hours: posts are forgotten after some hours, and what cannot be counted again stays
 * @param unseen the groups of which no source tells now
 * @param now ISO 8601, UTC
 */
export function mailHours(
  counted: Counted[],
  groups: Group[],
  posts: Map<string, Post[]>,
  taken: Map<string, Post[]>,
  reach: Map<string, Reach>,
  before: MailHour[],
  unseen: MailHour['unseen'],
  now: string,
): MailHour[] {
  const known = new Map(before.map(hour => [Date.parse(hour.at), hour]));
  return counted.map(({ at, source, volume }): MailHour => {
    const begin = Date.parse(at);
    const earlier = known.get(begin);
    const found = groups.flatMap((group): [string, GroupMail][] => {
      const inHour = (of: Map<string, Post[]>) =>
        (of.get(group.id) ?? []).filter(post => {
          const after = Date.parse(post.at) - begin;
          return after >= 0 && after < HOUR;
        });
      const own = inHour(posts);
      if (own.length < (earlier?.groups[group.id]?.posts ?? 1)) return [];
      const senders = new Set(own.map(({ sender }) => sender)).size;
      const deliveries = inHour(taken).length * (reach.get(group.address)?.recipients ?? 0);
      // A group that was locked since had taken them all the same.
      const known = earlier?.groups[group.id]?.deliveries ?? 0;
      return [[group.id, { posts: own.length, senders, deliveries: Math.max(deliveries, known) }]];
    });
    const domain = volume ?? earlier?.domain;
    const by = volume ? source : earlier?.source;
    const untold = Date.parse(now) - begin > KEPT ? true : unseen;
    const still = earlier ? bothUnseen(earlier.unseen, untold) : untold;
    return {
      at,
      countedAt: now,
      ...(by && { source: by }),
      ...(domain && { domain }),
      groups: { ...earlier?.groups, ...Object.fromEntries(found) },
      ...(still && { unseen: still }),
    };
  });
}

/** More ids than these are not kept with every hour. */
const MOST_UNSEEN = 50;

/**
 * The protected groups of whose posts no source tells: none of the domain answered, and the canary did not either or is no member.
 * @param sources those that answered
 * @param missing groups (ids) that the canary is no member of
 */
export function unseenGroups(sources: MailSource[], groups: Group[], missing: string[]): MailHour['unseen'] {
  if (sources.some(source => source !== 'canary')) return undefined;
  const ids = groups.map(({ id }) => id).filter(id => missing.includes(id));
  if (sources.length === 0 || ids.length > MOST_UNSEEN) return true;
  return ids.length > 0 ? ids : undefined;
}

/** What was told of once is known. */
function bothUnseen(one: MailHour['unseen'], other: MailHour['unseen']): MailHour['unseen'] {
  if (one === true || other === true) return one === true ? other : one;
  const both = one?.filter(id => other?.includes(id)) ?? [];
  return both.length > 0 ? both : undefined;
}
