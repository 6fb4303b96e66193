import fc from 'fast-check';
import { type Activity, actorOf, appCalls, logEvents } from '../../../src/plan/logEvents';
import { RUNS } from '../arbitraries';
import { activity, parameters } from '../logs';
import { later } from '../samples';

const CLERK = { account: 'clerk@example.org', ipAddress: '203.0.113.24', region: 'US' };
const eventOf = (name: string, values: Record<string, string | string[]>) =>
  activity({ events: [{ name, parameters: parameters(values) }] });

test('a setting that was changed in the Admin console', () => {
  expect(logEvents('admin', [activity()])).toEqual([
    {
      ...CLERK,
      log: 'admin',
      at: later(-3),
      qualifier: '-4231/0',
      name: 'CHANGE_GROUP_SETTING',
      group: 'all@example.org',
      setting: 'whoCanPostMessage',
      from: ['ALL_MANAGERS_CAN_POST'],
      to: ['ANYONE_CAN_POST'],
    },
  ]);
});

test('a permission that was changed in Google Groups', () => {
  const event = eventOf('change_acl_permission', {
    acl_permission: 'can_post',
    group_email: 'all@example.org',
    new_value_repeated: ['managers', 'members'],
    old_value_repeated: ['managers'],
  });
  expect(logEvents('groups', [event])).toEqual([
    {
      ...CLERK,
      log: 'groups',
      at: later(-3),
      qualifier: '-4231/0',
      name: 'change_acl_permission',
      group: 'all@example.org',
      setting: 'whoCanPostMessage',
      from: ['managers'],
      to: ['managers', 'members'],
    },
  ]);
});

test('a group that was made, as the enterprise log tells it: no setting, no value', () => {
  expect(logEvents('groups_enterprise', [eventOf('create_group', { group_id: 'all@example.org' })])).toEqual([
    {
      ...CLERK,
      log: 'groups_enterprise',
      at: later(-3),
      qualifier: '-4231/0',
      name: 'create_group',
      group: 'all@example.org',
    },
  ]);
});

test('several events of one activity have names of their own', () => {
  const [event] = activity().events;
  const events = logEvents('admin', [
    activity({ events: [event, { name: 'X', parameters: [] }, event].flatMap(e => e ?? []) }),
  ]);
  expect(events.map(({ qualifier }) => qualifier)).toEqual(['-4231/0', '-4231/2']);
});

test.each([
  ['SETTING_NAME', 'WHO_CAN_POST_MESSAGE', 'whoCanPostMessage'],
  ['SETTING_NAME', 'GroupSettingsProto who_can_post_message', 'whoCanPostMessage'],
  ['setting_name', 'whoCanPostMessage', 'whoCanPostMessage'],
  ['acl_permission', 'can_post', 'whoCanPostMessage'],
  ['basic_setting', 'post_permission', 'whoCanPostMessage'],
  ['acl_permission', 'can_post_as_group', 'membersCanPostAsTheGroup'],
  ['SETTING_NAME', 'MEMBERS_CAN_POST_AS_THE_GROUP', 'membersCanPostAsTheGroup'],
  ['SETTING_NAME', 'MESSAGE_MODERATION_LEVEL', 'messageModerationLevel'],
  ['basic_setting', 'message_moderation_level', 'messageModerationLevel'],
  ['basic_setting', 'archive_only', 'archiveOnly'],
  ['SETTING_NAME', 'ARCHIVE_ONLY', 'archiveOnly'],
  ['acl_permission', 'can_post_announcements', undefined],
  ['acl_permission', 'can_post_rich_text', undefined],
  ['acl_permission', 'can_reply_to_author', undefined],
  ['acl_permission', 'can_join', undefined],
  ['SETTING_NAME', 'WHO_CAN_JOIN', undefined],
  ['SETTING_NAME', 'ALLOW_EXTERNAL_MEMBERS', undefined],
  ['SETTING_NAME', 'SPAM_MODERATION_LEVEL', undefined],
  ['info_setting', 'description', undefined],
  ['basic_setting', '', undefined],
])('%s "%s" is the setting %s', (name, value, expected) => {
  const event = eventOf('whatever Google calls it', { GROUP_EMAIL: 'all@example.org', [name]: value });
  expect(logEvents('admin', [event]).map(({ setting }) => setting)).toEqual([expected]);
});

