import { GoogleError } from './googleError';

type Settings = Record<string, string>;

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}

/** Settings under which somebody may post who is no member. */
const NON_MEMBERS_CAN_POST = ['ANYONE_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST'];

/**
 * What archiving forces upon posting; the texts are those that GAM's users met.
 * https://github.com/GAM-team/GAM/issues/83
 */
function archiving(now: Settings, { archiveOnly, whoCanPostMessage }: Settings): Settings {
  const archived = archiveOnly ?? now.archiveOnly;
  if (archived === 'true') {
    if (whoCanPostMessage !== undefined && whoCanPostMessage !== 'NONE_CAN_POST') {
      throw invalid('Inconsistent Input: If archiveOnly is true then PostPermission can only be NONE_CAN_POST');
    }
    return { whoCanPostMessage: 'NONE_CAN_POST' };
  }
  if (whoCanPostMessage === 'NONE_CAN_POST') {
    throw invalid(
      'Invalid attribute value: whoCanPostMessages=NONE_CAN_POST. ' +
        'To set PostPermissions to NONE_CAN_POST, please use enable ArchiveOnly mode.',
    );
  }
  // "If reverted from true to false, whoCanPostMessages is set to ALL_MANAGERS_CAN_POST": whatever else the call asks.
  if (now.archiveOnly === 'true') return { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' };
  return {};
}

/** Settings after a change, with those that Google changes along; throws where Google refuses the pair. */
export function coupled(now: Settings, changes: Settings): Settings {
  const next: Settings = { ...now, ...changes, ...archiving(now, changes) };
  // https://github.com/GAM-team/GAM/issues/1601, https://github.com/kubernetes/k8s.io/pull/447
  const canNonMembersPost = NON_MEMBERS_CAN_POST.includes(next.whoCanPostMessage ?? '');
  const isTouched = 'messageModerationLevel' in changes || next.whoCanPostMessage !== now.whoCanPostMessage;
  if (next.messageModerationLevel === 'MODERATE_NON_MEMBERS' && !canNonMembersPost && isTouched) {
    throw invalid("Can't set messageModerationLevel as MODERATE_NON_MEMBERS when non-members can't post.");
  }
  if (next.replyTo === 'REPLY_TO_CUSTOM' && !next.customReplyTo) {
    throw invalid('Invalid Input: customReplyTo must have a value when replyTo is REPLY_TO_CUSTOM');
  }
  return next;
}
