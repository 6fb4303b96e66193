import { answer } from '../../emulator/door';
import { changeInConsole, changeInGroupsPage } from '../../emulator/google/changeByHand';
import { type Client, robotToken, scriptClient, tokenFor } from '../../emulator/token';
import type { Unknowns } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { inShort, openLogs, undescribed } from './openLogs';

const ALL = 'allstudents@school.example';
const OFFICE = 'office@school.example';
const OPENED = { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' };
const SYNC: Client = { name: 'Roster Sync', clientId: '1.apps.example', ipAddress: '203.0.113.24', regionCode: 'US' };
const SETTINGS = ['https://www.googleapis.com/auth/apps.groups.settings'];

let world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

beforeEach(async () => {
  world = small();
  logs = await openLogs(world);
});
afterEach(() => logs.close());

/** A change of settings by the API. */
function patch(token: string, settings: Record<string, string> = OPENED, method = 'PATCH') {
  const url = `https://www.googleapis.com/groups/v1/groups/${ALL}?alt=json`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return answer(world, { method, url, headers, body: method === 'GET' ? '' : JSON.stringify(settings) });
}

const bySync = (client = SYNC) => tokenFor('roster-sync@school.example', SETTINGS, client);

/** What a log shows by now, each answer held against Google's description. */
async function shown(log: string, asked: Record<string, string> = {}) {
  logs.pass();
  const data = await logs.ask(log, asked);
  expect(undescribed(data)).toEqual([]);
  return data.items ?? [];
}

test('a change by the API is an event of the admin log that names the program', async () => {
  patch(bySync());
  const [activity] = await shown('admin');
  expect(activity).toMatchObject({
    id: { applicationName: 'admin', customerId: world.customerId, uniqueQualifier: expect.stringMatching(/^-?\d+$/) },
    actor: {
      callerType: 'USER',
      email: 'roster-sync@school.example',
      applicationInfo: { applicationName: 'Roster Sync', oauthClientId: '1.apps.example', impersonation: false },
    },
    ipAddress: '203.0.113.24',
    networkInfo: { regionCode: 'US' },
    events: [{ type: 'GROUP_SETTINGS' }],
  });
  expect(inShort(activity ?? {})).toBe(
    `CHANGE_GROUP_SETTING GROUP_EMAIL=${ALL} SETTING_NAME=WHO_CAN_POST_MESSAGE OLD_VALUE=ALL_MANAGERS_CAN_POST NEW_VALUE=ALL_IN_DOMAIN_CAN_POST`,
  );
  expect(await shown('admin', { applicationInfoFilter: 'oAuthClientId="1.apps.example"' })).toHaveLength(1);
  expect(await shown('admin', { applicationInfoFilter: 'oAuthClientId="2.apps.example"' })).toHaveLength(0);
});

test.each([
  ['admin', 1, 0],
  ['groups', 0, 1],
  ['both', 1, 1],
  ['none', 0, 0],
] as const)(
  'changes by the API logged in %s: %i in the admin log, %i in that of Groups',
  async (where, admin, groups) => {
    world.unknowns.apiChangesLoggedIn = where satisfies Unknowns['apiChangesLoggedIn'];
    patch(bySync());
    expect([(await shown('admin')).length, (await shown('groups')).length]).toEqual([admin, groups]);
  },
);

test('what Google changes along is told too, and what stays is not', async () => {
  patch(bySync(), { archiveOnly: 'true', messageModerationLevel: 'MODERATE_NONE' });
  const told = await shown('admin');
  expect(told.map(each => inShort(each).split(' ').slice(2).join(' ')).sort()).toEqual([
    'SETTING_NAME=ARCHIVE_ONLY OLD_VALUE=false NEW_VALUE=true',
    'SETTING_NAME=WHO_CAN_POST_MESSAGE OLD_VALUE=ALL_MANAGERS_CAN_POST NEW_VALUE=NONE_CAN_POST',
  ]);
  expect(patch(bySync(), { whoCanPostMessage: 'EVERYBODY' }).status).toBe(400);
  expect(await shown('admin')).toHaveLength(2);
});

test('under the new names it is a setting of the application', async () => {
  world.unknowns.groupEventNames = 'new';
  patch(bySync());
  const [activity] = await shown('admin', { eventName: 'CHANGE_APPLICATION_SETTING' });
  expect(activity?.events?.[0]?.type).toBe('APPLICATION_SETTINGS');
  expect(inShort(activity ?? {})).toContain(
    `APPLICATION_NAME=Groups for Business GROUP_EMAIL=${ALL} SETTING_NAME=GroupSettingsProto who_can_post_message`,
  );
  expect(await shown('admin', { eventName: 'CHANGE_GROUP_SETTING' })).toEqual([]);
});

test('a program may go unnamed: in older records, and when it acts for an admin', async () => {
  world.unknowns.logNamesApp = false;
  patch(bySync());
  world.unknowns.logNamesApp = true;
  patch(tokenFor(installer(world), SETTINGS, { clientId: '1093', impersonates: true }), {
    whoCanPostMessage: 'ANYONE_CAN_POST',
  });
  const [delegated, older] = await shown('admin');
  expect(older?.actor).not.toHaveProperty('applicationInfo');
  expect(delegated?.actor).toMatchObject({
    email: installer(world),
    applicationInfo: { oauthClientId: '1093', impersonation: true },
  });
  expect(delegated?.actor?.applicationInfo).not.toHaveProperty('applicationName');
  expect(delegated).not.toHaveProperty('ipAddress');
});

test('a robot has a key and no address', async () => {
  expect(patch(robotToken('sync@project.iam.example', SETTINGS)).status).toBe(200);
  const [activity] = await shown('admin');
  const profileId = '105250506097979753968';
  expect(activity?.actor).toEqual({ callerType: 'KEY', key: 'sync@project.iam.example', profileId });
});

test('a call by a program that changes something is an event of the token log', async () => {
  patch(bySync());
  patch(bySync(), {}, 'GET');
  patch(tokenFor(installer(world), SETTINGS), { whoCanPostMessage: 'ANYONE_CAN_POST' });
  patch(tokenFor(installer(world), SETTINGS, { clientId: '1093', impersonates: true }), OPENED);
  patch(tokenFor(installer(world), SETTINGS, scriptClient), { whoCanPostMessage: 'NOBODY' });
  const told = await shown('token', { eventName: 'activity', filters: 'api_name==groupssettings' });
  expect(told.map(each => inShort(each).replace(/ num_response_bytes=\d+$/, ''))).toEqual([
    'activity api_name=groupssettings method_name=groupsSettings.groups.patch client_id=1093 app_name=1093 client_type=WEB product_bucket=GROUPS',
    'activity api_name=groupssettings method_name=groupsSettings.groups.patch client_id=1.apps.example app_name=Roster Sync client_type=WEB product_bucket=GROUPS',
  ]);
  expect(told[1]?.actor).toEqual({
    email: 'roster-sync@school.example',
    profileId: world.users.get('roster-sync@school.example')?.id,
  });
});

test('a manager at groups.google.com is told of by the log of Groups, without a program', async () => {
  changeInGroupsPage(world, OFFICE, ALL, { ...OPENED, membersCanPostAsTheGroup: 'true' });
  const told = await shown('groups', { filters: `group_email==${ALL}` });
  expect(told.map(inShort).sort()).toEqual([
    `change_acl_permission acl_permission=can_post group_email=${ALL} new_value_repeated=owners+managers+members+domain_users old_value_repeated=owners+managers`,
    `change_acl_permission acl_permission=can_post_as_group group_email=${ALL} new_value_repeated=owners+managers+members old_value_repeated=owners+managers`,
  ]);
  expect(told[0]).toMatchObject({
    actor: { email: OFFICE },
    ipAddress: '198.51.100.7',
    events: [{ type: 'acl_change' }],
  });
  expect(told[0]?.actor).not.toHaveProperty('applicationInfo');
  expect(await shown('admin')).toEqual([]);
  expect(() => changeInGroupsPage(world, 'teacher1@school.example', ALL, OPENED)).toThrow('may not change');
});

test('moderation and archiving are basic settings there', async () => {
  changeInGroupsPage(world, OFFICE, ALL, { messageModerationLevel: 'MODERATE_ALL_MESSAGES', archiveOnly: 'true' });
  const told = await shown('groups');
  expect(told.map(inShort).sort()).toEqual([
    `change_acl_permission acl_permission=can_post group_email=${ALL} new_value_repeated= old_value_repeated=owners+managers`,
    `change_basic_setting basic_setting=archive_only group_email=${ALL} old_value=false new_value=true`,
    `change_basic_setting basic_setting=message_moderation_level group_email=${ALL} old_value=MODERATE_NONE new_value=MODERATE_ALL_MESSAGES`,
  ]);
});

test('an admin in the console is told of by the admin log, without a program', async () => {
  changeInConsole(world, installer(world), ALL, OPENED);
  expect(world.groups.get(ALL)?.settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  const [activity] = await shown('admin');
  expect(activity?.actor).toEqual({
    callerType: 'USER',
    email: installer(world),
    profileId: world.users.get(installer(world))?.id,
  });
  expect(await shown('groups')).toEqual([]);
  expect(await shown('token')).toEqual([]);
  expect(() => changeInConsole(world, OFFICE, ALL, OPENED)).toThrow('may not change');
});
