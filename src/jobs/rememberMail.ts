import type { Group } from '../model/group';
import { postersOf } from '../model/postingSettings';
import type { Reach } from '../model/reach';
import { loudIn } from '../plan/loudIn';
import { mailHours, unseenGroups } from '../plan/mailHours';
import { postsByGroup } from '../plan/storms';
import { postersSpans, takenPosts } from '../plan/whoCouldPost';
import { isSettled, withHours } from '../plan/withHours';
import type { Collected } from './collect';
import type { HoursCounted } from './countHours';
import type { Watched } from './watch';
import type { Mail } from './watchMail';

/**
 * Works out what is remembered of mail: the hours that were counted in this tick, who could post when, and accounts that were loud.
 * @param found the groups as found in this tick
 * @param standing the same after what this tick did
 * @param reach what one post reaches, by address
 */
export function rememberMail(
  { history: before, timeZone }: Collected,
  { rules, settingsBefore, leftOver }: Watched,
  { seen, counts }: Mail,
  { hours }: HoursCounted,
  found: Group[],
  standing: Group[],
  reach: Map<string, Reach>,
  now: string,
) {
  const groups = standing.filter(({ address }) => rules.has(address));
  const seenAt = new Date().toISOString();
  const posters = postersSpans(seen.posters ?? [], settingsBefore, found, standing, leftOver, seenAt);
  const posts = postsByGroup(seen.posts, groups);
  const settingsOf = new Map(groups.map(({ id, settings }) => [id, settings]));
  const taken = takenPosts(posts, posters, id => {
    const settings = settingsOf.get(id);
    return settings ? postersOf(settings) : 'nobody';
  });
  const sources = counts.map(({ source }) => source);
  const unseen = unseenGroups(sources, groups, seen.canary?.missing ?? []);
  const remembered = mailHours(hours, groups, posts, taken, reach, before.hours, unseen, now);
  const senders = hours.flatMap(each => (isSettled(each.at, now) ? each.senders : []));
  const ids = groups.map(({ id }) => id);
  return {
    history: withHours(before, remembered, senders, now, timeZone, ids),
    loud: hours.flatMap(({ at, senders: own }) => loudIn(before, own, at)),
    posters,
  };
}
