import { answer } from '../../emulator/door';
import { latencyOf } from '../../emulator/latency';
import { tokenFor } from '../../emulator/token';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';

const DIRECTORY = 'https://admin.googleapis.com/batch';
const SETTINGS = 'https://www.googleapis.com/batch/groupssettings/v1';

const world = small();
const token = tokenFor(installer(world), [
  'https://www.googleapis.com/auth/admin.directory.group.readonly',
  'https://www.googleapis.com/auth/apps.groups.settings',
]);
beforeEach(() => {
  world.faults = [];
  world.requests = [];
});

// https://developers.google.com/workspace/admin/directory/v1/guides/batch
const bodyOf = (paths: string[]) =>
  `${paths
    .map((path, i) => `--b\r\nContent-Type: application/http\r\nContent-ID: <item-${i}>\r\n\r\nGET ${path}\r\n\r\n`)
    .join('')}--b--`;
const request = (url: string, body: string, type = 'multipart/mixed; boundary=b') => ({
  method: 'POST',
  url,
  headers: { authorization: `Bearer ${token}`, 'content-type': type },
  body,
});
const statuses = (text: string) =>
  [...text.matchAll(/Content-ID: <response-item-(\d+)>\r\n\r\nHTTP\/1\.1 (\d+)/g)].map(([, id, status]) => [
    id,
    status,
  ]);

test('each part is answered with its id, in another order, and the whole is one request', () => {
  const settings = (address: string) => `/groups/v1/groups/${encodeURIComponent(address)}?alt=json`;
  const body = bodyOf([settings('allstudents@school.example'), settings('nobody@school.example')]);
  const { status, headers, body: text } = answer(world, request(SETTINGS, body));
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^multipart\/mixed; boundary=/);
  expect(statuses(text)).toEqual([
    ['1', '404'],
    ['0', '200'],
  ]);
  expect(text).toContain('"whoCanPostMessage":');
  expect(world.requests.map(({ url }) => url)).toEqual([SETTINGS]);
});

test('a fault hits a part, or the whole', () => {
  const body = bodyOf(['/admin/directory/v1/groups?userKey=allstudents%40school.example']);
  const down = { status: 503, reason: 'backendError', message: 'Service unavailable.' };
  world.faults = [{ method: 'directory.groups.list', answer: down }];
  expect(statuses(answer(world, request(DIRECTORY, body)).body)).toEqual([['0', '503']]);
  world.faults = [{ method: 'batch', answer: down }];
  expect(answer(world, request(DIRECTORY, body)).status).toBe(503);
});

test('each part counts against the quota', () => {
  const { quotaUse } = world;
  world.quotaUse = new Map();
  answer(
    world,
    request(DIRECTORY, bodyOf(Array(7).fill('/admin/directory/v1/groups?userKey=allstudents%40school.example'))),
  );
  expect([...world.quotaUse.values()].map(({ used }) => used)).toEqual([7]);
  world.quotaUse = quotaUse;
});

test('what is no batch, or too much of one, is refused', () => {
  const one = bodyOf(['/admin/directory/v1/groups?userKey=allstudents%40school.example']);
  expect(answer(world, request(DIRECTORY, one, 'application/json')).status).toBe(400);
  expect(answer(world, request(DIRECTORY, one.replace('--b--', ''))).status).toBe(400);
  expect(answer(world, request(DIRECTORY, bodyOf(Array(1001).fill('/admin/directory/v1/groups')))).status).toBe(400);
  expect(() => answer(world, request(DIRECTORY, one.replace('GET', 'POST')))).toThrow('google/batch.ts');
});

test('a batch takes the longer the more parts it has', () => {
  const path = '/admin/directory/v1/groups?userKey=allstudents%40school.example';
  expect(latencyOf(world, request(DIRECTORY, bodyOf(Array(50).fill(path))))).toBeGreaterThan(2000);
  expect(latencyOf(world, request(DIRECTORY, bodyOf([path])))).toBeLessThan(350);
});
