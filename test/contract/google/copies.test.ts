import type { admin_reports_v1 } from 'googleapis/build/src/apis/admin';
import { post } from '../../emulator/posting';
import type { World } from '../../emulator/world';
import { group, user, worldOf } from '../../emulator/worldOf';
import { openLogs } from './openLogs';

const at = (name: string) => `${name}@school.example`;
const ALL = at('allstudents');
const RECEIVED = { filters: 'event_info.mail_event_type==2' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;

let logs: Awaited<ReturnType<typeof openLogs>>;
afterEach(() => logs.close());

/** A school whose list of all students anybody may write to. */
async function school(students: number, copiesASecond: number): Promise<World> {
  const members = Array.from({ length: students }, (_, i) => at(`student${i}`));
  const settings = { whoCanPostMessage: 'ANYONE_CAN_POST' };
  const world = worldOf({ users: members.map(each => user(each)), groups: [group(ALL, { members, settings })] });
  world.copiesASecond = copiesASecond;
  logs = await openLogs(world);
  return world;
}

type Activity = admin_reports_v1.Schema$Activity;

const timeOf = ({ id }: Activity) => Date.parse(String(id?.time));

/** All received events of a window, page after page. */
async function received(from: number, to: number, maxResults = 1000, asked = {}): Promise<Activity[]> {
  const window = { startTime: new Date(from).toISOString(), endTime: new Date(to).toISOString() };
  const found: Activity[] = [];
  let pageToken: string | undefined;
  do {
    const token = pageToken === undefined ? {} : { pageToken };
    const data = await logs.ask('gmail', { ...window, ...RECEIVED, maxResults, ...asked, ...token });
    found.push(...(data.items ?? []));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return found;
}

test('100 copies at 33 a second are spread over three seconds, newest first, one for each mailbox', async () => {
  const world = await school(100, 33);
  const { at: start } = post(world, 'parent@home.example', ALL);
  world.clock.advance(60 * MINUTE);
  const found = await received(start, start + MINUTE, 7);
  const times = found.map(timeOf);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect([times.at(-1), times[0]]).toEqual([start, start + 3 * SECOND]);
  expect(times.filter(time => time < start + SECOND)).toHaveLength(33);
  expect(new Set(found.map(each => each.actor?.email)).size).toBe(100);
  expect(found).toHaveLength(100);
});

test('copies of several posts come mixed by their times, none lost or double', async () => {
  const world = await school(100, 33);
  const start = world.clock.now();
  for (let i = 0; i < 5; i++) {
    post(world, at('student1'), ALL);
    world.clock.advance(SECOND);
  }
  world.clock.advance(60 * MINUTE);
  const found = await received(start, start + MINUTE, 17);
  const times = found.map(timeOf);
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(new Set(found.map(each => each.id?.uniqueQualifier)).size).toBe(500);
  expect(found).toHaveLength(500);
  const second = await received(start + 2 * SECOND, start + 3 * SECOND - 1);
  expect(second).toHaveLength(times.filter(time => time >= start + 2 * SECOND && time < start + 3 * SECOND).length);
  expect(second).toHaveLength(99);
});

test('each copy is seen as long after it came as the log is late', async () => {
  const world = await school(100, 1);
  const { at: start } = post(world, 'parent@home.example', ALL);
  world.clock.advance(15 * MINUTE + 9 * SECOND);
  expect(await received(start, start + 60 * MINUTE)).toHaveLength(10);
  world.clock.advance(SECOND);
  expect(await received(start, start + 60 * MINUTE)).toHaveLength(11);
  world.clock.advance(MINUTE * 2);
  expect(await received(start, start + 60 * MINUTE)).toHaveLength(100);
});

test('a mailbox has its turn at another time with each post', async () => {
  const world = await school(100, 1);
  const { at: first } = post(world, 'parent@home.example', ALL);
  world.clock.advance(5 * MINUTE);
  const { at: second } = post(world, 'parent@home.example', ALL);
  world.clock.advance(30 * MINUTE);
  const [late, early] = await received(first, world.clock.now(), 1000, { userKey: at('student7') });
  const delays = [timeOf(early ?? {}) - first, timeOf(late ?? {}) - second];
  expect(delays[0]).not.toBe(delays[1]);
  for (const delay of delays) expect(delay).toBeLessThan(100 * SECOND);
});

test('a mailbox has its copy from the moment on that its received event tells', async () => {
  const world = await school(100, 1);
  const { at: start } = post(world, 'parent@home.example', ALL);
  const { users } = logs.clientsOf(at('student7'), ['gmail.metadata']).gmail;
  const seen: [number, unknown][] = [];
  while (world.clock.now() < start + 2 * MINUTE) {
    const { messagesTotal } = (await users.getProfile({ userId: 'me' })).data;
    seen.push([world.clock.now(), messagesTotal]);
    world.clock.advance(SECOND);
  }
  world.clock.advance(30 * MINUTE);
  const [event] = await received(start, start + 2 * MINUTE, 1000, { userKey: at('student7') });
  const cameAt = timeOf(event ?? {});
  expect(seen).toEqual(seen.map(([now]) => [now, now >= cameAt ? 1 : 0]));
  expect(new Set(seen.map(([, count]) => count))).toEqual(new Set([0, 1]));
});

test('posts to the same list share one array of mailboxes, until the list changes', async () => {
  const world = await school(100, 33);
  post(world, 'parent@home.example', ALL);
  post(world, at('student1'), ALL);
  const list = world.groups.get(ALL);
  if (list) list.members = list.members.slice(1);
  post(world, at('student1'), ALL);
  const [first, second, third] = world.mailings.map(each => each.mailboxes);
  expect(second).toBe(first);
  expect([first?.length, third?.length]).toEqual([100, 99]);
});

test('of 1.18 million events any window costs little', async () => {
  const world = await school(10_000, 33);
  const start = world.clock.now();
  for (let i = 0; i < 118; i++) {
    post(world, at(`student${i}`), ALL);
    world.clock.advance(30 * SECOND);
  }
  world.clock.advance(120 * MINUTE);
  expect(world.mailings.reduce((sum, each) => sum + each.mailboxes.length, 0)).toBe(1_180_000);
  const began = process.cpuUsage();
  for (let i = 0; i < 40; i++) {
    const window = {
      startTime: new Date(start + i * MINUTE).toISOString(),
      endTime: new Date(start + (i + 1) * MINUTE).toISOString(),
    };
    const { items = [], nextPageToken } = await logs.ask('gmail', { ...window, ...RECEIVED });
    expect(items).toHaveLength(1000);
    expect(nextPageToken).toBeDefined();
  }
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(20);
});
