import { type Brake, type BrakeOrder, isAlive, isInForce, type Storm } from '../model/brake';
import { describeChange } from '../model/change';
import type { Group } from '../model/group';
import type { Post } from '../model/mail';
import { isWider } from '../model/posters';
import { type PostingSettings, postersOf, SETTING_NAMES, type SettingName } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import { meets, narrowerRule, type Rule } from '../model/rule';
import type { Settings } from '../model/settings';
import { relockPatch, settingsWithin } from './relockPatch';
import { firstOfStorm, stormOf } from './storms';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What holds for a braked group besides its policy. It goes back to it at every tick, whoever opens it. */
const BRAKED: Rule = { posters: 'managers', moderated: false, onDrift: 're-lock' };

/** The rules with the brakes in force: whatever a group's rows say, no more than its managers may post. */
export function withBrakes(rules: Map<string, Rule>, brakes: Brake[], groups: Group[], now: string): Map<string, Rule> {
  const inForce = brakes.filter(brake => isInForce(brake, now));
  if (inForce.length === 0) return rules;
  const addressOf = new Map(groups.map(({ id, address }) => [id, address]));
  const braked = new Map(rules);
  for (const { group } of inForce) {
    const address = addressOf.get(group.id);
    if (address === undefined) continue;
    const rule = rules.get(address);
    braked.set(address, { ...(rule ? narrowerRule(rule, BRAKED) : BRAKED), braked: true });
  }
  return braked;
}

/**
 * What to do about storms that were just seen.
 * @param rules what the policy says, without brakes
 * @param begun brakes that a tick which was cut short had begun, as the groups were set then
 * @param now ISO 8601, UTC
 */
export function brakesFor(
  storms: Storm[],
  groups: Group[],
  rules: Map<string, Rule>,
  settingsBefore: Map<string, PostingSettings>,
  begun: Relock[],
  { mode, brakeHours }: Pick<Settings, 'mode' | 'brakeHours'>,
  now: string,
): Brake[] {
  const byId = new Map(groups.map(group => [group.id, group]));
  return storms.map((storm): Brake => {
    const { address } = storm.group;
    const rule = rules.get(address);
    const settings = byId.get(storm.group.id)?.settings;
    const found = begun.find(({ id }) => id === storm.group.id)?.from ?? settings;
    const isLocked = found !== undefined && meets(found, BRAKED);
    const why = mode !== 'enforce' ? 'mode' : rule?.noBrake ? 'row' : isLocked ? 'locked' : undefined;
    const after = found && whenOver(found, settingsBefore.get(address), rule);
    return {
      ...storm,
      at: now,
      until: new Date(Date.parse(now) + brakeHours * HOUR).toISOString(),
      acts: why === undefined,
      ...(why && { why }),
      ...(found && { found }),
      ...(after && { after }),
      changes: found && why === undefined ? patchInWords(found) : [],
    };
  });
}

const patchInWords = (found: PostingSettings): string[] =>
  Object.entries(relockPatch(found, undefined, BRAKED)).map(([setting, to]) =>
    describeChange({ setting: setting as SettingName, from: found[setting as SettingName], to }),
  );

/**
 * How a group is to be set once its brake ends: what the policy says, and never wider than it was. Without a policy row, what it was before the
 * storm, if only managers could post then; else nobody but people can say.
 */
function whenOver(
  found: PostingSettings,
  before: PostingSettings | undefined,
  rule: Rule | undefined,
): PostingSettings | undefined {
  if (rule) return settingsWithin(found, rule);
  return [before, found].find(settings => settings && !isWider(postersOf(settings), 'managers'));
}

/** Without a policy row a group is never set wider than managers, whatever a row said when the brake began. */
const lockedAfter = (after: PostingSettings | undefined): PostingSettings | undefined =>
  after && meets(after, BRAKED) ? after : undefined;

/** The PATCHes that brake, one a group. */
export const planBrakes = (brakes: Brake[], groups: Group[]): Relock[] =>
  brakes.flatMap(({ acts, group, at }): Relock[] => {
    const now = groups.find(({ id }) => id === group.id);
    const settings = now?.settings;
    if (!acts || !now || !settings || meets(settings, BRAKED)) return [];
    const patch = relockPatch(settings, undefined, BRAKED);
    return [{ at, group: now.address, id: group.id, from: settings, patch, for: 'brake' }];
  });