test.each<[string, Record<string, string>]>([
  ['no parameters', {}],
  ['no group', { SETTING_NAME: 'WHO_CAN_POST_MESSAGE' }],
  ['a group without a name', { GROUP_EMAIL: '' }],
  ['an account', { USER_EMAIL: 'clerk@example.org' }],
])('an event with %s is about no group', (_, values) =>
  expect(logEvents('admin', [eventOf('CHANGE_GROUP_SETTING', values)])).toEqual([]),
);

const CLIENT = '1234.apps.googleusercontent.com';
const { ipAddress: _, networkInfo: __, ...nowhere } = activity();

test.each<[string, Activity, object]>([
  ['a person', activity(), CLERK],
  ['from nowhere', nowhere, { account: 'clerk@example.org' }],
  ['nobody', { ...nowhere, actor: undefined }, {}],
  ['nobody, with everything empty', { ...nowhere, actor: { email: '' }, ipAddress: '' }, {}],
  ['a robot', { ...nowhere, actor: { key: '55' } }, { robot: '55' }],
  ['a robot without a key', { ...nowhere, actor: { profileId: '1043' } }, { robot: 'id 1043' }],
  [
    'an app that a person signed in to',
    {
      ...nowhere,
      actor: {
        email: 'admin@example.org',
        applicationInfo: { applicationName: 'Roster Sync', oauthClientId: CLIENT, impersonation: false },
      },
    },
    { account: 'admin@example.org', app: 'Roster Sync', client: CLIENT },
  ],
  [
    'an app in the name of a person who was not there',
    {
      ...nowhere,
      actor: { email: 'admin@example.org', applicationInfo: { oauthClientId: CLIENT, impersonation: true } },
    },
    { account: 'admin@example.org', client: CLIENT, impersonated: true },
  ],
])('who did it: %s', (_, given, expected) => expect(actorOf(given)).toEqual(expected));

test('who did it: Google itself', () => {
  expect(actorOf({ ...nowhere, actor: { key: 'SYSTEM' } })).toEqual({ app: 'Google itself' });
});

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'group_email', 'GROUP_ID', 'SETTING_NAME', 'acl_permission', 'new_value', '__proto__'),
  fc.constantFrom('can_post', 'all@example.org', 'api_name', 'app_name', 'groupssettings', 'İ'),
);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyActivity: fc.Arbitrary<Activity> = fc.record(
  {
    id: fc.record({ time: fc.constant(later(-3)), uniqueQualifier: word }),
    events: fc.array(
      fc.record({
        name: word,
        parameters: fc.array(
          fc.record(
            { name: word, value: perhaps(word), multiValue: perhaps(fc.array(word, { maxLength: 3 })) },
            { requiredKeys: ['name'] },
          ),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 3 },
    ),
    actor: perhaps(
      fc.record(
        {
          email: perhaps(word),
          key: perhaps(word),
          profileId: perhaps(word),
          applicationInfo: perhaps(
            fc.record(
              {
                applicationName: perhaps(word),
                oauthClientId: perhaps(word),
                impersonation: perhaps(fc.boolean()),
              },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
    ipAddress: perhaps(word),
    networkInfo: perhaps(fc.record({ regionCode: perhaps(word) }, { requiredKeys: [] })),
  },
  { requiredKeys: ['id', 'events'] },
);

test('whatever activities hold, none stops the reading, and no event comes from nothing', () => {
  fc.assert(
    fc.property(fc.array(anyActivity, { maxLength: 4 }), activities => {
      const told = activities.flatMap(({ events }) => events).length;
      const events = logEvents('groups', activities);
      expect(events.length).toBeLessThanOrEqual(told);
      expect(events.every(({ group, at }) => group.length > 0 && at === later(-3))).toBe(true);
      expect(appCalls(activities).length).toBeLessThanOrEqual(told);
    }),
    RUNS,
  );
});
