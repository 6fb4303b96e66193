import type { DeliveryChange } from '../../../src/model/deliveryChange';
import { deliveryChanges } from '../../../src/plan/deliveryChanges';
import type { Activity } from '../../../src/plan/logEvents';
import { activity, clerk, parameters } from '../logs';
import { later } from '../samples';

const event = (name: string, values: Record<string, string>, metadata?: Record<string, string>): Activity =>
  activity({
    events: [
      {
        name,
        parameters: [
          ...parameters(values),
          ...(metadata ? [{ name: 'SETTING_METADATA', messageValue: parameters(metadata) }] : []),
        ],
      },
    ],
  });
const ABOUT = { at: later(-3), who: clerk() };
const UNIT = { ORG_UNIT_NAME: '/Students' };
const rule = (kind: string, at = later(-3)): Activity => ({
  ...event(
    `${kind}_APPLICATION_SETTING`,
    {
      APPLICATION_NAME: 'Gmail',
      SETTING_NAME: 'RestrictDelivery rules[0] restrict_delivery_info',
      OLD_VALUE: 'REDACTED',
      NEW_VALUE: 'REDACTED',
      ...UNIT,
    },
    { rule_key: 'k1', DESCRIPTION: 'Only our own' },
  ),
  id: { time: at, uniqueQualifier: '1' },
});
const state = (kind: string, value: string): Activity =>
  event(
    `${kind}_APPLICATION_SETTING`,
    { APPLICATION_NAME: 'Gmail', SETTING_NAME: 'RuleState rule_state[0] enabled', NEW_VALUE: value, ...UNIT },
    { rule_key: 'k1', rule_type: 'RESTRICT_DELIVERY' },
  );
const RULE = { setting: 'RestrictDelivery', rule: 'Only our own', unit: '/Students' };

test.each<[string, Activity[], Partial<DeliveryChange>[]]>([
  [
    'by its old name',
    [
      event('CHANGE_GMAIL_SETTING', {
        SETTING_NAME: 'RESTRICT_DELIVERY',
        SETTING_DESCRIPTION: 'restrict delivery',
        USER_DEFINED_SETTING_NAME: 'Only our own',
        ...UNIT,
      }),
    ],
    [{ how: 'changed', setting: 'RESTRICT_DELIVERY', rule: 'Only our own', unit: '/Students' }],
  ],
  [
    'of the whole domain, with its values',
    [
      event('CHANGE_EMAIL_SETTING', {
        SETTING_NAME: 'EMAIL_ROUTE',
        OLD_VALUE: 'a',
        NEW_VALUE: 'b',
        DOMAIN_NAME: 'x.org',
      }),
    ],
    [{ how: 'changed', setting: 'EMAIL_ROUTE', from: 'a', to: 'b' }],
  ],
  ['made, under the new names, with its twin', [state('CREATE', 'true'), rule('CREATE')], [{ how: 'made', ...RULE }]],
  ['made and off', [rule('CREATE'), state('CREATE', 'false')], [{ how: 'made', ...RULE, to: 'off' }]],
  ['changed', [rule('CHANGE'), state('CHANGE', 'true')], [{ how: 'changed', ...RULE }]],
  ['deleted, with its twin', [rule('DELETE'), state('DELETE', '')], [{ how: 'deleted', ...RULE }]],
  [
    'switched off',
    [state('CHANGE', 'false')],
    [{ how: 'switched off', setting: 'RESTRICT_DELIVERY', unit: '/Students' }],
  ],
  ['switched on', [state('CHANGE', 'true')], [{ how: 'switched on', setting: 'RESTRICT_DELIVERY', unit: '/Students' }]],
  ['switched off, with what it says', [rule('CHANGE'), state('CHANGE', 'false')], [{ how: 'switched off', ...RULE }]],
  [
    'its state is redacted',
    [state('CHANGE', 'REDACTED')],
    [{ how: 'changed', setting: 'RESTRICT_DELIVERY', unit: '/Students' }],
  ],
  [
    'its state is inherited again',
    [state('DELETE', '')],
    [{ how: 'deleted', setting: 'RESTRICT_DELIVERY', unit: '/Students' }],
  ],
  [
    'Gmail is inherited from the unit above',
    [
      event('TOGGLE_SERVICE_ENABLED', {
        SERVICE_NAME: 'Gmail',
        OLD_VALUE: 'false',
        NEW_VALUE: 'INHERIT_FROM_PARENT',
        ...UNIT,
      }),
    ],
    [{ how: 'changed', setting: 'Gmail', unit: '/Students' }],
  ],
  [
    'Gmail was switched on for a unit',
    [event('TOGGLE_SERVICE_ENABLED', { SERVICE_NAME: 'Gmail', OLD_VALUE: 'false', NEW_VALUE: 'true', ...UNIT })],
    [{ how: 'switched on', setting: 'Gmail', unit: '/Students' }],
  ],
  ['another service was', [event('TOGGLE_SERVICE_ENABLED', { SERVICE_NAME: 'Drive', NEW_VALUE: 'true' })], []],
  [
    'what owners of groups may allow',
    [
      event('CHANGE_APPLICATION_SETTING', {
        APPLICATION_NAME: 'Groups for Business',
        SETTING_NAME: 'GroupsSharingSettingsProto owners_can_allow_incoming_mail_from_public',
        OLD_VALUE: 'false',
        NEW_VALUE: 'true',
        ORG_UNIT_NAME: '/',
      }),
    ],
    [
      {
        how: 'changed',
        setting: 'GroupsSharingSettingsProto owners_can_allow_incoming_mail_from_public',
        unit: '/',
        from: 'false',
        to: 'true',
      },
    ],
  ],
  [
    'a setting of a group, which POST.1 tells',
    [
      event('CHANGE_APPLICATION_SETTING', {
        APPLICATION_NAME: 'Groups for Business',
        SETTING_NAME: 'GroupSettingsProto who_can_post_message',
        GROUP_EMAIL: 'all@example.org',
      }),
    ],
    [],
  ],
  [
    'Gmail for the members of a group',
    [event('CHANGE_APPLICATION_SETTING', { APPLICATION_NAME: 'Gmail', SETTING_NAME: 'X y', GROUP_EMAIL: 'All@x.org' })],
    [{ how: 'changed', setting: 'X y', group: 'all@x.org' }],
  ],
  ['another application', [event('CREATE_APPLICATION_SETTING', { APPLICATION_NAME: 'Drive', SETTING_NAME: 'x' })], []],
  ['mail was taken out of quarantine', [event('RELEASE_FROM_QUARANTINE', { SETTING_NAME: 'x' })], []],
  ['nothing is said', [event('CHANGE_GMAIL_SETTING', {})], [{ how: 'changed', setting: '' }]],
  ['a member came', [event('ADD_GROUP_MEMBER', { GROUP_EMAIL: 'all@example.org' })], []],
])('a setting about delivery: %s', (_, activities, expected) =>
  expect(deliveryChanges(activities)).toEqual(expected.map(change => ({ ...ABOUT, ...change }))),
);

test('the oldest comes first, and the same again is another', () =>
  expect(deliveryChanges([rule('CHANGE'), rule('CREATE', later(-9))]).map(({ at, how }) => [at, how])).toEqual([
    [later(-9), 'made'],
    [later(-3), 'changed'],
  ]));
