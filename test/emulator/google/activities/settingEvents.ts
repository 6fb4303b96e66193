import type { Unknowns } from '../../world';
import type { ActivityEvent, Parameter } from './activity';
import { texts } from './parameter';

/** One setting of a group that became another. */
export interface SettingChange {
  group: string;
  setting: string;
  before: string;
  after: string;
}

const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** Who may do something, as a list of roles; Google's words beyond `managers` and `members` are not documented. */
function roles(value: string): string[] {
  const named = ['OWNERS', 'MANAGERS', 'MEMBERS', 'IN_DOMAIN', 'ANYONE'].map(word => value.includes(word));
  return ['owners', 'managers', 'members', 'domain_users', 'all_users'].slice(0, named.lastIndexOf(true) + 1);
}

/** https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-group-settings, and its later name. */
export function adminEvent(
  { group, setting, before, after }: SettingChange,
  names: Unknowns['groupEventNames'],
): ActivityEvent {
  const values = { OLD_VALUE: before, NEW_VALUE: after };
  const about = { GROUP_EMAIL: group };
  const name = inSnakeCase(setting);
  if (names === 'old') {
    const parameters = texts({ ...about, SETTING_NAME: name.toUpperCase(), ...values });
    return { type: 'GROUP_SETTINGS', name: 'CHANGE_GROUP_SETTING', parameters };
  }
  const where = { APPLICATION_NAME: 'Groups for Business', ...about };
  const parameters = texts({ ...where, SETTING_NAME: `GroupSettingsProto ${name}`, ...values });
  return { type: 'APPLICATION_SETTINGS', name: 'CHANGE_APPLICATION_SETTING', parameters };
}

/** A list as a parameter; an empty one is left out of the JSON. */
const list = (name: string, multiValue: string[]): Parameter => ({
  name,
  ...(multiValue.length > 0 && { multiValue }),
});

function aclEvent(permission: string, group: string, before: string[], after: string[]): ActivityEvent {
  const parameters: Parameter[] = [
    ...texts({ acl_permission: permission, group_email: group }),
    list('new_value_repeated', after),
    list('old_value_repeated', before),
  ];
  return { type: 'acl_change', name: 'change_acl_permission', parameters };
}

/** https://developers.google.com/workspace/admin/reports/v1/appendix/activity/groups */
export function groupsEvent({ group, setting, before, after }: SettingChange): ActivityEvent {
  if (setting === 'membersCanPostAsTheGroup') {
    const may = (value: string) => roles(value === 'true' ? 'MEMBERS' : 'MANAGERS');
    return aclEvent('can_post_as_group', group, may(before), may(after));
  }
  if (setting.startsWith('whoCan')) {
    const permission = setting === 'whoCanPostMessage' ? 'can_post' : inSnakeCase(setting.slice('who'.length)).slice(1);
    return aclEvent(permission, group, roles(before), roles(after));
  }
  const kind = setting === 'spamModerationLevel' ? 'spam_moderation_setting' : 'basic_setting';
  const parameters = texts({ [kind]: inSnakeCase(setting), group_email: group, old_value: before, new_value: after });
  return { type: 'moderator_action', name: `change_${kind}`, parameters };
}
