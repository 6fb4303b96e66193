import type { admin_reports_v1 } from 'googleapis/build/src/apis/admin';
import { changeDeliverySetting } from '../../emulator/google/policies/logDelivery';
import { setPolicy } from '../../emulator/google/policies/setPolicy';
import type { World } from '../../emulator/world';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { inShort, openLogs, undescribed } from './openLogs';

const UNIT = '/Students';
const NARROW = { allowedDomains: ['school.example'], bypassInternal: true };
const ADA = 'ada.quill@school.example';
const SYNC = 'roster-sync@school.example';

let world: World;
let logs: Awaited<ReturnType<typeof openLogs>>;

async function open(groupEventNames: 'old' | 'new') {
  world = small({ unknowns: { groupEventNames } });
  logs = await openLogs(world);
}
afterEach(() => logs.close());

/** What the admin log tells when it has caught up, the oldest first. */
async function told(asked = {}) {
  logs.pass();
  const data = await logs.ask('admin', asked);
  expect(undescribed(data)).toEqual([]);
  return (data.items ?? []).reverse();
}

const inWords = async (asked = {}) => (await told(asked)).map(inShort);

/** What is told of a rule, `name=value` each. */
function metadataOf({ events }: admin_reports_v1.Schema$Activity) {
  const { messageValue } = events?.[0]?.parameters?.find(each => each.name === 'SETTING_METADATA') ?? {};
  return Object.fromEntries((messageValue?.parameter ?? []).map(each => [each.name, each.value]));
}

test('under the old names a rule is told without values', async () => {
  await open('old');
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'create', to: NARROW });
  expect(world.restrictedDelivery.get(UNIT)).toEqual(NARROW);
  changeDeliverySetting(world, SYNC, { unit: UNIT, name: 'Ours only', kind: 'change', enabled: false });
  expect(world.restrictedDelivery.has(UNIT)).toBe(false);
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'delete' });
  const parameters =
    'ORG_UNIT_NAME=/Students SETTING_DESCRIPTION=restrict delivery SETTING_NAME=RESTRICT_DELIVERY USER_DEFINED_SETTING_NAME=Ours only';
  const activities = await told();
  expect(activities.map(inShort)).toEqual([
    `CREATE_GMAIL_SETTING ${parameters}`,
    `CHANGE_GMAIL_SETTING ${parameters}`,
    `DELETE_GMAIL_SETTING ${parameters}`,
  ]);
  expect(activities.map(each => each.actor?.email)).toEqual([ADA, SYNC, ADA]);
  expect(new Set(activities.map(each => each.events?.[0]?.type))).toEqual(new Set(['EMAIL_SETTINGS']));
});

test('under the new names a rule has a twin that says whether it is on, and its values are not told', async () => {
  await open('new');
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'create', place: 2, to: NARROW });
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'change', place: 2, enabled: false });
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'delete', place: 2 });
  const rule =
    'ORG_UNIT_NAME=/Students SETTING_NAME=RestrictDelivery rules[2] restrict_delivery_info SETTING_METADATA=';
  const twin = 'ORG_UNIT_NAME=/Students SETTING_NAME=RuleState rule_state[2] enabled SETTING_METADATA=';
  const activities = await told();
  expect(activities.map(inShort)).toEqual([
    `CREATE_APPLICATION_SETTING APPLICATION_NAME=Gmail NEW_VALUE=REDACTED ${rule}`,
    `CREATE_APPLICATION_SETTING APPLICATION_NAME=Gmail NEW_VALUE=true ${twin}`,
    `CHANGE_APPLICATION_SETTING APPLICATION_NAME=Gmail OLD_VALUE=REDACTED NEW_VALUE=REDACTED ${rule}`,
    `CHANGE_APPLICATION_SETTING APPLICATION_NAME=Gmail NEW_VALUE=false ${twin}`,
    `DELETE_APPLICATION_SETTING APPLICATION_NAME=Gmail OLD_VALUE=REDACTED ${rule}`,
    `DELETE_APPLICATION_SETTING APPLICATION_NAME=Gmail ${twin}`,
  ]);
  const [first, second] = activities.map(metadataOf);
  expect(first).toEqual({ rule_key: second?.rule_key, DESCRIPTION: 'Ours only' });
  expect(second).toEqual({ rule_key: expect.stringMatching(/^ak[0-9a-f]{15}$/), rule_type: 'RESTRICT_DELIVERY' });
});

test('another rule for mail restricts nothing, and has its own name', async () => {
  await open('new');
  world.restrictedDelivery.set(UNIT, NARROW);
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Words', kind: 'delete', setting: 'CONTENT_COMPLIANCE' });
  expect(world.restrictedDelivery.get(UNIT)).toEqual(NARROW);
  const [rule] = await inWords();
  expect(rule).toContain('SETTING_NAME=ContentCompliance rules[0] content_compliance_info');
});

