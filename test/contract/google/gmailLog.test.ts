import type { admin_reports_v1 } from 'googleapis/build/src/apis/admin';
import { changeInConsole } from '../../emulator/google/changeByHand';
import { post } from '../../emulator/posting';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { around, openLogs, undescribed } from './openLogs';
import { refusal } from './openWorld';

const ALL = 'allstudents@school.example';
const STUDENT = 'student6-1@school.example';
const SENT = { filters: 'event_info.mail_event_type==1' };

let world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

beforeEach(async () => {
  world = small();
  logs = await openLogs(world);
});
afterEach(() => logs.close());

/** The admin opens the list of all 45 students, the office and nobody else. */
const open = () => changeInConsole(world, installer(world), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });

type Parameters = admin_reports_v1.Schema$NestedParameter[];

/** What an activity says of the event and of the message, by name. */
function told({ events }: admin_reports_v1.Schema$Activity, part: 'event_info' | 'message_info') {
  const found = events?.[0]?.parameters?.find(each => each.name === part)?.messageValue?.parameter as Parameters;
  return Object.fromEntries((found ?? []).map(each => [each.name, each.value ?? each.intValue ?? each.boolValue]));
}

test('a post is sent once, whatever becomes of it', async () => {
  const bounced = post(world, STUDENT, ALL);
  open();
  const accepted = post(world, STUDENT, ALL);
  logs.pass();
  const items = await logs.items('gmail', { ...SENT, ...around(world) });
  expect(items.map(each => told(each, 'message_info').rfc2822_message_id).sort()).toEqual(
    [bounced.messageId, accepted.messageId].sort(),
  );
  expect(bounced.messageId).toMatch(/^<[0-9a-f]{32}@mail\.gmail\.com>$/);
  expect(items[0]).toMatchObject({ actor: { email: STUDENT }, events: [{ type: 'delivery_type', name: 'delivery' }] });
  expect(told(items[0] ?? {}, 'event_info')).toEqual({
    timestamp_usec: String(accepted.at * 1000),
    elapsed_time_usec: '412000',
    mail_event_type: '1',
    success: true,
  });
  expect(told(items[0] ?? {}, 'message_info').flattened_destinations).toBe(`smtp-outbound::${ALL}`);
});

test('source and destination lie deeper than Google describes, and a mask cannot reach them', async () => {
  post(world, STUDENT, ALL);
  logs.pass();
  const data = await logs.ask('gmail', around(world));
  expect(undescribed(data).map(each => each.unknown)).toEqual(['messageValue', 'multiMessageValue']);
  const fields = 'items/events/parameters(name,messageValue/parameter(name,intValue))';
  const masked = await logs.ask('gmail', { ...around(world), fields });
  expect(undescribed(masked)).toEqual([]);
  expect(JSON.stringify(data)).toContain('About allstudents');
  expect(JSON.stringify(masked)).not.toContain('About allstudents');
});

test('each mailbox of the domain received a copy, page after page, each once', async () => {
  open();
  post(world, 'parent@home.example', ALL);
  world.clock.advance(1000);
  post(world, STUDENT, ALL);
  post(world, STUDENT, ALL);
  logs.pass();
  const window = around(world);
  const seen = new Set<string>();
  const types: string[] = [];
  let pageToken: string | undefined;
  do {
    const { items = [], nextPageToken } = await logs.ask('gmail', {
      ...window,
      maxResults: 7,
      ...(pageToken && { pageToken }),
    });
    for (const item of items) {
      seen.add(
        `${told(item, 'message_info').rfc2822_message_id} ${item.actor?.email} ${told(item, 'event_info').mail_event_type}`,
      );
      types.push(String(told(item, 'event_info').mail_event_type));
    }
    pageToken = nextPageToken ?? undefined;
  } while (pageToken);
  const sent = types.filter(type => type === '1').length;
  expect([types.length, seen.size, sent]).toEqual([3 * 46 + 2, 3 * 46 + 2, 2]);
});

test('one mailbox can be asked for, and one kind of event', async () => {
  open();
  post(world, STUDENT, ALL);
  logs.pass();
  const count = async (asked: Record<string, string>) =>
    (await logs.items('gmail', { ...around(world), ...asked })).length;
  expect(await count({ userKey: STUDENT })).toBe(2);
  expect(await count({ userKey: 'student6-2@school.example' })).toBe(1);
  expect(await count({ userKey: 'teacher1@school.example' })).toBe(0);
  expect(await count({ filters: 'event_info.mail_event_type==2' })).toBe(46);
  expect(await count({ filters: 'event_info.mail_event_type>2' })).toBe(0);
  expect(await count({ filters: `message_info.source.address==nobody` })).toBe(47);
});

test('messages are seen when the lag is over', async () => {
  open();
  post(world, STUDENT, ALL);
  logs.pass(14);
  expect(await logs.items('gmail', around(world))).toHaveLength(0);
  logs.pass(1);
  expect(await logs.items('gmail', around(world))).toHaveLength(47);
});

test('the log may say no more of a message than what became of it', async () => {
  world.unknowns.gmailLogHasMessageInfo = false;
  open();
  post(world, STUDENT, ALL);
  logs.pass();
  const data = await logs.ask('gmail', around(world));
  expect(undescribed(data)).toEqual([]);
  const names = data.items?.flatMap(each => each.events?.[0]?.parameters?.map(({ name }) => name));
  expect(names).toEqual(Array(47).fill('event_info'));
});

const day = (of: number) => new Date(Date.parse('2023-12-13T16:00:00-08:00') - of * 86_400_000).toISOString();

test.each([[{}], [{ startTime: day(1) }], [{ endTime: day(0) }], [{ startTime: day(30.1), endTime: day(0) }]])(
  'a report on mail needs a start and an end, 30 days apart at most: %j',
  async asked => {
    const { status, error } = await refusal(logs.ask('gmail', asked));
    expect(status).toBe(400);
    expect(error.message).toBe(
      'Start time and end time should both be provided, and the scan duration should not be greater than 30 days.',
    );
  },
);

test('30 days of mail are not too much', async () => {
  expect(await logs.items('gmail', { startTime: day(30), endTime: day(0) })).toEqual([]);
});
