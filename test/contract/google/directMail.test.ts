import type { admin_reports_v1 } from 'googleapis/build/src/apis/admin';
import { changeInConsole } from '../../emulator/google/changeByHand';
import { orgUnitIdOf } from '../../emulator/google/orgUnits';
import { type Letter, sendMail } from '../../emulator/mailing';
import { post } from '../../emulator/posting';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { around, openLogs } from './openLogs';
import { refusal } from './openWorld';

const ALL = 'allstudents@school.example';
const TEACHER = 'teacher1@school.example';
const [FIRST, SECOND, EIGHTH] = ['student6-1@school.example', 'student6-2@school.example', 'student8-1@school.example'];
const PARENT = 'parent@home.example';
const RECEIVED = { filters: 'event_info.mail_event_type==2' };
const SENT = { filters: 'event_info.mail_event_type==1' };

let world = small();
let logs: Awaited<ReturnType<typeof openLogs>>;

beforeEach(async () => {
  world = small();
  logs = await openLogs(world);
});
afterEach(() => logs.close());

type Parameter = admin_reports_v1.Schema$NestedParameter & {
  messageValue?: { parameter?: Parameter[] };
  multiMessageValue?: { parameter?: Parameter[] }[];
};

/** What stands at a path of names in an activity, once for each message on the way. */
function told({ events }: admin_reports_v1.Schema$Activity, ...path: string[]) {
  let found = (events?.[0]?.parameters ?? []) as Parameter[];
  path.forEach((name, depth) => {
    found = found.filter(each => each.name === name);
    if (depth === path.length - 1) return;
    found = found.flatMap(({ messageValue, multiMessageValue = [] }) =>
      [...(messageValue ? [messageValue] : []), ...multiMessageValue].flatMap(each => each.parameter ?? []),
    );
  });
  return found.map(each => each.value ?? each.intValue ?? each.boolValue);
}

const kindOf = (each: admin_reports_v1.Schema$Activity) => told(each, 'event_info', 'mail_event_type')[0];
const ofWhom = (items: admin_reports_v1.Schema$Activity[]) => items.map(each => each.actor?.email).sort();

async function mailLog(asked: Record<string, string | number> = {}) {
  return logs.items('gmail', { ...around(world), ...asked });
}

/** Sends a letter, a second before the next one. */
function send(letter: Letter) {
  const mailing = sendMail(world, letter);
  world.clock.advance(1000);
  return mailing;
}

/** What a mailbox holds: the headers of each message. */
async function mailboxOf(address: string) {
  const { users } = logs.clientsOf(address, ['gmail.metadata']).gmail;
  const { messages = [] } = (await users.messages.list({ userId: 'me' })).data;
  const headers = [];
  for (const { id } of messages) {
    const { payload } = (await users.messages.get({ userId: 'me', id: String(id), format: 'metadata' })).data;
    headers.push(Object.fromEntries((payload?.headers ?? []).map(each => [each.name, each.value])));
  }
  return headers;
}

