import type { Brake, Storm } from '../model/brake';
import type { Group } from '../model/group';
import type { Post } from '../model/mail';
import { postersOf } from '../model/postingSettings';
import type { Reach } from '../model/reach';
import { isMade, type Relock } from '../model/relock';
import { meets } from '../model/rule';
import { endingNow, nextBrakes, planReleases } from '../plan/brakeEnds';
import { brakesFor, planBrakes, withoutIdle } from '../plan/brakes';
import { planUndos } from '../plan/planUndos';
import { beginningOf, firstOfStorm, latelyAt, postsByGroup, stormOf, stormsIn } from '../plan/storms';
import { postersSpans, takenPosts } from '../plan/whoCouldPost';
import { withReadBacks } from '../plan/withReadBacks';
import { whoReachesWhom } from '../reach';
import type { Collected } from './collect';
import { made } from './relock';
import type { Watched } from './watch';
import type { Mail } from './watchMail';
import { withoutStrangers } from './withoutStrangers';
import { withSettings } from './withSettings';

/**
 * Brakes storms that have begun, and ends brakes whose time is up.
 * @returns what `watch` found, with the groups looked at here, the PATCHes made here, and the brakes as the next tick is to know them
 */
export function brake(
  { before, orders, policy: { settings }, roster }: Collected,
  watched: Watched,
  { seen }: Mail,
  now: string,
  until: number,
): Watched & { brakes: Brake[] } {
  const { policyRules, settingsBefore, leftOver } = watched;
  const sent = postsByGroup(seen.posts, watched.groups);
  const ending = endingNow(before.brakes, now);
  // Protected groups were read in this tick already.
  const isAsked = new Set([
    ...ending.map(({ group }) => group.id),
    ...[...sent].flatMap(([id, own]) => (firstOfStorm(own, beginningOf(settings)) === undefined ? [] : [id])),
  ]);
  const groups = withSettings(watched.groups, ({ id, readAt }) => isAsked.has(id) && readAt !== now, now, until);
  const begun = leftOver.filter(relock => relock.for === 'brake');
  const standing = withReadBacks(groups, watched.relocks.outcomes);
  const seenAt = new Date().toISOString();
  const spans = postersSpans(seen.posters ?? [], settingsBefore, groups, standing, leftOver, seenAt);
  const settingsOf = new Map(groups.map(each => [each.id, each.settings]));
  const posts = takenPosts(sent, spans, id => {
    const found = settingsOf.get(id);
    // One that was never read may be open.
    return found ? postersOf(found) : 'anyone';
  });
  const reach = reachWhenAsked(groups, roster);
  const isDrifted = ({ id, address, settings: standingNow }: Group) => {
    const rule = policyRules.get(address);
    // A tick that was cut short may have locked it already.
    const found = begun.find(relock => relock.id === id)?.from ?? standingNow;
    return rule !== undefined && found !== undefined && !meets(found, rule);
  };
  const waitedFor = withoutIdle(before.brakes, standing, policyRules, settings, now);
  const lately = latelyAt(now, before.at, settings);
  const look = (seenPosts: Map<string, Post[]>) =>
    stormsIn(seenPosts, groups, settings, reach, waitedFor, isDrifted, lately, now);
  const found = look(withoutStrangers(posts, look(posts), groups, until));
  const storms = [...found, ...begunIn(begun, found, before.brakes, posts, reach)];
  const seenAnew = new Set(storms.map(({ group }) => group.id));
  // One that did not act gives way to the one that may.
  const givesWay = ({ acts, ended, group }: Brake) => !acts && ended === undefined && seenAnew.has(group.id);
  const earlier = before.brakes.flatMap(each =>
    givesWay(each) ? waitedFor.filter(({ at, group }) => at === each.at && group.id === each.group.id) : [each],
  );

  const fresh = brakesFor(storms, standing, policyRules, settingsBefore, begun, settings, now);
  const releases = planReleases(ending, standing, policyRules, now);
  const undos = planUndos(orders, before.relocked, standing, watched.rules, now);
  const relocks = made(watched.relocks, [...planBrakes(fresh, standing), ...releases, ...undos], now, until);
  const failed = new Set(
    relocks.outcomes
      .filter(outcome => outcome.relock.for === 'end of brake' && !isMade(outcome))
      .map(({ relock }) => relock.id),
  );
  // One that could not be read may have to be set back; one that is gone may not.
  const unread = new Set(groups.flatMap(({ id, failure }) => (failure && failure.cause !== 'not found' ? [id] : [])));
  const ended = ending.filter(({ acts, group }) => !acts || (!failed.has(group.id) && !unread.has(group.id)));
  return {
    ...watched,
    groups,
    relocks,
    brakes: [...nextBrakes(earlier, ended, standing, policyRules, posts, settings, relocks.outcomes, now), ...fresh],
  };
}

/** Storms that a tick which was cut short had seen and braked, where this one does not see them: they are told, and end, all the same. */
const begunIn = (
  begun: Relock[],
  found: Storm[],
  brakes: Brake[],
  posts: Map<string, Post[]>,
  reachOf: (group: Pick<Group, 'address'>) => Reach | undefined,
): Storm[] =>
  begun
    .filter(({ id, at }) => ![...found, ...brakes.filter(brake => brake.at >= at)].some(({ group }) => group.id === id))
    .map(({ id, group: address, at }): Storm => {
      const reach = reachOf({ address }) ?? { recipients: 0, counted: 'at most' };
      const storm = stormOf({ address, id }, posts.get(id) ?? [], reach);
      return storm.posts > 0 ? storm : { ...storm, since: at, last: at };
    });

/** Who reaches whom is worked out when it is first asked for: nearly no tick does. */
function reachWhenAsked(groups: Group[], roster: Collected['roster']) {
  let known: ReturnType<typeof whoReachesWhom> | undefined;
  return ({ address }: Pick<Group, 'address'>) => {
    known ??= whoReachesWhom(groups, roster, new Map());
    return known.reach.get(address);
  };
}
