import { answer } from '../../emulator/door';
import { tokenFor } from '../../emulator/token';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { openLogs } from './openLogs';
import { refusal } from './openWorld';

const world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

beforeAll(async () => {
  logs = await openLogs(world);
});
afterAll(() => logs.close());

test('250 filter queries a minute and 2,400 of all, and no more', async () => {
  const window = Math.floor(world.clock.now() / 60_000);
  const used = (metric: string, count: number) =>
    world.quotaUse.set(`${metric} of Reports API by ${installer(world)}`, { window, used: count });
  used('Filter queries', 249);
  await logs.ask('admin', { eventName: 'CREATE_GROUP' });
  const { status, error } = await refusal(logs.ask('admin', { userKey: installer(world) }));
  expect(status).toBe(503);
  expect(error.errors).toMatchObject([{ domain: 'usageLimits', reason: 'rateLimitExceeded' }]);
  await logs.ask('admin', { startTime: new Date(world.clock.now() - 86_400_000).toISOString() });
  used('Queries', 2400);
  expect((await refusal(logs.ask('admin'))).status).toBe(503);
  logs.pass(1);
  await logs.ask('admin', { eventName: 'CREATE_GROUP' });
});

test('only an admin with the scope reads the logs', async () => {
  const teacher = logs.clientsOf('teacher1@school.example').reports;
  const asTeacher = await refusal(teacher.activities.list({ userKey: 'all', applicationName: 'admin' }));
  expect(asTeacher.status).toBe(401);
  expect(asTeacher.error).toMatchObject({
    message: 'Access denied. You are not authorized to read activity records.',
    errors: [{ reason: 'authError' }],
  });
  const unscoped = logs.clientsOf(installer(world), ['admin.directory.user.readonly']).reports;
  const { status, error } = await refusal(unscoped.activities.list({ userKey: 'all', applicationName: 'admin' }));
  expect(status).toBe(403);
  expect(error.details).toMatchObject([{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }]);
});

test.each([
  ['the log drive', 'all/applications/drive?'],
  ['the event CHANGE_GROUP_SETTINGS of the log admin', 'all/applications/admin?eventName=CHANGE_GROUP_SETTINGS'],
  ['the parameter groupIdFilter of reports.activities.list', 'all/applications/admin?groupIdFilter=id:1'],
  ['the parameter eventname of reports.activities.list', 'all/applications/admin?eventname=x'],
  [
    'what Google makes of the userKey gone@school.example, which no account has',
    'gone@school.example/applications/admin?',
  ],
  ['applicationInfoFilter=clientId', 'all/applications/admin?applicationInfoFilter=clientId'],
])('what the emulator does not know stops the run: %s', (what, path) => {
  const token = tokenFor(installer(world), ['https://www.googleapis.com/auth/admin.reports.audit.readonly']);
  const url = `https://admin.googleapis.com/admin/reports/v1/activity/users/${path}`;
  const headers = { authorization: `Bearer ${token}` };
  expect(() => answer(world, { method: 'GET', url, headers, body: '' })).toThrow(`The emulator does not know ${what}`);
});