describe('mail to people', () => {
  test('of an account is sent once, and received in each mailbox of the domain', async () => {
    const { messageId, at } = send({ from: TEACHER, to: [FIRST, SECOND, PARENT] });
    logs.pass();
    const items = await mailLog();
    expect(items.map(each => [kindOf(each), each.actor?.email])).toEqual([
      ['2', FIRST],
      ['2', SECOND],
      ['1', TEACHER],
    ]);
    for (const item of items) {
      expect(told(item, 'message_info', 'rfc2822_message_id')).toEqual([messageId]);
      expect(told(item, 'message_info', 'source', 'address')).toEqual([TEACHER]);
      expect(told(item, 'message_info', 'source', 'from_header_address')).toEqual([TEACHER]);
      expect(told(item, 'event_info', 'success')).toEqual([true]);
      expect(told(item, 'message_info', 'message_set', 'type')).toEqual([]);
      expect(item.id?.time).toBe(new Date(at).toISOString());
    }
    expect(items.map(each => told(each, 'message_info', 'destination', 'address'))).toEqual([
      [FIRST],
      [SECOND],
      [FIRST, SECOND, PARENT],
    ]);
    expect(items.map(each => told(each, 'message_info', 'flattened_destinations'))).toEqual([
      [`gmail-ui::${FIRST}`],
      [`gmail-ui::${SECOND}`],
      [`smtp-outbound::${FIRST},smtp-outbound::${SECOND},smtp-outbound::${PARENT}`],
    ]);
    expect(new Set(items.map(each => each.id?.uniqueQualifier)).size).toBe(3);
  });

  test('of somebody outside, or of a machine without an account, is received only', async () => {
    send({ from: PARENT, to: [TEACHER] });
    send({ from: 'library@school.example', to: [FIRST], automated: true });
    logs.pass();
    const items = await mailLog();
    expect(items.map(each => [kindOf(each), ...told(each, 'message_info', 'source', 'address')])).toEqual([
      ['2', 'library@school.example'],
      ['2', PARENT],
    ]);
  });

  test('to nobody here is sent only, and a mailbox that is named twice has one copy', async () => {
    send({ from: TEACHER, to: [PARENT] });
    send({ from: TEACHER, to: [FIRST.toUpperCase(), FIRST, 'nobody@school.example'] });
    logs.pass();
    expect(ofWhom(await mailLog(RECEIVED))).toEqual([FIRST]);
    expect(ofWhom(await mailLog(SENT))).toEqual([TEACHER, TEACHER]);
  });

  test('is seen when the lag is over, page after page, each event once', async () => {
    for (let i = 0; i < 4; i++) sendMail(world, { from: TEACHER, to: [FIRST, SECOND] });
    logs.pass(14);
    expect(await mailLog()).toHaveLength(0);
    logs.pass(1);
    const window = around(world);
    const seen: unknown[] = [];
    let pageToken = '';
    do {
      const asked = { ...window, maxResults: 5, ...(pageToken && { pageToken }) };
      const data = await logs.ask('gmail', asked);
      seen.push(...(data.items ?? []).map(({ id }) => id?.uniqueQualifier));
      pageToken = data.nextPageToken ?? '';
    } while (pageToken);
    expect([seen.length, new Set(seen).size]).toEqual([12, 12]);
  });

  test('comes into mailboxes without the name of a list, and says so if a program wrote it', async () => {
    send({ from: TEACHER, to: [FIRST, SECOND] });
    send({ from: 'library@school.example', to: [FIRST], automated: true });
    const [newer, older] = await mailboxOf(FIRST);
    expect(older).toMatchObject({ From: `teacher 1 <${TEACHER}>`, To: `${FIRST}, ${SECOND}` });
    expect(Object.keys(older ?? {})).not.toContain('List-ID');
    expect(Object.keys(older ?? {})).not.toContain('Auto-Submitted');
    expect(newer).toMatchObject({ From: 'library@school.example', To: FIRST, 'Auto-Submitted': 'auto-generated' });
  });

  test('is no post, and a group cannot have it', () => {
    send({ from: TEACHER, to: [FIRST] });
    expect(world.posts).toEqual([]);
    expect(() => sendMail(world, { from: TEACHER, to: [ALL] })).toThrow(`${ALL} is a group`);
  });

  test('keeps one list for all letters to the same people', () => {
    const classList = [FIRST, SECOND];
    const [one, other] = [TEACHER, PARENT].map(from => sendMail(world, { from, to: classList }));
    expect(one?.mailboxes).toBe(classList);
    expect(other?.mailboxes).toBe(classList);
  });
});

test('a post from outside to a group that is open to anyone is received from outside, in each mailbox', async () => {
  changeInConsole(world, installer(world), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });
  post(world, PARENT, ALL);
  logs.pass();
  const items = await mailLog();
  expect(items).toHaveLength(46);
  expect(new Set(items.flatMap(each => told(each, 'message_info', 'source', 'address')))).toEqual(new Set([PARENT]));
});

