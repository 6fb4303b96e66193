import { narrower, type Posters } from './posters';

/**
 * The four settings that together decide who may post, under Google's names and with Google's values:
 * booleans are strings. https://developers.google.com/workspace/admin/groups-settings/v1/reference/groups
 */
export interface PostingSettings {
  whoCanPostMessage: keyof typeof WHO_CAN_POST;
  messageModerationLevel: (typeof MODERATION_LEVELS)[number];
  archiveOnly: 'true' | 'false';
  membersCanPostAsTheGroup: 'true' | 'false';
}

export type SettingName = keyof PostingSettings;

export const SETTING_NAMES: readonly SettingName[] = [
  'whoCanPostMessage',
  'messageModerationLevel',
  'archiveOnly',
  'membersCanPostAsTheGroup',
];

/** ALL_MANAGERS_CAN_POST includes the owners. */
export const WHO_CAN_POST = {
  ANYONE_CAN_POST: 'anyone',
  ALL_IN_DOMAIN_CAN_POST: 'domain',
  ALL_MEMBERS_CAN_POST: 'members',
  ALL_MANAGERS_CAN_POST: 'managers',
  ALL_OWNERS_CAN_POST: 'owners',
  NONE_CAN_POST: 'nobody',
} as const;

export const MODERATION_LEVELS = [
  'MODERATE_NONE',
  'MODERATE_NEW_MEMBERS',
  'MODERATE_NON_MEMBERS',
  'MODERATE_ALL_MESSAGES',
] as const;

/**
 * Whether every message waits for a manager. Members who may post as the group get past moderation,
 * so then it does not count (field notes of membersCanPostAsTheGroup).
 */
export const isModerated = (settings: PostingSettings): boolean =>
  settings.messageModerationLevel === 'MODERATE_ALL_MESSAGES' && settings.membersCanPostAsTheGroup === 'false';

/** Who may post without anybody's approval. The four settings are read together: any one of them can lock or open. */
export function postersOf(settings: PostingSettings): Posters {
  if (settings.archiveOnly === 'true') return 'nobody';
  const named = WHO_CAN_POST[settings.whoCanPostMessage];
  return isModerated(settings) ? narrower(named, 'managers') : named;
}
