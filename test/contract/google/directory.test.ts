import { directoryApi, schemaOf } from '../../emulator/discovery';
import { mismatches } from '../../emulator/mismatches';
import { group, installer, member, user, worldOf } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { type Clients, openWorld, refusal } from './openWorld';

const world = small();
let opened: Awaited<ReturnType<typeof openWorld>>;
let directory: Clients['directory'];

beforeAll(async () => {
  opened = await openWorld(world);
  directory = opened.clientsOf(installer(world)).directory;
});
afterAll(() => opened.close());

const undescribed = (schema: string, value: unknown) => mismatches(directoryApi, schemaOf(directoryApi, schema), value);

test('groups come in pages, each once', async () => {
  const found: string[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await directory.groups.list({
      customer: 'my_customer',
      maxResults: 3,
      orderBy: 'email',
      ...(pageToken && { pageToken }),
    });
    expect(undescribed('Groups', data)).toEqual([]);
    found.push(...(data.groups ?? []).map(each => String(each.email)));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  expect(found).toEqual([...world.groups.keys()].sort());
});

test('a group is found by its address, by its id and by a prefix', async () => {
  const byAddress = await directory.groups.get({ groupKey: 'AllStudents@school.example' });
  expect(undescribed('Group', byAddress.data)).toEqual([]);
  expect(byAddress.data).toMatchObject({
    email: 'allstudents@school.example',
    name: 'AllStudents',
    adminCreated: true,
  });
  const byId = await directory.groups.get({ groupKey: String(byAddress.data.id) });
  expect(byId.data).toEqual(byAddress.data);
  const byPrefix = await directory.groups.list({
    customer: 'my_customer',
    query: 'email:grade*',
    fields: 'groups/email',
  });
  expect(byPrefix.data.groups).toHaveLength(3);
});

test('directMembersCount is text, and counts neither children nor what is in them', async () => {
  const { data } = await directory.groups.get({ groupKey: 'everyone@school.example' });
  expect(data.directMembersCount).toBe('1');
});

test('the groups a group is a member of are found by its address as userKey', async () => {
  const { data } = await directory.groups.list({ userKey: 'grade6@school.example' });
  expect(data.groups?.map(each => each.email)).toEqual(['everyone@school.example']);
  const none = await directory.groups.list({ userKey: 'everyone@school.example' });
  expect(none.data).not.toHaveProperty('groups');
});

test('the groups that hold the whole customer are found by its id', async () => {
  const all = group('all@school.example', { members: [member('', 'MEMBER', 'CUSTOMER')] });
  const here = worldOf({ groups: [all, group('few@school.example', { members: ['admin@school.example'] })] });
  const { close, clientsOf } = await openWorld(here);
  const list = (query: string) =>
    clientsOf('admin@school.example').directory.groups.list({ customer: 'my_customer', query });
  const { data } = await list(`memberKey=${here.customerId}`);
  expect(undescribed('Groups', data)).toEqual([]);
  expect(data.groups?.map(each => each.email)).toEqual([all.address]);
  all.members = [];
  expect((await list(`memberKey=${here.customerId}`)).data).not.toHaveProperty('groups');
  await close();
});

test('members come by role, children and the whole customer too', async () => {
  const { data } = await directory.members.list({ groupKey: 'everyone@school.example', roles: 'MEMBER' });
  expect(undescribed('Members', data)).toEqual([]);
  expect(data.members?.map(({ email, type }) => `${email} ${type}`)).toEqual([
    'allstaff@school.example GROUP',
    'grade6@school.example GROUP',
    'grade7@school.example GROUP',
    'grade8@school.example GROUP',
  ]);
  const all = group('all@school.example', { members: [member('', 'MEMBER', 'CUSTOMER')] });
  const other = await openWorld(worldOf({ groups: [all] }));
  const found = await other.clientsOf('admin@school.example').directory.members.list({ groupKey: all.address });
  expect(found.data.members).toMatchObject([{ type: 'CUSTOMER', role: 'MEMBER' }]);
  expect(found.data.members?.[0]).not.toHaveProperty('email');
  await other.close();
});

test('an account says whether it is an admin, but not to everybody', async () => {
  const admin = installer(world);
  const { data } = await directory.users.get({ userKey: admin });
  expect(undescribed('User', data)).toEqual([]);
  expect(data).toMatchObject({ primaryEmail: admin, isAdmin: true, isDelegatedAdmin: false });
  const teacher = opened.clientsOf('teacher1@school.example').directory;
  const { error } = await refusal(teacher.users.get({ userKey: 'teacher1@school.example' }));
  expect(error).toMatchObject({ code: 403, message: 'Not Authorized to access this resource/api' });
  const seen = await teacher.users.get({ userKey: admin, viewType: 'domain_public' });
  expect(seen.data).toMatchObject({ primaryEmail: admin });
  expect(seen.data).not.toHaveProperty('isAdmin');
});

test('accounts are found by their unit, with those below it', async () => {
  const query = "orgUnitPath='/Students'";
  const { data } = await directory.users.list({ customer: 'my_customer', query, maxResults: 20, orderBy: 'email' });
  expect(undescribed('Users', data)).toEqual([]);
  expect(data.users).toHaveLength(20);
  expect(data.nextPageToken).toMatch(/^\S+$/);
  const none = await directory.users.list({ customer: 'my_customer', query: 'orgUnitPath=/Nowhere' });
  expect(none.data).not.toHaveProperty('users');
});

test('the customer and its domains', async () => {
  const { data } = await directory.domains.list({ customer: 'my_customer' });
  expect(undescribed('Domains2', data)).toEqual([]);
  expect(data.domains).toMatchObject([{ domainName: 'school.example', isPrimary: true, verified: true }]);
  const customer = await directory.customers.get({ customerKey: 'my_customer' });
  expect(undescribed('Customer', customer.data)).toEqual([]);
  expect(customer.data).toMatchObject({ id: world.customerId, customerDomain: 'school.example' });
});

test.each([
  ['groupKey', () => directory.groups.get({ groupKey: 'nobody@school.example' })],
  ['groupKey', () => directory.members.list({ groupKey: 'nobody@school.example' })],
  ['userKey', () => directory.users.get({ userKey: 'nobody@school.example' })],
])('what is not there is a 404 that names the %s', async (key, ask) => {
  const message = `Resource Not Found: ${key}`;
  const errors = [{ message, domain: 'global', reason: 'notFound' }];
  expect(await refusal(ask())).toEqual({ status: 404, error: { code: 404, message, errors } });
});

test('a page token belongs to its question', async () => {
  const { data } = await directory.groups.list({ customer: 'my_customer', maxResults: 2 });
  const other = { customer: 'my_customer', query: 'email:a*', pageToken: String(data.nextPageToken) };
  expect((await refusal(directory.groups.list(other))).status).toBe(400);
});

test('2,400 queries a minute, and no more', async () => {
  const busy = worldOf({ users: [user('root@school.example', { admin: 'super' })] });
  const { close, clientsOf } = await openWorld(busy);
  const { domains } = clientsOf('root@school.example').directory;
  busy.quotaUse.set('Queries of Directory API by root@school.example', {
    window: Math.floor(busy.clock.now() / 60_000),
    used: 2399,
  });
  await domains.list({ customer: 'my_customer' });
  const { status, error } = await refusal(domains.list({ customer: 'my_customer' }));
  expect(status).toBe(403);
  expect(error.errors).toMatchObject([{ domain: 'usageLimits', reason: 'rateLimitExceeded' }]);
  busy.clock.advance(60_000);
  await domains.list({ customer: 'my_customer' });
  await close();
});