describe('restricted delivery', () => {
  const restrict = (unit: string, allowedDomains: string[], bypassInternal = true) =>
    world.restrictedDelivery.set(unit, { allowedDomains, bypassInternal });

  test('rejects mail from a domain that is not allowed, which the log says and the mailbox does not have', async () => {
    restrict('/Students', ['lms.example']);
    send({ from: PARENT, to: [FIRST, TEACHER] });
    send({ from: 'no-reply@lms.example', to: [FIRST] });
    send({ from: TEACHER, to: [FIRST] });
    logs.pass();
    const items = await mailLog(RECEIVED);
    const inShort = items.map(each => [
      each.actor?.email,
      ...told(each, 'message_info', 'source', 'address'),
      ...told(each, 'event_info', 'success'),
      ...told(each, 'message_info', 'message_set', 'type'),
    ]);
    expect(inShort).toEqual([
      [FIRST, TEACHER, true],
      [FIRST, 'no-reply@lms.example', true],
      [FIRST, PARENT, false, '6'],
      [TEACHER, PARENT, true],
    ]);
    expect((await mailboxOf(FIRST)).map(each => each.From)).toEqual([`teacher 1 <${TEACHER}>`, 'no-reply@lms.example']);
    expect(await mailboxOf(TEACHER)).toHaveLength(1);
  });

  test('the log may not name the rule', async () => {
    world.unknowns.gmailLogHasMessageSet = false;
    restrict('/Students', []);
    send({ from: PARENT, to: [FIRST] });
    logs.pass();
    const [item = {}] = await mailLog();
    expect(told(item, 'event_info', 'success')).toEqual([false]);
    expect(JSON.stringify(item)).not.toContain('message_set');
  });

  test('of the nearest unit holds, and of a unit for those below it', async () => {
    restrict('/', []);
    restrict('/Students', ['lms.example']);
    restrict('/Students/Grade 8', ['home.example']);
    send({ from: PARENT, to: [FIRST, EIGHTH, TEACHER] });
    send({ from: 'no-reply@lms.example', to: [FIRST, EIGHTH, TEACHER] });
    const held = async (address: string) => (await mailboxOf(address)).map(each => each.From);
    expect(await held(FIRST)).toEqual(['no-reply@lms.example']);
    expect(await held(EIGHTH)).toEqual([PARENT]);
    expect(await held(TEACHER)).toEqual([]);
  });

  test('holds for mail within the domain too, unless that is bypassed', async () => {
    restrict('/Students', [], false);
    send({ from: TEACHER, to: [FIRST] });
    expect(await mailboxOf(FIRST)).toEqual([]);
    restrict('/Students', [], true);
    send({ from: TEACHER, to: [FIRST] });
    expect(await mailboxOf(FIRST)).toHaveLength(1);
  });

  test('keeps a message that has come, whatever is set afterwards', async () => {
    send({ from: PARENT, to: [FIRST] });
    restrict('/Students', []);
    expect(await mailboxOf(FIRST)).toHaveLength(1);
  });

  test('bounces what is written to domains that are not allowed', async () => {
    restrict('/Students', []);
    send({ from: FIRST, to: [PARENT] });
    send({ from: FIRST, to: [PARENT, SECOND] });
    logs.pass();
    const sent = (await mailLog(SENT)).map(each => [
      ...told(each, 'message_info', 'destination', 'address'),
      ...told(each, 'event_info', 'success'),
      ...told(each, 'message_info', 'message_set', 'type'),
    ]);
    expect(sent).toEqual([
      [PARENT, SECOND, true, '6'],
      [PARENT, false, '6'],
    ]);
    expect(ofWhom(await mailLog(RECEIVED))).toEqual([SECOND]);
  });

  test('of all students leaves one delivery of a post from outside: that of the office', async () => {
    restrict('/Students', []);
    changeInConsole(world, installer(world), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });
    expect(post(world, PARENT, ALL).deliveries).toBe(1);
    expect(post(world, FIRST, ALL).deliveries).toBe(46);
    logs.pass();
    const items = await mailLog(RECEIVED);
    const rejected = items.filter(each => told(each, 'event_info', 'success')[0] === false);
    expect([items.length, rejected.length]).toEqual([92, 45]);
  });
});

