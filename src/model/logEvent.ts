import { byMoment } from './elapsed';
import type { SettingName } from './postingSettings';

/** Google's audit logs that tell who changed a group. */
export const LOGS = ['admin', 'groups', 'groups_enterprise'] as const;
export type LogName = (typeof LOGS)[number] | 'token';

/** Who or what did something, as far as a log tells. */
export interface Actor {
  /** Address of the account it was done as. */
  account?: string;
  /** Key of a robot account, which has no address. */
  robot?: string;
  /** Name and OAuth client of the app that did it. */
  app?: string;
  client?: string;
  /** Whether the app did it in the name of an account that was not there itself. */
  impersonated?: true;
  /** Where from. */
  ipAddress?: string;
  /** CLDR region code: US. */
  region?: string;
}

/** One event of a log that is about a group. */
export interface LogEvent extends Actor {
  log: LogName;
  /** When it happened, by Google (ISO 8601, UTC). */
  at: string;
  /** With log and time, names the event. */
  qualifier: string;
  /** Google's name of it, old or new. */
  name: string;
  /** Address or id of the group, lower case. */
  group: string;
  /** The posting setting it is about, as far as its words tell. */
  setting?: SettingName;
  /** The old and the new value, in the log's words. */
  from?: string[];
  to?: string[];
}

/**
 * Who made a change, by which event. `likely`: what is inferred from an app's calls of the API at that time: the app alone, where the log names
 * none; or all of it, where the change is in no log.
 */
export interface Attribution extends Actor {
  log: LogName;
  at: string;
  likely?: 'app' | 'all';
  /** Names the event, so that no other change is joined with it. */
  event?: string;
}

/** Ends the words of an attribution that was inferred as a whole. */
export const IN_NO_LOG = '; the change itself is in no log so far';

/** Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org */
export function whoInWords({ log, account, robot, app, client, impersonated, likely }: Attribution): string {
  const person = account ?? (robot === undefined ? undefined : `the robot account ${robot}`);
  if (app === undefined && client === undefined) {
    if (person === undefined) return 'somebody whom the log does not name';
    if (account === undefined) return person;
    return `${person}, in ${log === 'admin' ? 'the Admin console' : 'Google Groups'} as far as the log tells`;
  }
  const name = [app ?? 'an app', ...(client === undefined ? [] : [`client ${client}`])].join(', ');
  const acting = person === undefined ? '' : `, acting for ${person}${impersonated ? ' by delegation' : ''}`;
  return `${likely ? 'likely ' : ''}${name}${acting}${likely === 'all' ? IN_NO_LOG : ''}`;
}

/** The app if there is one, or else the account: what would have to be stopped. */
export const whatToStop = ({ app, client, account, robot, likely }: Attribution): string | undefined => {
  const name = app ?? (client === undefined ? (account ?? robot) : `client ${client}`);
  return likely && name !== undefined ? `${name} (likely)` : name;
};

/** Each once, the latest last. */
export const eachOnce = (by: Attribution[]): Attribution[] =>
  [...new Map(by.map(who => [JSON.stringify(who), who])).values()].sort(byMoment);
