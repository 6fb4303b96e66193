import { cloudIdentityApi, schemaOf } from '../../emulator/discovery';
import { orgUnitIdOf, renameOrgUnit } from '../../emulator/google/orgUnits';
import { ALL_ADMINS } from '../../emulator/google/policies/policy';
import { setPolicy } from '../../emulator/google/policies/setPolicy';
import { mismatches } from '../../emulator/mismatches';
import type { World } from '../../emulator/world';
import { installer, user } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { openPolicies, type Page } from './openPolicies';
import { refusal } from './openWorld';

const GMAIL = String.raw`setting.type.matches('^settings/gmail\\..*$')`;
const ON = { serviceState: 'ENABLED' };
const OFF = { serviceState: 'DISABLED' };

let world: World;
let opened: Awaited<ReturnType<typeof openPolicies>>;

beforeEach(async () => {
  world = small();
  opened = await openPolicies(world);
});
afterEach(() => opened.close());

const undescribed = (page: Page) =>
  mismatches(cloudIdentityApi, schemaOf(cloudIdentityApi, 'ListPoliciesResponse'), page);
const unitId = (path: string) => orgUnitIdOf(world, path).replace('id:', '');

test('a setting that nobody touched is not there', async () => {
  world.unknowns.emptyPolicyPages = false;
  expect(await opened.page()).toEqual({});
});

test('a policy says what is set, for which unit, and which one wins', async () => {
  const [off, on, byGoogle] = [
    setPolicy(world, 'gmail.service_status', OFF, { orgUnit: '/Students/Grade 6' }),
    setPolicy(world, 'gmail.service_status', ON),
    setPolicy(world, 'gmail.service_status', ON, { system: true }),
  ];
  const found = await opened.all();
  expect(undescribed({ policies: found })).toEqual([]);
  expect(found).toHaveLength(3);
  expect(found.find(each => each.name === off.name)).toEqual({
    name: expect.stringMatching(/^policies\/ak[0-9a-f]{15}$/),
    customer: `customers/${world.customerId}`,
    type: 'ADMIN',
    setting: { type: 'settings/gmail.service_status', value: OFF },
    policyQuery: {
      query: `entity.org_units.exists(org_unit, org_unit.org_unit_id == orgUnitId('${unitId('/Students/Grade 6')}'))`,
      orgUnit: `orgUnits/${unitId('/Students/Grade 6')}`,
      sortOrder: 3,
    },
  });
  const inOrder = [...found].sort((a, b) => Number(a.policyQuery?.sortOrder) - Number(b.policyQuery?.sortOrder));
  expect(inOrder.map(each => [each.type, each.name])).toEqual([
    ['SYSTEM', byGoogle.name],
    ['ADMIN', on.name],
    ['ADMIN', off.name],
  ]);
});

test('a policy for a group names it in its unit, and Google’s name for all admins stands bare', async () => {
  const all = world.groups.get('allstudents@school.example');
  setPolicy(world, 'gmail.service_status', ON, { group: 'allstudents@school.example' });
  setPolicy(world, 'gmail.service_status', OFF, { group: ALL_ADMINS });
  const queries = (await opened.all()).map(each => each.policyQuery);
  const clause = (id?: string) =>
    `entity.org_units.exists(org_unit, org_unit.org_unit_id == orgUnitId('${unitId('/')}')) && ` +
    `entity.groups.exists(group, group.group_id == groupId('${id}'))`;
  expect(queries.find(each => each?.group === ALL_ADMINS)?.query).toBe(clause(ALL_ADMINS));
  expect(queries.find(each => each?.group === `groups/${all?.id}`)?.query).toBe(clause(all?.id));
  expect(new Set(queries.map(each => each?.sortOrder)).size).toBe(2);
});

test('to set it again changes the policy, and a renamed unit keeps it; without a unit it has no unit', async () => {
  const first = setPolicy(world, 'gmail.service_status', ON, { orgUnit: '/Students' });
  renameOrgUnit(world, '/Students', '/Pupils');
  const again = setPolicy(world, 'gmail.service_status', OFF, { orgUnit: '/Pupils' });
  expect([again.name, again.sortOrder, world.policies.length]).toEqual([first.name, first.sortOrder, 1]);
  const { orgUnit: _, ...unbound } = again;
  world.policies = [unbound];
  const [found] = await opened.all();
  expect(found?.setting?.value).toEqual(OFF);
  expect(found?.policyQuery).not.toHaveProperty('orgUnit');
  expect(() => setPolicy(world, 'gmail.service_status', ON, { orgUnit: '/Students' })).toThrow('no unit /Students');
});

