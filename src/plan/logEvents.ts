import type { Actor, LogEvent, LogName } from '../model/logEvent';
import type { SettingName } from '../model/postingSettings';

/** An activity as the Reports API tells it, as far as it is read. */
export interface Activity {
  id: { time: string; uniqueQualifier: string };
  actor?:
    | {
        email?: string | undefined;
        key?: string | undefined;
        profileId?: string | undefined;
        applicationInfo?:
          | {
              applicationName?: string | undefined;
              oauthClientId?: string | undefined;
              impersonation?: boolean | undefined;
            }
          | undefined;
      }
    | undefined;
  ipAddress?: string | undefined;
  networkInfo?: { regionCode?: string | undefined } | undefined;
  events: {
    name: string;
    parameters: {
      name: string;
      value?: string | undefined;
      multiValue?: string[] | undefined;
      messageValue?: { name: string; value?: string | undefined }[] | undefined;
    }[];
  }[];
}

/** Parameters that name the group: of the admin log, of Google Groups, and of the enterprise log. */
const GROUP = ['group_email', 'group_id'];
/** Parameters that say which setting, whatever the log calls it. */
const SETTING = ['setting_name', 'acl_permission', 'basic_setting', 'info_setting'];
const NEW_VALUE = ['new_value', 'new_value_repeated'];
const OLD_VALUE = ['old_value', 'old_value_repeated'];

/**
 * The posting setting that words of a log are about. Google documents neither how the admin log names them, nor all permissions of
 * Google Groups, so letters are compared only: WHO_CAN_POST_MESSAGE, who_can_post_message, can_post.
 */
const SETTINGS: [RegExp, SettingName][] = [
  [/postasgroup|postasthegroup/, 'membersCanPostAsTheGroup'],
  [/messagemoderation|postmoderated/, 'messageModerationLevel'],
  [/archiveonly/, 'archiveOnly'],
  [/whocanpost(message)?s?$|^canpost$|postpermission/, 'whoCanPostMessage'],
];

/** Every event of these activities that is about a group. Names of events, old or new, are not looked at: what they say is. */
export const logEvents = (log: LogName, activities: Activity[]): LogEvent[] =>
  activities.flatMap(activity =>
    activity.events.flatMap(({ name, parameters }, index): LogEvent[] => {
      const find = (names: string[]) => parameters.find(parameter => names.includes(parameter.name.toLowerCase()));
      const group = find(GROUP)?.value?.toLowerCase();
      if (!group) return [];
      const words = letters(find(SETTING)?.value ?? name);
      const setting = SETTINGS.find(([pattern]) => pattern.test(words))?.[1];
      const wordsOf = (names: string[]) => {
        const { value, multiValue } = find(names) ?? {};
        return multiValue ?? (value === undefined ? undefined : [value]);
      };
      const [from, to] = [wordsOf(OLD_VALUE), wordsOf(NEW_VALUE)];
      return [
        {
          ...actorOf(activity),
          log,
          at: activity.id.time,
          qualifier: `${activity.id.uniqueQualifier}/${index}`,
          name,
          group,
          ...(setting && { setting }),
          ...(from && { from }),
          ...(to && { to }),
        },
      ];
    }),
  );

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Google's own robot has this key and no address (observed in logs of SIEM products). */
const GOOGLE_ITSELF = 'SYSTEM';
/** What Google gives for an account that is none. https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities */
const NO_PROFILE = '105250506097979753968';

export function actorOf({ actor, ipAddress, networkInfo }: Activity): Actor {
  const { email, key, profileId, applicationInfo } = actor ?? {};
  const robot = key || (profileId && profileId !== NO_PROFILE ? `id ${profileId}` : undefined);
  return {
    ...(email ? { account: email.toLowerCase() } : robot && robot !== GOOGLE_ITSELF && { robot }),
    ...(key === GOOGLE_ITSELF && { app: 'Google itself' }),
    ...(applicationInfo?.applicationName && { app: applicationInfo.applicationName }),
    ...(applicationInfo?.oauthClientId && { client: applicationInfo.oauthClientId }),
    ...(applicationInfo?.impersonation && { impersonated: true as const }),
    ...(ipAddress && { ipAddress }),
    ...(networkInfo?.regionCode && { region: networkInfo.regionCode }),
  };
}

/** Calls of apps that may have changed settings of groups, from the log of tokens: `groupsSettings.groups.patch` and its kin. */
export const appCalls = (activities: Activity[]): (Actor & { at: string })[] =>
  activities.flatMap(activity =>
    activity.events.flatMap(({ parameters }) => {
      const value = (name: string) => parameters.find(parameter => parameter.name.toLowerCase() === name)?.value;
      const method = letters(`${value('api_name') ?? ''} ${value('method_name') ?? ''}`);
      if (!/groupssettings/.test(method) || /(get|list)$/.test(method)) return [];
      const [app, client] = [value('app_name'), value('client_id')];
      return !app && !client
        ? []
        : [{ ...actorOf(activity), ...(app && { app }), ...(client && { client }), at: activity.id.time }];
    }),
  );
