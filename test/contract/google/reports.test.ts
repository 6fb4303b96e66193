import { changeInConsole } from '../../emulator/google/changeByHand';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { openLogs, undescribed } from './openLogs';
import { refusal } from './openWorld';

const DAY = 24 * 60 * 60_000;
const ALL = 'allstudents@school.example';
const STAFF = 'allstaff@school.example';

let world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

/** The admin changes who may join some groups, one a minute. */
function changes(count: number, group = ALL) {
  for (let i = 0; i < count; i++) {
    world.clock.advance(60_000);
    const whoCanJoin = i % 2 === 0 ? 'INVITED_CAN_JOIN' : 'CAN_REQUEST_TO_JOIN';
    changeInConsole(world, installer(world), group, { whoCanJoin });
  }
}

const ago = (milliseconds: number) => new Date(world.clock.now() - milliseconds).toISOString();

beforeEach(async () => {
  world = small();
  logs = await openLogs(world);
});
afterEach(() => logs.close());

test('activities come newest first, in pages, each once', async () => {
  changes(7);
  logs.pass();
  const times: string[] = [];
  const sizes: number[] = [];
  let pageToken: string | undefined;
  do {
    const data = await logs.ask('admin', { maxResults: 3, ...(pageToken && { pageToken }) });
    expect(undescribed(data)).toEqual([]);
    sizes.push(data.items?.length ?? 0);
    times.push(...(data.items ?? []).map(each => String(each.id?.time)));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  expect(sizes).toEqual([3, 3, 1]);
  expect(times).toEqual([...new Set(times)].sort().reverse());
  expect(times).toHaveLength(7);
});

test('what comes in while somebody turns the pages shifts nothing', async () => {
  changes(4);
  logs.pass();
  const first = await logs.ask('admin', { maxResults: 2 });
  changes(2);
  logs.pass();
  const second = await logs.ask('admin', { maxResults: 2, pageToken: String(first.nextPageToken) });
  const times = [...(first.items ?? []), ...(second.items ?? [])].map(each => each.id?.time);
  expect(new Set(times).size).toBe(4);
  expect(second).not.toHaveProperty('nextPageToken');
});

test('a page may be empty and yet have a token', async () => {
  changes(2);
  logs.pass();
  world.unknowns.emptyLogPages = true;
  const found: number[] = [];
  let pageToken: string | undefined;
  do {
    const data = await logs.ask('admin', { maxResults: 1, ...(pageToken && { pageToken }) });
    expect(undescribed(data)).toEqual([]);
    found.push(data.items?.length ?? 0);
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  expect(found).toEqual([0, 1, 0, 1]);
});

test('a log may tell everything twice', async () => {
  changes(2);
  logs.pass();
  world.unknowns.logRepeats = true;
  const { items = [] } = await logs.ask('admin', { maxResults: 2 });
  expect(items.map(({ id }) => id)).toEqual([0, 0, 1, 1].map(place => items[place * 2]?.id));
  expect(new Set(items.map(({ id }) => id?.uniqueQualifier)).size).toBe(2);
});

test('an activity is seen when its lag is over', async () => {
  changes(1);
  world.logLag.admin = 180;
  changes(1, STAFF);
  expect(await logs.items('admin')).toHaveLength(0);
  logs.pass(2);
  expect(await logs.items('admin')).toHaveLength(1);
  logs.pass(176);
  expect(await logs.items('admin')).toHaveLength(1);
  logs.pass(2);
  expect(await logs.items('admin')).toHaveLength(2);
});

test('a report holds what happened between start and end, and nothing after 180 days', async () => {
  changes(3);
  const at = world.activities.map(each => new Date(each.time).toISOString());
  logs.pass();
  const between = await logs.items('admin', { startTime: String(at[1]), endTime: String(at[1]) });
  expect(between.map(each => each.id?.time)).toEqual([at[1]]);
  world.clock.advance(180 * DAY - 63 * 60_000);
  expect(await logs.items('admin', { startTime: ago(365 * DAY) })).toHaveLength(3);
  logs.pass(2);
  expect(await logs.items('admin', { startTime: ago(365 * DAY) })).toHaveLength(1);
  expect(await logs.items('admin')).toHaveLength(1);
});

test.each([
  ['startTime', () => ({ startTime: ago(-DAY) })],
  ['startTime', () => ({ startTime: ago(DAY), endTime: ago(2 * DAY) })],
  ['endTime', () => ({ startTime: ago(200 * DAY), endTime: ago(190 * DAY) })],
])('a report of no time at all is refused, by its %s', async (_, asked) => {
  const message = 'Invalid request: Start time is after end time.';
  const { status, error } = await refusal(logs.ask('admin', asked()));
  expect(status).toBe(400);
  expect(error).toEqual({ code: 400, message, errors: [{ message, domain: 'global', reason: 'invalid' }] });
});

test.each([
  ['maxResults', 1001],
  ['maxResults', 0],
  ['startTime', '2023-12-13'],
  ['endTime', '2023-13-13T00:00:00Z'],
  ['filters', 'GROUP_EMAIL'],
  ['customerId', 'nobody'],
])('a %s of %p is refused', async (name, value) => {
  const { status, error } = await refusal(logs.ask('admin', { [name]: value }));
  expect(status).toBe(400);
  expect(error.message).toBe(`Invalid value '${value}' for parameter '${name}'.`);
});

test.each([
  ['GROUP_EMAIL==allstudents@school.example', 2],
  ['GROUP_EMAIL<>allstudents@school.example', 3],
  ['GROUP_EMAIL==allstudents@school.example,NEW_VALUE==INVITED_CAN_JOIN', 1],
  ['GROUP_EMAIL==allstaff@school.example,GROUP_EMAIL==allstudents@school.example', 2],
  ['GROUP_MAIL==allstudents@school.example', 5],
  ['GROUP_MAIL==nothing,NEW_VALUE==INVITED_CAN_JOIN', 3],
  ['USER_EMAIL==ada.quill@school.example', 0],
  ['NEW_VALUE<CB', 2],
  ['NEW_VALUE>=INVITED_CAN_JOIN', 3],
])('of five changes the filter %s finds %i', async (filters, expected) => {
  changes(2);
  changes(3, STAFF);
  logs.pass();
  expect(await logs.items('admin', { eventName: 'CHANGE_GROUP_SETTING', filters })).toHaveLength(expected);
});

test('activities are found by who did it and from where', async () => {
  changes(2);
  logs.pass();
  const admin = world.users.get(installer(world));
  const count = async (asked: Record<string, string>) => (await logs.items('admin', asked)).length;
  expect(await count({ userKey: installer(world) })).toBe(2);
  expect(await count({ userKey: String(admin?.id) })).toBe(2);
  expect(await count({ userKey: 'office@school.example' })).toBe(0);
  expect(await count({ actorIpAddress: '198.51.100.7' })).toBe(2);
  expect(await count({ actorIpAddress: '203.0.113.24' })).toBe(0);
  expect(await count({ eventName: 'CREATE_GROUP' })).toBe(0);
  expect(await count({ customerId: world.customerId })).toBe(2);
});

test('a field mask leaves what it names', async () => {
  changes(1);
  logs.pass();
  const fields = 'items(id/time,events(name,parameters(name,value)))';
  const data = await logs.ask('admin', { fields });
  expect(Object.keys(data)).toEqual(['items']);
  expect(Object.keys(data.items?.[0] ?? {})).toEqual(['id', 'events']);
  expect((await refusal(logs.ask('admin', { fields: 'items(actors)' }))).error.message).toBe(
    'Invalid field selection actors',
  );
});

test('a page token belongs to its question', async () => {
  changes(3);
  logs.pass();
  const { nextPageToken } = await logs.ask('admin', { maxResults: 1 });
  const other = logs.ask('admin', { eventName: 'CREATE_GROUP', pageToken: String(nextPageToken) });
  expect((await refusal(other)).status).toBe(400);
  expect((await refusal(logs.ask('admin', { pageToken: 'stolen' }))).status).toBe(400);
});
