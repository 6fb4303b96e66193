import { EmulatorGap } from '../../emulatorGap';
import type { LogName } from './activity';

const GROUP_SETTING = ['GROUP_EMAIL', 'SETTING_NAME', 'OLD_VALUE', 'NEW_VALUE'];
const APPLICATION_SETTING = ['APPLICATION_EDITION', 'APPLICATION_NAME', 'ORG_UNIT_NAME', ...GROUP_SETTING];
const GMAIL_SETTING = ['ORG_UNIT_NAME', 'SETTING_DESCRIPTION', 'SETTING_NAME', 'USER_DEFINED_SETTING_NAME'];
const SETTING = ['group_email', 'old_value', 'new_value'];
const MEMBER = ['group_id', 'member_id', 'member_role', 'member_type', 'namespace'];
const PROGRAM = ['app_name', 'client_id', 'client_type'];

/** The events that the emulator writes, and those that share a name with them, each with what may be filtered by. */
const KNOWN: Record<LogName, Record<string, string[]>> = {
  // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-group-settings
  admin: {
    CREATE_GROUP: ['GROUP_EMAIL'],
    DELETE_GROUP: ['GROUP_EMAIL'],
    CHANGE_GROUP_EMAIL: ['GROUP_EMAIL', 'OLD_VALUE', 'NEW_VALUE'],
    ADD_GROUP_MEMBER: ['GROUP_EMAIL', 'USER_EMAIL'],
    REMOVE_GROUP_MEMBER: ['GROUP_EMAIL', 'USER_EMAIL'],
    UPDATE_GROUP_MEMBER: ['GROUP_EMAIL', 'USER_EMAIL', 'OLD_VALUE', 'NEW_VALUE'],
    CHANGE_GROUP_SETTING: GROUP_SETTING,
    // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-gmail-settings
    CREATE_GMAIL_SETTING: GMAIL_SETTING,
    CHANGE_GMAIL_SETTING: GMAIL_SETTING,
    DELETE_GMAIL_SETTING: GMAIL_SETTING,
    CHANGE_EMAIL_SETTING: ['DOMAIN_NAME', 'NEW_VALUE', 'OLD_VALUE', 'ORG_UNIT_NAME', 'SETTING_NAME'],
    TOGGLE_SERVICE_ENABLED: ['GROUP_EMAIL', 'NEW_VALUE', 'OLD_VALUE', 'ORG_UNIT_NAME', 'SERVICE_NAME'],
    CREATE_APPLICATION_SETTING: APPLICATION_SETTING.filter(name => name !== 'OLD_VALUE'),
    CHANGE_APPLICATION_SETTING: APPLICATION_SETTING,
    DELETE_APPLICATION_SETTING: APPLICATION_SETTING,
  },
  // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/groups
  groups: {
    change_acl_permission: ['acl_permission', 'group_email', 'old_value_repeated', 'new_value_repeated'],
    change_basic_setting: ['basic_setting', ...SETTING],
    change_spam_moderation_setting: ['spam_moderation_setting', ...SETTING],
    create_group: ['group_email'],
    delete_group: ['group_email'],
    add_user: ['group_email', 'user_email'],
    remove_user: ['group_email', 'user_email'],
  },
  // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/groups-enterprise
  groups_enterprise: {
    create_group: ['group_id', 'namespace'],
    delete_group: ['group_id', 'namespace'],
    add_member: MEMBER,
    remove_member: MEMBER,
    add_member_role: MEMBER,
    remove_member_role: MEMBER,
  },
  // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/token
  token: {
    activity: [...PROGRAM, 'api_name', 'method_name', 'num_response_bytes', 'product_bucket'],
    authorize: [...PROGRAM, 'scope', 'scope_data'],
    revoke: [...PROGRAM, 'scope', 'scope_data'],
  },
  // https://developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail
  gmail: { delivery: ['event_info.mail_event_type'] },
};

/** Whether the emulator keeps this log. */
export const isKept = (application: string): application is LogName => application in KNOWN;

/** What may be filtered by: parameters of one event, or of all events of a log. */
export function parametersOf(log: LogName, eventName?: string): string[] {
  if (eventName === undefined) return Object.values(KNOWN[log]).flat();
  const parameters = KNOWN[log][eventName];
  if (!parameters)
    throw new EmulatorGap(`the event ${eventName} of the log ${log}`, 'google/activities/eventParameters.ts');
  return parameters;
}