describe('orgUnitID', () => {
  const unit = (path: string) => ({ orgUnitID: orgUnitIdOf(world, path) });

  test('shows the events of accounts in that unit only', async () => {
    changeInConsole(world, installer(world), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });
    post(world, PARENT, ALL);
    send({ from: EIGHTH, to: [FIRST, TEACHER] });
    logs.pass();
    expect(new Set(ofWhom(await mailLog(unit('/Students/Grade 6')))).size).toBe(15);
    expect(await mailLog(unit('/Students/Grade 6'))).toHaveLength(16);
    expect(await mailLog({ ...unit('/Students/Grade 8'), ...RECEIVED })).toHaveLength(15);
    expect(ofWhom(await mailLog({ ...unit('/Students/Grade 8'), ...SENT }))).toEqual([EIGHTH]);
    expect(ofWhom(await mailLog(unit('/Staff')))).toEqual(['office@school.example', TEACHER]);
    expect(ofWhom(await mailLog({ ...unit('/Students/Grade 6'), userKey: EIGHTH }))).toEqual([]);
    expect(ofWhom(await logs.items('admin', unit('/Staff')))).toEqual([installer(world)]);
    expect(await logs.items('admin', unit('/Students/Grade 6'))).toEqual([]);
  });

  test.each([
    [false, 0],
    [true, 30],
  ])('may ask for units below that unit too: %s', async (orgUnitIdHasSubUnits, count) => {
    world.unknowns.orgUnitIdHasSubUnits = orgUnitIdHasSubUnits;
    const [six, eight] = ['Grade 6', 'Grade 8'].map(grade =>
      [...world.users.values()].filter(each => each.orgUnitPath === `/Students/${grade}`).map(each => each.address),
    );
    send({ from: PARENT, to: [...(six ?? []), TEACHER, ...(eight ?? [])] });
    logs.pass();
    expect(await mailLog(unit('/Students'))).toHaveLength(count);
    expect(await mailLog(unit('/'))).toHaveLength(count && 31);
  });

  test('is of the form id:…, and stays the same', async () => {
    expect(orgUnitIdOf(world, '/Students')).toMatch(/^id:03ph8a2z[0-9a-f]{10}$/);
    expect(orgUnitIdOf(world, '/Students')).toBe(orgUnitIdOf(small(), '/Students'));
    expect(orgUnitIdOf(world, '/Students')).not.toBe(orgUnitIdOf(world, '/Staff'));
    const bare = orgUnitIdOf(world, '/Staff').slice('id:'.length);
    expect((await refusal(mailLog({ orgUnitID: bare }))).status).toBe(400);
    await expect(mailLog({ orgUnitID: 'id:none' })).rejects.toThrow('id:none');
  });

  test('is cheap in millions of copies: each page of a unit with one of the 10,000 mailboxes', async () => {
    const list = world.groups.get(ALL);
    const mailboxes = Array.from({ length: 10_000 }, (_, i) => `p${i}@school.example`);
    const office = world.users.get('office@school.example');
    if (!list || !office) throw new Error('no list');
    for (const address of mailboxes)
      world.users.set(address, { ...office, id: `9${address}`, address, orgUnitPath: '/P' });
    list.members = [...mailboxes, office.address].map(address => ({ address, role: 'MEMBER', type: 'USER' }));
    changeInConsole(world, installer(world), ALL, { whoCanPostMessage: 'ANYONE_CAN_POST' });
    world.copiesASecond = 33;
    for (let i = 0; i < 118; i++) post(world, PARENT, ALL);
    logs.pass();
    const began = process.cpuUsage();
    for (let i = 0; i < 10; i++) expect(await mailLog({ ...unit('/Staff'), ...RECEIVED })).toHaveLength(118);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5);
  });
});
