import type { ActivityEvent } from '../activities/activity';
import { message, texts } from '../activities/parameter';

export type ChangeKind = 'create' | 'change' | 'delete';

/** `restrict_delivery` as Google names a message: `RestrictDelivery`. */
export const protoName = (setting: string) =>
  setting.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Names until August 2026; no value is told. https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-gmail-settings */
export function gmailSettingEvent(kind: ChangeKind, unit: string, setting: string, ruleName = ''): ActivityEvent {
  const parameters = texts({
    ORG_UNIT_NAME: unit,
    SETTING_DESCRIPTION: setting.toLowerCase().replaceAll('_', ' '),
    SETTING_NAME: setting.toUpperCase(),
    USER_DEFINED_SETTING_NAME: ruleName,
  });
  return { type: 'EMAIL_SETTINGS', name: `${kind.toUpperCase()}_GMAIL_SETTING`, parameters };
}

/** What one setting of an application was and is; whoever it is for. */
export interface ApplicationSetting {
  application: string;
  setting: string;
  unit: string;
  group?: string;
  before?: string;
  after?: string;
  /** What else the log tells of a rule. */
  metadata?: Record<string, string>;
}

/** https://developers.google.com/workspace/admin/reports/v1/appendix/activity/admin-application-settings */
export function applicationSettingEvent(
  kind: ChangeKind,
  { application, setting, unit, group, before, after, metadata }: ApplicationSetting,
): ActivityEvent {
  const parameters = texts({
    APPLICATION_NAME: application,
    ...(group !== undefined && { GROUP_EMAIL: group }),
    ...(kind !== 'create' && before !== undefined && { OLD_VALUE: before }),
    ...(kind !== 'delete' && after !== undefined && { NEW_VALUE: after }),
    ORG_UNIT_NAME: unit,
    SETTING_NAME: setting,
  });
  const more = metadata ? [message('SETTING_METADATA', texts(metadata))] : [];
  return {
    type: 'APPLICATION_SETTINGS',
    name: `${kind.toUpperCase()}_APPLICATION_SETTING`,
    parameters: [...parameters, ...more],
  };
}
