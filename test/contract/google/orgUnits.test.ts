import { directoryApi, schemaOf } from '../../emulator/discovery';
import { isRejected } from '../../emulator/google/gmail/restrictedDelivery';
import { orgUnitIdOf, renameOrgUnit } from '../../emulator/google/orgUnits';
import { sendMail } from '../../emulator/mailing';
import { mismatches } from '../../emulator/mismatches';
import type { User, World } from '../../emulator/world';
import { installer, user, worldOf } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { openWorld, refusal } from './openWorld';

const SCOPES = ['admin.directory.orgunit.readonly', 'admin.directory.user.readonly'];

let world: World;
let opened: Awaited<ReturnType<typeof openWorld>>;

async function open(of: World) {
  world = of;
  opened = await openWorld(world);
}
beforeEach(() => open(small()));
afterEach(() => opened.close());

async function list(asked: { type?: string; orgUnitPath?: string } = {}) {
  const { directory } = opened.clientsOf(installer(world), SCOPES);
  const { data } = await directory.orgunits.list({ customerId: 'my_customer', ...asked });
  expect(mismatches(directoryApi, schemaOf(directoryApi, 'OrgUnits'), data)).toEqual([]);
  return data.organizationUnits ?? [];
}
const paths = async (asked = {}) => (await list(asked)).map(each => each.orgUnitPath);

test('units are those of accounts, all above them, and those without accounts', async () => {
  const users = [user('boss@school.example', { admin: 'super' }), user('a@school.example', { orgUnitPath: '/A/B/C' })];
  await opened.close();
  await open(worldOf({ users, orgUnits: ['/Left/Empty'] }));
  expect(await paths({ type: 'all' })).toEqual(['/A', '/A/B', '/A/B/C', '/Left', '/Left/Empty']);
});

test('children are what is asked for unless said, and the root comes only with its sub-units', async () => {
  expect(await paths()).toEqual(['/Staff', '/Students']);
  const grades = ['/Students/Grade 6', '/Students/Grade 7', '/Students/Grade 8'];
  expect(await paths({ type: 'children', orgUnitPath: '/Students' })).toEqual(grades);
  expect(await paths({ type: 'all', orgUnitPath: orgUnitIdOf(world, '/Students') })).toEqual(grades);
  expect(await paths({ type: 'allIncludingParent', orgUnitPath: '/Students' })).toEqual(['/Students', ...grades]);
  expect(await paths({ type: 'allIncludingParent' })).toEqual(['/', '/Staff', '/Students', ...grades]);
  expect(await paths({ orgUnitPath: '/Staff' })).toEqual([]);
});

test('a unit names its parent, and the root has none', async () => {
  const [root, , students, grade] = await list({ type: 'allIncludingParent' });
  expect(root).toMatchObject({ name: 'school.example', orgUnitPath: '/', orgUnitId: orgUnitIdOf(world, '/') });
  expect(root).not.toHaveProperty('parentOrgUnitId');
  expect(root).not.toHaveProperty('parentOrgUnitPath');
  expect(grade).toMatchObject({
    kind: 'admin#directory#orgUnit',
    name: 'Grade 6',
    orgUnitId: expect.stringMatching(/^id:03ph8a2z[0-9a-f]{10}$/),
    parentOrgUnitId: students?.orgUnitId,
    parentOrgUnitPath: '/Students',
    blockInheritance: false,
  });
});

test('a renamed unit keeps its id, its accounts and what is below it, and its old path is another unit later', async () => {
  const before = await list({ type: 'all' });
  world.restrictedDelivery.set('/Students/Grade 6', { allowedDomains: ['school.example'], bypassInternal: true });
  renameOrgUnit(world, '/Students', '/Pupils');
  const after = await list({ type: 'all' });
  const idAt = (units: typeof after, path: string) => units.find(each => each.orgUnitPath === path)?.orgUnitId;
  expect(await paths()).toEqual(['/Pupils', '/Staff']);
  for (const below of ['', '/Grade 6', '/Grade 7', '/Grade 8']) {
    expect(idAt(after, `/Pupils${below}`)).toBe(idAt(before, `/Students${below}`));
  }
  expect([...world.restrictedDelivery.keys()]).toEqual(['/Pupils/Grade 6']);
  const { directory } = opened.clientsOf(installer(world), SCOPES);
  const { data } = await directory.users.get({ userKey: 'student6-1@school.example' });
  expect(data.orgUnitPath).toBe('/Pupils/Grade 6');
  expect(small().users.get('student6-1@school.example')?.orgUnitPath).toBe('/Students/Grade 6');

  world.orgUnits.push('/Students');
  const ids = (await list({ type: 'all' })).map(each => each.orgUnitId);
  expect(new Set(ids).size).toBe(6);
  renameOrgUnit(world, '/Students', '/Learners');
  renameOrgUnit(world, '/Pupils', '/Students');
  expect(idAt(await list({ type: 'all' }), '/Students/Grade 7')).toBe(idAt(before, '/Students/Grade 7'));
});

test('mail that a unit rejected stays rejected when it is renamed', () => {
  world.restrictedDelivery.set('/Students', { allowedDomains: ['school.example'], bypassInternal: true });
  const pupil = 'student6-1@school.example';
  const rejection = sendMail(world, { from: 'stranger@else.example', to: [pupil] });
  renameOrgUnit(world, '/Students', '/Pupils');
  const account = world.users.get(pupil) as User;
  expect([account.orgUnitPath, isRejected(rejection, account)]).toEqual(['/Pupils/Grade 6', true]);
});

test('a unit cannot become one that is there, nor go into itself', () => {
  expect(() => renameOrgUnit(world, '/Students', '/Staff')).toThrow('/Students cannot become /Staff');
  expect(() => renameOrgUnit(world, '/Students', '/Students/Old')).toThrow('/Students cannot become /Students/Old');
  expect(() => renameOrgUnit(world, '/Gone', '/Back')).toThrow('The world has no unit /Gone that can be renamed');
});

test('what is not there is a 404, and who is no admin or has no scope is refused', async () => {
  const asAdmin = opened.clientsOf(installer(world), SCOPES).directory.orgunits;
  const gone = await refusal(asAdmin.list({ customerId: 'my_customer', orgUnitPath: '/Gone' }));
  expect([gone.status, gone.error.message]).toEqual([404, 'Org unit not found']);
  const asTeacher = opened.clientsOf('teacher1@school.example', SCOPES).directory.orgunits;
  expect((await refusal(asTeacher.list({ customerId: 'my_customer' }))).status).toBe(403);
  const unscoped = opened.clientsOf(installer(world)).directory.orgunits;
  const { status, error } = await refusal(unscoped.list({ customerId: 'my_customer' }));
  expect([status, error.details]).toMatchObject([403, [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }]]);
});

test.each([
  ['what Google makes of orgUnitPath=Students', { customerId: 'my_customer', orgUnitPath: 'Students' }],
  ['the units of another customer', { customerId: 'C0123456' }],
])('the emulator does not know %s', async (what, asked) => {
  const { orgunits } = opened.clientsOf(installer(world), SCOPES).directory;
  await expect(orgunits.list(asked)).rejects.toMatchObject({
    response: { status: 501, data: expect.stringContaining(`The emulator does not know ${what}`) },
  });
});