describe('pages', () => {
  beforeEach(() => {
    for (let i = 0; i < 120; i++) setPolicy(world, `drive_and_docs.made_up_${i}`, { i }, { silently: true });
  });
  const sizes = (pages: Page[]) => pages.map(({ policies = [] }) => policies.length);

  test.each([
    [undefined, [0, 50, 0, 50, 0, 20]],
    [0, [0, 50, 0, 50, 0, 20]],
    [100, [0, 100, 0, 20]],
    [1000, [0, 100, 0, 20]],
  ])('of %s come after empty ones: %j', async (pageSize, expected) => {
    const pages = await opened.pages(pageSize === undefined ? {} : { pageSize });
    expect(sizes(pages)).toEqual(expected);
    expect(pages.flatMap(undescribed)).toEqual([]);
    expect(pages[0]).toEqual({ nextPageToken: expect.any(String) });
    expect(new Set(pages.flatMap(({ policies = [] }) => policies.map(each => each.name))).size).toBe(120);
  });

  test('come alone where the world has no empty ones', async () => {
    world.unknowns.emptyPolicyPages = false;
    expect(sizes(await opened.pages({ pageSize: 60 }))).toEqual([60, 60]);
  });

  test.each([
    ['another filter', { pageSize: 10, filter: GMAIL }],
    ['another size', { pageSize: 20 }],
    ['a token that Google never gave', { pageSize: 10, pageToken: 'abc' }],
  ])('%s on the way is refused', async (_, asked) => {
    const pageToken = String((await opened.page({ pageSize: 10 })).nextPageToken);
    const { status, error } = await refusal(opened.page({ pageToken, ...asked }));
    expect(status).toBe(400);
    expect(error).toEqual({ code: 400, message: 'Request contains an invalid argument.', status: 'INVALID_ARGUMENT' });
  });
});

test('the methods that write, and that of one policy, are unknown by their names', async () => {
  const policies = opened.clientOf(installer(world), 'cloud-identity.policies');
  const unknown = (id: string) => ({
    response: { status: 501, data: expect.stringContaining(`the method cloudidentity.policies.${id}`) },
  });
  await expect(policies.get({ name: 'policies/ak1' })).rejects.toMatchObject(unknown('get'));
  await expect(policies.delete({ name: 'policies/ak1' })).rejects.toMatchObject(unknown('delete'));
  await expect(policies.create({ requestBody: {} })).rejects.toMatchObject(unknown('create'));
});

test('only a super admin may ask, with a scope for it', async () => {
  world.users.set('helper@school.example', user('helper@school.example', { admin: 'delegated' }));
  for (const address of ['teacher1@school.example', 'helper@school.example', 'a-robot']) {
    const { status, error } = await refusal(opened.clientOf(address).list());
    expect(status).toBe(403);
    expect(error).toEqual({ code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' });
  }
  const { error } = await refusal(opened.clientOf(installer(world), 'admin.directory.user.readonly').list());
  expect(error).toMatchObject({ code: 403, details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] });
  world.unknowns.emptyPolicyPages = false;
  expect((await opened.clientOf(installer(world), 'cloud-identity.policies').list()).data).toEqual({});
});

test('a request less than a second after another is one too many, and so is one soon after that', async () => {
  const policies = opened.clientOf(installer(world));
  await policies.list();
  const { status, error } = await refusal(policies.list());
  expect(status).toBe(429);
  expect(error).toMatchObject({
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    details: [{ reason: 'RATE_LIMIT_EXCEEDED' }],
  });
  world.clock.advance(500);
  expect((await refusal(policies.list())).status).toBe(429);
  world.clock.advance(1000);
  expect((await policies.list()).status).toBe(200);
});

describe('restricted delivery', () => {
  beforeEach(() => {
    for (const unit of ['/Students/Grade 6', '/Students/Grade 7']) {
      world.restrictedDelivery.set(unit, { allowedDomains: ['school.example', 'lms.example'], bypassInternal: true });
    }
  });

  test('is not there, but for the lists of addresses that settings share', async () => {
    const [lists, ...others] = await opened.all();
    expect([lists?.setting?.type, others]).toEqual(['settings/gmail.email_address_lists', []]);
    expect(lists?.setting?.value?.emailAddressList).toMatchObject([
      {
        name: 'Allowed in /Students/Grade 6',
        addressList: { address: [{ address: 'school.example' }, { address: 'lms.example' }] },
      },
      { name: 'Allowed in /Students/Grade 7' },
    ]);
  });

  test.each(['gmail.restrict_delivery', 'gmail.walled_garden'] as const)('is called %s', async name => {
    world.unknowns.restrictDeliveryPolicy = name;
    const found = await opened.all();
    expect(undescribed({ policies: found })).toEqual([]);
    const lists = found.find(each => each.setting?.type === 'settings/gmail.email_address_lists');
    const ids = lists?.setting?.value?.emailAddressList.map(({ id }: { id: string }) => id);
    const rules = found.filter(each => each.setting?.type === `settings/${name}`);
    expect(rules.map(each => each.policyQuery?.orgUnit).sort()).toEqual(
      [`orgUnits/${unitId('/Students/Grade 6')}`, `orgUnits/${unitId('/Students/Grade 7')}`].sort(),
    );
    const [rule] = rules.filter(each => each.policyQuery?.orgUnit === `orgUnits/${unitId('/Students/Grade 6')}`);
    expect(rule?.setting?.value).toEqual({
      restrictDeliveryRules: [
        { ruleId: expect.stringMatching(/^ak/), addressListIds: [ids[0]], bypassInternalMessages: true },
      ],
    });
    expect(new Set(rules.map(each => each.policyQuery?.sortOrder)).size).toBe(2);
  });
});
