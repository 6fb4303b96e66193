/** What the groups of the district let people post, by the way their makers set them up. */
export const postingSettings = {
  ownersOnly: { whoCanPostMessage: 'ALL_OWNERS_CAN_POST' },
  managersOnly: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' },
  /** Locked by moderation: the whole domain may write, and every message waits for a manager. */
  moderated: { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' },
  members: { whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' },
  domain: { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' },
  anyone: { whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_NON_MEMBERS' },
  archived: { archiveOnly: 'true', whoCanPostMessage: 'NONE_CAN_POST' },
};