/** The brakes as somebody asks them to be: ended now, or kept until further notice. */
export const withOrders = (brakes: Brake[], orders: BrakeOrder[], now: string): Brake[] =>
  brakes.map((brake): Brake => {
    const asked = orders.find(({ group }) => group === brake.group.address);
    if (!asked || !brake.acts || !isAlive(brake, now)) return brake;
    const { kept: _, ...others } = brake;
    return asked.order === 'end' ? { ...others, until: now } : { ...others, kept: true };
  });

/**
 * The brakes that a new storm has to wait for. One that does not act gives way where it could act by now: then its storm, if that goes on, is seen
 * anew.
 */
export const withoutIdle = (
  brakes: Brake[],
  groups: Group[],
  rules: Map<string, Rule>,
  { mode }: Pick<Settings, 'mode'>,
  now: string,
): Brake[] =>
  brakes.flatMap((brake): Brake[] => {
    const group = groups.find(({ id }) => id === brake.group.id);
    const mayAct = mode === 'enforce' && group && !rules.get(group.address)?.noBrake;
    const isOpen = group?.settings !== undefined && !meets(group.settings, BRAKED);
    if (brake.acts || !isAlive(brake, now) || !mayAct || !isOpen) return [brake];
    return brake.why === 'locked' ? [{ ...brake, ended: brake.at }] : [];
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
  ending.flatMap(({ acts, group, found, after }): Relock[] => {
    const standing = groups.find(({ id }) => id === group.id);
    const settings = standing?.settings;
    if (!acts || !standing || !settings || standing.failure || !found) return [];
    const rule = rules.get(standing.address);
    const wanted = rule ? settingsWithin(found, rule) : lockedAfter(after);
    // At a later tick its row may have asked for more than the brake had.
    const isAsBraked = [BRAKED, ...(rule ? [narrowerRule(rule, BRAKED)] : [])].some(braked => {
      const left = { ...found, ...relockPatch(found, undefined, braked) };
      return SETTING_NAMES.every(name => settings[name] === left[name]);
    });
    if (!wanted || !isAsBraked) return [];
    const patch = Object.fromEntries(
      SETTING_NAMES.filter(name => settings[name] !== wanted[name]).map(name => [name, wanted[name]]),
    );
    if (Object.keys(patch).length === 0) return [];
    return [{ at: now, group: standing.address, id: group.id, from: settings, patch, for: 'end of brake' }];
  });

/**
 * What the next tick is to know of storms. Figures follow what is known of posts by now: logs are late.
 * @param posts by the id of the group
 * @param ending those that end in this tick, unless their group could not be set back
 */
export function nextBrakes(
  brakes: Brake[],
  ending: Brake[],
  groups: Group[],
  rules: Map<string, Rule>,
  posts: Map<string, Post[]>,
  settings: Pick<Settings, 'stormPosts' | 'stormSenders' | 'stormWindow'>,
  now: string,
): Brake[] {
  const isEnding = new Set(ending);
  return brakes
    .filter(
      brake =>
        brake.ended === undefined || Date.parse(now) - Date.parse(brake.ended) < DAY || isStaying(brake, groups, rules),
    )
    .map((brake): Brake => {
      const to = brake.ended ?? (brake.acts || brake.why === 'locked' ? brake.at : now);
      const own = (posts.get(brake.group.id) ?? []).filter(({ at }) => at > endBefore(brake, brakes) && at <= to);
      // A post that comes to be known late may be the first.
      const stormPosts = Math.min(brake.posts, settings.stormPosts);
      const storm = own.slice(firstOfStorm(own, { ...settings, stormPosts }) ?? own.length);
      const counted = storm.length > brake.posts ? { ...brake, ...stormOf(brake.group, storm, brake.reach) } : brake;
      if (!isEnding.has(brake)) return counted;
      const address = groups.find(({ id }) => id === brake.group.id)?.address;
      const isNobodys = brake.acts && !lockedAfter(brake.after) && (address === undefined || !rules.has(address));
      return { ...counted, ended: now, ...(isNobodys && { stays: true }) };
    });
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
