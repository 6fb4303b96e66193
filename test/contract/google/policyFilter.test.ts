import { setPolicy } from '../../emulator/google/policies/setPolicy';
import type { World } from '../../emulator/world';
import { small } from '../../emulator/worlds/small';
import { openPolicies } from './openPolicies';
import { refusal } from './openWorld';

const GMAIL = String.raw`setting.type.matches('^settings/gmail\\..*$')`;
const STATUS = String.raw`setting.type.matches('^.*\\.service_status$')`;
const ON = { serviceState: 'ENABLED' };
const OFF = { serviceState: 'DISABLED' };

let world: World;
let opened: Awaited<ReturnType<typeof openPolicies>>;

beforeEach(async () => {
  world = small();
  opened = await openPolicies(world);
});
afterEach(() => opened.close());

test.each([
  [undefined, 'gmail.auto_forwarding gmail.service_status groups_for_business.groups_sharing sites.service_status'],
  [GMAIL, 'gmail.auto_forwarding gmail.service_status'],
  [`${GMAIL} && ${STATUS}`, 'gmail.service_status'],
  [`${GMAIL} || ${STATUS}`, 'gmail.auto_forwarding gmail.service_status sites.service_status'],
  [
    `customer == "customers/my_customer" && (setting.type.matches("groups_sharing") || ${GMAIL})`,
    'gmail.auto_forwarding gmail.service_status groups_for_business.groups_sharing',
  ],
  [`${STATUS} || setting.type.matches('groups') && ${GMAIL}`, 'gmail.service_status sites.service_status'],
  [`setting.type.matches('^gmail')`, ''],
])('the filter %s finds %s', async (filter, expected) => {
  setPolicy(world, 'gmail.service_status', ON);
  setPolicy(world, 'gmail.auto_forwarding', { enableAutoForwarding: false });
  setPolicy(world, 'groups_for_business.groups_sharing', { ownersCanAllowExternalMembers: false });
  setPolicy(world, 'sites.service_status', OFF, { silently: true });
  const found = await opened.all(filter === undefined ? {} : { filter });
  const types = found.map(each => String(each.setting?.type).replace('settings/', ''));
  expect(types.sort().join(' ')).toBe(expected);
});

test.each([
  ['an escape that the language does not have', String.raw`setting.type.matches('^settings/gmail\..*$')`],
  ['an expression that is none', `setting.type.matches('(')`],
  ['a bracket too few', `(${GMAIL}`],
  ['a bracket too many', `${GMAIL})`],
  ['half a condition', `${GMAIL} &&`],
])('a filter with %s is refused', async (_, filter) => {
  expect((await refusal(opened.page({ filter }))).error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
});

test.each([
  [`!setting.type.matches('a') in a filter`, `!setting.type.matches('a')`],
  ['setting.type == "a" in a filter', 'setting.type == "a"'],
  ['the regular expression (?i)gmail', `setting.type.matches('(?i)gmail')`],
  ['the policies of customer customers/C0123456', 'customer == "customers/C0123456"'],
])('the emulator does not know %s', async (what, filter) => {
  await expect(opened.page({ filter })).rejects.toMatchObject({
    response: { status: 501, data: expect.stringContaining(`The emulator does not know ${what}`) },
  });
});
