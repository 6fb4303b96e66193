import { isWider, POSTERS } from '../model/posters';
import {
  isModerated,
  MODERATION_LEVELS,
  type PostingSettings,
  SETTING_NAMES,
  type SettingName,
  WHO_CAN_POST,
} from '../model/postingSettings';
import { meets, type Rule } from '../model/rule';

export type Patch = Partial<PostingSettings>;

/** Every value of each setting, the loosest first. */
const STRICTNESS: Record<SettingName, readonly string[]> = {
  whoCanPostMessage: Object.entries(WHO_CAN_POST)
    .sort(([, one], [, other]) => POSTERS.indexOf(one) - POSTERS.indexOf(other))
    .map(([value]) => value),
  messageModerationLevel: MODERATION_LEVELS,
  archiveOnly: ['false', 'true'],
  membersCanPostAsTheGroup: ['true', 'false'],
};

export const isStricter = (setting: SettingName, one: string, other: string): boolean =>
  STRICTNESS[setting].indexOf(one) > STRICTNESS[setting].indexOf(other);

/**
 * The settings to send so that a group is within its rule again, in one PATCH. What drifted goes back to what it was, if that was
 * within the rule; else the group gets what the rule says. No setting ever becomes looser.
 * @param before the settings as last read before the drift, if known
 */
export function relockPatch(now: PostingSettings, before: PostingSettings | undefined, rule: Rule): Patch {
  if (before && meets(before, rule)) {
    const drifted = SETTING_NAMES.filter(name => isStricter(name, before[name], now[name]));
    return withCouplings(now, Object.fromEntries(drifted.map(name => [name, before[name]])));
  }
  return withCouplings(now, patchToRule(now, rule));
}

/** These settings if they are within the rule, and else what the rule says: never wider than either. */
export const settingsWithin = (settings: PostingSettings, rule: Rule): PostingSettings =>
  meets(settings, rule) ? settings : { ...settings, ...relockPatch(settings, undefined, rule) };

function patchToRule(now: PostingSettings, rule: Rule): Patch {
  if (rule.posters === 'nobody') return { archiveOnly: 'true' };
  const patch: Patch = {};
  if (isWider(WHO_CAN_POST[now.whoCanPostMessage], rule.posters)) {
    const values = Object.keys(WHO_CAN_POST) as PostingSettings['whoCanPostMessage'][];
    const value = values.find(name => WHO_CAN_POST[name] === rule.posters);
    if (value) patch.whoCanPostMessage = value;
  }
  if (rule.moderated && !isModerated(now)) {
    patch.messageModerationLevel = 'MODERATE_ALL_MESSAGES';
    patch.membersCanPostAsTheGroup = 'false';
  }
  return patch;
}

/**
 * Settings that Google takes only together: archiveOnly and NONE_CAN_POST (github.com/GAM-team/GAM/issues/83), and no
 * MODERATE_NON_MEMBERS where non-members cannot post (github.com/GAM-team/GAM/issues/1601).
 */
function withCouplings(now: PostingSettings, patch: Patch): Patch {
  const archives = patch.archiveOnly === 'true' || patch.whoCanPostMessage === 'NONE_CAN_POST';
  const coupled: Patch = archives
    ? { ...patch, archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' }
    : { ...patch };
  const after = { ...now, ...coupled };
  const nonMembersPost = ['anyone', 'domain'].includes(WHO_CAN_POST[after.whoCanPostMessage]);
  if (after.messageModerationLevel === 'MODERATE_NON_MEMBERS' && !nonMembersPost) {
    coupled.messageModerationLevel = 'MODERATE_ALL_MESSAGES';
  }
  for (const name of SETTING_NAMES) if (coupled[name] === now[name]) delete coupled[name];
  return coupled;
}
