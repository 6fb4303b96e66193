import { type Brake, isAlive, isInForce, type Storm } from '../model/brake';
import { describeChange } from '../model/change';
import type { Group } from '../model/group';
import { later } from '../model/isoOf';
import { isWider } from '../model/posters';
import { type PostingSettings, postersOf, type SettingName } from '../model/postingSettings';
import type { Relock } from '../model/relock';
import { meets, narrowerRule, type Rule } from '../model/rule';
import type { Settings } from '../model/settings';
import { relockPatch, settingsWithin } from './relockPatch';

const HOUR = 3_600_000;

/** What holds for a braked group besides its policy. It goes back to it at every tick, whoever opens it. */
export const BRAKED: Rule = { posters: 'managers', moderated: false, onDrift: 're-lock' };

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
      until: later(now, brakeHours * HOUR),
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
export const lockedAfter = (after: PostingSettings | undefined): PostingSettings | undefined =>
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
