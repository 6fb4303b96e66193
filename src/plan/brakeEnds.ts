import { type Brake, isAlive } from '../model/brake';
import { elapsed } from '../model/elapsed';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import type { Post } from '../model/mail';
import type { Order } from '../model/order';
import { type PostingSettings, postersOf, SETTING_NAMES } from '../model/postingSettings';
import type { Relock, RelockOutcome } from '../model/relock';
import { narrowerRule, type Rule } from '../model/rule';
import type { Settings } from '../model/settings';
import { BRAKED, lockedAfter } from './brakes';
import { relockPatch, settingsWithin } from './relockPatch';
import { firstOfStorm, stormOf } from './storms';

const DAY = 86_400_000;

/** The brakes as somebody asks them to be: ended now, or kept until further notice. */
export const withOrders = (brakes: Brake[], orders: Order[], now: string): Brake[] =>
  brakes.map((brake): Brake => {
    const asked = orders.find(
      order => (order.what === 'end' || order.what === 'keep locked') && order.group === brake.group.id,
    );
    if (!asked || !brake.acts || !isAlive(brake, now)) return brake;
    const { kept: _, ...others } = brake;
    return asked.what === 'end' ? { ...others, until: now } : { ...others, kept: true };
  });

/** Brakes that come to their end now. */
export const endingNow = (brakes: Brake[], now: string): Brake[] =>
  brakes.filter(brake => brake.ended === undefined && !isAlive(brake, now));

/**
 * The PATCHes at the end of brakes. A group that somebody set otherwise meanwhile is left as it is, and so is one of which nobody says what it
 * should be. What the policy says now counts, also where it was changed during the brake.
 * @param rules what the policy says, without brakes
 */
export const planReleases = (ending: Brake[], groups: Group[], rules: Map<string, Rule>, now: string): Relock[] =>
  ending.flatMap((brake): Relock[] => {
    const { standing, settings, patch = {}, isLeftSo } = endOf(brake, groups, rules);
    if (!standing || !settings || isLeftSo || Object.keys(patch).length === 0) return [];
    return [{ at: now, group: standing.address, id: standing.id, from: settings, patch, for: 'end of brake' }];
  });

/** What a group is to be set to at the end of its brake, and whether somebody has set it otherwise meanwhile. */
function endOf({ acts, group, found, left, after }: Brake, groups: Group[], rules: Map<string, Rule>) {
  const standing = groups.find(({ id }) => id === group.id);
  const settings = standing?.settings;
  if (!acts || !standing || !settings || standing.failure || !found) return {};
  const rule = rules.get(standing.address);
  const wanted = rule ? settingsWithin(found, rule) : lockedAfter(after);
  if (!wanted) return {};
  const isAs = (other: PostingSettings) => SETTING_NAMES.every(name => settings[name] === other[name]);
  // A tick that was cut short may have locked it and kept nothing of that; at a later tick its row may have asked for more than the brake had.
  const asBraked = [BRAKED, ...(rule ? [narrowerRule(rule, BRAKED)] : [])].map(braked => ({
    ...found,
    ...relockPatch(found, undefined, braked),
  }));
  const patch = Object.fromEntries(
    SETTING_NAMES.filter(name => settings[name] !== wanted[name]).map(name => [name, wanted[name]]),
  );
  const isAsLeft = [...(left ? [left] : []), ...asBraked].some(isAs);
  return { standing, settings, patch, isLeftSo: !isAsLeft && Object.keys(patch).length > 0 };
}

/**
 * What the next tick is to know of storms. Figures follow what is known of posts by now: logs are late.
 * @param posts by the id of the group
 * @param ending those that end in this tick, unless their group could not be set back
 * @param outcomes of all PATCHes of this tick
 */
export function nextBrakes(
  brakes: Brake[],
  ending: Brake[],
  groups: Group[],
  rules: Map<string, Rule>,
  posts: Map<string, Post[]>,
  settings: Pick<Settings, 'stormPosts' | 'stormSenders' | 'stormWindow'>,
  outcomes: RelockOutcome[],
  now: string,
): Brake[] {
  const isEnding = new Set(ending);
  const readBack = new Map(outcomes.flatMap(({ relock, readBack: left }) => (left ? [[relock.id, left]] : [])));
  return brakes
    .filter(brake => brake.ended === undefined || elapsed(brake.ended, now) < DAY || isStaying(brake, groups, rules))
    .map((brake): Brake => {
      const to = brake.ended ?? (brake.acts || brake.why === 'locked' ? brake.at : now);
      const own = (posts.get(brake.group.id) ?? []).filter(({ at }) => at > endBefore(brake, brakes) && at <= to);
      // A post that comes to be known late may be the first.
      const stormPosts = Math.min(brake.posts, settings.stormPosts);
      const storm = own.slice(firstOfStorm(own, { ...settings, stormPosts }) ?? own.length);
      const told = storm.length > brake.posts ? { ...brake, ...stormOf(brake.group, storm, brake.reach) } : brake;
      const left = brake.acts && brake.ended === undefined ? readBack.get(brake.group.id) : undefined;
      const counted = { ...told, ...(left && { left }) };
      if (!isEnding.has(brake)) return brake.acts ? counted : { ...counted, until: goesOnUntil(counted, settings) };
      const address = groups.find(({ id }) => id === brake.group.id)?.address;
      const isNobodys = brake.acts && !lockedAfter(brake.after) && (address === undefined || !rules.has(address));
      const { isLeftSo = false } = endOf(brake, groups, rules);
      return { ...counted, ended: now, ...(isNobodys && { stays: true }), ...(isLeftSo && { leftSo: true }) };
    });
}

/** A storm that people are only told of is not over while posts come. */
function goesOnUntil({ until, last, ended }: Brake, { stormWindow }: Pick<Settings, 'stormWindow'>): string {
  const quiet = later(last, stormWindow * 60_000);
  return ended === undefined && quiet > until ? quiet : until;
}

/** Whether its group is still locked by it, and nobody has said what it should be. */
function isStaying({ stays, group }: Brake, groups: Group[], rules: Map<string, Rule>): boolean {
  const standing = groups.find(({ id }) => id === group.id);
  const settings = standing?.settings;
  return (
    stays === true &&
    settings !== undefined &&
    !rules.has(standing?.address ?? '') &&
    postersOf(settings) === 'managers'
  );
}

/** When the brake before this one on the same group had ended; what was posted until then belongs to that. */
const endBefore = ({ group, at }: Brake, brakes: Brake[]): string =>
  brakes
    .filter(other => other.group.id === group.id && other.at < at)
    .map(({ ended, until }) => ended ?? until)
    .sort()
    .reverse()[0] ?? '';
