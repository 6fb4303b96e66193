import type { Change } from '../../src/model/change';
import type { Evidence, SentPost } from '../../src/model/incident';
import type { Attribution, LogEvent } from '../../src/model/logEvent';
import { incidentOf } from '../../src/plan/incidentOf';
import { type Activity, actorOf } from '../../src/plan/logEvents';
import { change, LOCKED, later, NOW } from './samples';

/** A moment so many seconds after NOW. */
export const seconds = (count: number): string => later(count / 60);

/** Somebody opened the group of all between 18:40 and 18:45; the tick at NOW saw it. */
export const opening = (given: Partial<Change> = {}): Change =>
  change({
    notBefore: later(-5),
    setting: 'whoCanPostMessage',
    from: 'ALL_MANAGERS_CAN_POST',
    to: 'ANYONE_CAN_POST',
    ...given,
  });

/** Postlock locked it again at NOW. */
export const relocking = (given: Partial<Change> = {}): Change =>
  change({
    key: '7.2',
    setting: 'whoCanPostMessage',
    from: 'ANYONE_CAN_POST',
    to: 'ALL_MANAGERS_CAN_POST',
    by: 'Postlock',
    outcome: 're-locked',
    ...given,
  });

/** The clerk opened it in the Admin console at 18:42. */
export const logEvent = (given: Partial<LogEvent> = {}): LogEvent => ({
  log: 'admin',
  at: later(-3),
  qualifier: '-4231/0',
  name: 'CHANGE_GROUP_SETTING',
  group: 'all@example.org',
  setting: 'whoCanPostMessage',
  to: ['ANYONE_CAN_POST'],
  account: 'clerk@example.org',
  ...given,
});

/** What was opened at 18:42 and closed a minute later, between two ticks: the logs alone tell it. */
export const cameAndWent = (who: Attribution = clerk()): Change[] => {
  const logged = (key: string, at: string, given: Partial<Change>): Change =>
    change({ key, at, setting: 'whoCanPostMessage', outcome: 'logged', who: { ...who, at }, ...given });
  return [
    logged('admin 1', later(-3), { from: 'ALL_MANAGERS_CAN_POST', to: 'ANYONE_CAN_POST' }),
    logged('admin 2', later(-2), { from: 'ANYONE_CAN_POST', to: 'ALL_MANAGERS_CAN_POST' }),
  ];
};

/** The clerk did it in the Admin console at 18:42. */
export const clerk = (given: Partial<Attribution> = {}): Attribution => ({
  log: 'admin',
  at: later(-3),
  account: 'clerk@example.org',
  ipAddress: '203.0.113.24',
  region: 'US',
  ...given,
});

/** The roster sync did it at 18:42, in the name of an administrator. */
export const rosterSync = (given: Partial<Attribution> = {}): Attribution => ({
  log: 'admin',
  at: later(-3),
  account: 'admin@example.org',
  app: 'Roster Sync',
  client: '1234.apps.googleusercontent.com',
  ...given,
});

/** Google did it by itself at 18:42. */
export const google = (): Attribution => ({
  log: 'admin',
  at: later(-3),
  ...actorOf({ ...activity(), actor: { key: 'SYSTEM' } }),
});

/** Parameters of an event, a list where the value is one. */
export const parameters = (values: Record<string, string | string[]>): Activity['events'][number]['parameters'] =>
  Object.entries(values).map(([name, value]) =>
    typeof value === 'string' ? { name, value } : { name, multiValue: value },
  );

/** The clerk opened the group of all in the Admin console at 18:42, as the Reports API tells it. */
export const activity = (given: Partial<Activity> = {}): Activity => ({
  id: { time: later(-3), uniqueQualifier: '-4231' },
  actor: { email: 'Clerk@example.org', profileId: '1043' },
  ipAddress: '203.0.113.24',
  networkInfo: { regionCode: 'US' },
  events: [
    {
      name: 'CHANGE_GROUP_SETTING',
      parameters: parameters({
        GROUP_EMAIL: 'All@example.org',
        SETTING_NAME: 'WHO_CAN_POST_MESSAGE',
        OLD_VALUE: 'ALL_MANAGERS_CAN_POST',
        NEW_VALUE: 'ANYONE_CAN_POST',
      }),
    },
  ],
  ...given,
});

/** From 18:15 to 19:15, looked at an hour later: opened at 18:42 by the roster sync, seen and locked at 18:45. */
export const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  group: 'all@example.org',
  from: later(-30),
  to: later(30),
  now: later(90),
  timeZone: 'America/Los_Angeles',
  changes: [opening({ who: rosterSync() }), relocking()],
  settings: LOCKED,
  reachWhen: () => ({ recipients: 10_000, counted: 'exact' }),
  posts: { posts: [], cut: false, nameless: 0 },
  told: [{ at: NOW, what: 're-locked: all@example.org' }],
  ticks: 12,
  ...given,
});

/** A student wrote to the group. */
export const post = (at: string, sender = 's1@example.org'): SentPost => ({ at, sender });

export const sent = (posts: SentPost[]): Evidence['posts'] => ({ posts, cut: false, nameless: 0 });

/** What its review says on top, by label. */
export const summary = (given: Partial<Evidence> = {}): Record<string, string> =>
  Object.fromEntries(incidentOf(evidence(given)).summary.map(({ label, text }) => [label, text]));

/** Its timeline, in minutes after NOW. */
export const timeline = (given: Partial<Evidence> = {}) =>
  incidentOf(evidence(given)).timeline.map(({ at, what, by }) => [
    (Date.parse(at) - Date.parse(NOW)) / 60_000,
    what,
    by,
  ]);