test('delivery settings are found by event and unit', async () => {
  await open('old');
  changeDeliverySetting(world, ADA, { unit: UNIT, name: 'Ours only', kind: 'change' });
  changeDeliverySetting(world, ADA, { unit: '/Staff', name: 'Ours only', kind: 'change' });
  const asked = { eventName: 'CHANGE_GMAIL_SETTING', filters: 'ORG_UNIT_NAME==/Students' };
  expect(await inWords(asked)).toEqual([expect.stringContaining('ORG_UNIT_NAME=/Students ')]);
  expect(await inWords({ eventName: 'CHANGE_GMAIL_SETTING' })).toHaveLength(2);
});

test('a policy of Gmail that is set is told under the old names without its values', async () => {
  await open('old');
  const forwarding = (enableAutoForwarding: boolean, also = {}) =>
    setPolicy(world, 'gmail.auto_forwarding', { enableAutoForwarding }, { orgUnit: UNIT, ...also });
  forwarding(false, { silently: true });
  forwarding(true, { by: SYNC });
  forwarding(true);
  setPolicy(world, 'gmail.imap_access', { enableImapAccess: true }, { system: true });
  const activities = await told();
  expect(activities.map(inShort)).toEqual([
    'CHANGE_GMAIL_SETTING ORG_UNIT_NAME=/Students SETTING_DESCRIPTION=auto forwarding SETTING_NAME=AUTO_FORWARDING USER_DEFINED_SETTING_NAME=',
  ]);
  expect(activities[0]?.actor?.email).toBe(SYNC);
});

test('under the new names each field is told, and lists are not', async () => {
  await open('new');
  setPolicy(world, 'gmail.email_spam_filter_ip_allowlist', { allowedIpAddresses: ['192.0.2.1'] });
  const where = { orgUnit: UNIT, group: 'allstudents@school.example' };
  setPolicy(world, 'gmail.pop_access', { enablePopAccess: true }, where);
  setPolicy(world, 'gmail.pop_access', { enablePopAccess: false }, where);
  expect(await inWords()).toEqual([
    'CREATE_APPLICATION_SETTING APPLICATION_NAME=Gmail NEW_VALUE=REDACTED ORG_UNIT_NAME=/ SETTING_NAME=EmailSpamFilterIpAllowlistSettingsProto allowed_ip_addresses',
    'CREATE_APPLICATION_SETTING APPLICATION_NAME=Gmail GROUP_EMAIL=allstudents@school.example NEW_VALUE=true ORG_UNIT_NAME=/Students SETTING_NAME=PopAccessSettingsProto enable_pop_access',
    'CHANGE_APPLICATION_SETTING APPLICATION_NAME=Gmail GROUP_EMAIL=allstudents@school.example OLD_VALUE=true NEW_VALUE=false ORG_UNIT_NAME=/Students SETTING_NAME=PopAccessSettingsProto enable_pop_access',
  ]);
});

test.each(['old', 'new'] as const)(
  'under the %s names a service is switched, and Groups have their sharing',
  async names => {
    await open(names);
    setPolicy(world, 'gmail.service_status', { serviceState: 'DISABLED' }, { orgUnit: UNIT });
    setPolicy(world, 'gmail.service_status', { serviceState: 'ENABLED' }, { orgUnit: UNIT });
    const sharing = (ownersCanAllowIncomingMailFromPublic: boolean) => ({
      ownersCanAllowIncomingMailFromPublic,
      collaborationCapability: 'DOMAIN_USERS_ONLY',
    });
    setPolicy(world, 'groups_for_business.groups_sharing', sharing(false), { silently: true });
    setPolicy(world, 'groups_for_business.groups_sharing', sharing(true), { by: installer(world) });
    expect(await inWords()).toEqual([
      'TOGGLE_SERVICE_ENABLED SERVICE_NAME=Gmail OLD_VALUE=INHERIT_FROM_PARENT NEW_VALUE=false ORG_UNIT_NAME=/Students',
      'TOGGLE_SERVICE_ENABLED SERVICE_NAME=Gmail OLD_VALUE=false NEW_VALUE=true ORG_UNIT_NAME=/Students',
      'CHANGE_APPLICATION_SETTING APPLICATION_NAME=Groups for Business OLD_VALUE=false NEW_VALUE=true ORG_UNIT_NAME=/ SETTING_NAME=GroupsSharingSettingsProto owners_can_allow_incoming_mail_from_public',
    ]);
    expect(() => setPolicy(world, 'sites.service_status', { serviceState: 'ENABLED' })).toThrow(
      'how the log names sites',
    );
  },
);
