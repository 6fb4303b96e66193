import { gmailApi, schemaOf } from '../../emulator/discovery';
import { answer } from '../../emulator/door';
import { mismatches } from '../../emulator/mismatches';
import { post } from '../../emulator/posting';
import { tokenFor } from '../../emulator/token';
import type { World } from '../../emulator/world';
import { group, user, worldOf } from '../../emulator/worldOf';
import { openWorld, refusal } from './openWorld';

const at = (name: string) => `${name}@school.example`;
const ALL = at('allstudents');
const CANARY = at('canary');
const MINUTE = 60_000;

let world: World;
let opened: Awaited<ReturnType<typeof openWorld>>;

beforeEach(async () => {
  const settings = { whoCanPostMessage: 'ANYONE_CAN_POST' };
  world = worldOf({
    users: [user(at('admin'), { admin: 'super' }), user(CANARY), user(at('pupil'), { name: 'Pat Pupil' })],
    groups: [group(ALL, { members: [CANARY, at('pupil'), 'parent@home.example'], settings })],
  });
  opened = await openWorld(world);
});
afterEach(() => opened.close());

const mail = (scopes = ['gmail.metadata'], address = CANARY) => opened.clientsOf(address, scopes).gmail.users;
const undescribed = (shape: string, answer: unknown) => mismatches(gmailApi, schemaOf(gmailApi, shape), answer);

/** Some posts, a minute apart. */
function posts(count: number) {
  return Array.from({ length: count }, () => {
    world.clock.advance(MINUTE);
    return post(world, at('pupil'), ALL);
  });
}

/** All ids of messages that were added since, page after page. */
async function addedSince(startHistoryId: string, maxResults: number) {
  const pages: string[][] = [];
  let pageToken: string | undefined;
  do {
    const asked = { userId: 'me', startHistoryId, maxResults, historyTypes: ['messageAdded'] };
    const { data } = await mail().history.list({ ...asked, ...(pageToken && { pageToken }) });
    expect(undescribed('ListHistoryResponse', data)).toEqual([]);
    pages.push((data.history ?? []).map(each => String(each.messagesAdded?.[0]?.message?.id)));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return pages;
}

test('a profile tells whose mailbox it is and how far its history has come', async () => {
  const before = await mail().getProfile({ userId: 'me' });
  posts(2);
  const after = await mail().getProfile({ userId: CANARY });
  expect(before.data).toEqual({ emailAddress: CANARY, messagesTotal: 0, threadsTotal: 0, historyId: '1000' });
  expect(after.data).toEqual({ emailAddress: CANARY, messagesTotal: 2, threadsTotal: 2, historyId: '1014' });
  expect(undescribed('Profile', after.data)).toEqual([]);
});

test('history is told in the order in which it happened, in pages, each message once', async () => {
  posts(2);
  const { historyId } = (await mail().getProfile({ userId: 'me' })).data;
  posts(7);
  const pages = await addedSince(String(historyId), 3);
  expect(pages.map(page => page.length)).toEqual([3, 3, 1]);
  const listed = (await mail().messages.list({ userId: 'me' })).data;
  expect(listed.resultSizeEstimate).toBe(9);
  const newestFirst = listed.messages?.map(each => String(each.id)) ?? [];
  expect(pages.flat()).toEqual(newestFirst.slice(0, 7).reverse());
  expect(new Set(newestFirst).size).toBe(9);
  for (const id of newestFirst) expect(id).toMatch(/^[0-9a-f]{16}$/);
});

test('where nothing is new there is no history at all', async () => {
  posts(1);
  const { data } = await mail().history.list({ userId: 'me', startHistoryId: '1007' });
  expect(data).toEqual({ historyId: '1007' });
});

test('history that is too old is not found', async () => {
  posts(2);
  world.clock.advance(MINUTE);
  world.historyExpiredBefore = world.clock.now();
  const { status, error } = await refusal(mail().history.list({ userId: 'me', startHistoryId: '1007' }));
  const message = 'Requested entity was not found.';
  const errors = [{ message, domain: 'global', reason: 'notFound' }];
  expect(status).toBe(404);
  expect(error).toEqual({ code: 404, message, errors, status: 'NOT_FOUND' });
  expect((await mail().history.list({ userId: 'me', startHistoryId: '1014' })).data).toEqual({ historyId: '1014' });
});

test('history wants a start', async () => {
  const { status, error } = await refusal(mail().history.list({ userId: 'me' }));
  expect([status, error.message]).toEqual([400, 'Missing/invalid parameter: startHistoryId']);
});

test('messages are listed newest first, in pages', async () => {
  posts(5);
  const first = (await mail().messages.list({ userId: 'me', maxResults: 3 })).data;
  posts(1);
  const pageToken = String(first.nextPageToken);
  const second = (await mail().messages.list({ userId: 'me', maxResults: 3, pageToken })).data;
  expect(undescribed('ListMessagesResponse', first)).toEqual([]);
  expect([first.messages?.length, second.messages?.length]).toEqual([3, 2]);
  expect(new Set([...(first.messages ?? []), ...(second.messages ?? [])].map(each => each.id)).size).toBe(5);
  expect(second).not.toHaveProperty('nextPageToken');
  const empty = await mail(['gmail.metadata'], at('admin')).messages.list({ userId: 'me' });
  expect(empty.data).toEqual({ resultSizeEstimate: 0 });
});

test('a message tells who wrote to which group, and which thread it is of', async () => {
  const [first] = posts(1);
  world.clock.advance(MINUTE);
  const reply = post(world, 'parent@home.example', ALL, { inReplyTo: String(first?.messageId) });
  const [newest, oldest] = (await mail().messages.list({ userId: 'me' })).data.messages ?? [];
  const got = async (id: unknown, metadataHeaders: string[]) => {
    const asked = { userId: 'me', id: String(id), format: 'metadata', metadataHeaders };
    const { data } = await mail().messages.get(asked);
    expect(undescribed('Message', data)).toEqual([]);
    return data;
  };
  const message = await got(oldest?.id, []);
  expect(message).toMatchObject({ threadId: oldest?.id, historyId: '1007', labelIds: ['UNREAD', 'INBOX'] });
  expect(message.internalDate).toBe(String(first?.at));
  expect(Object.fromEntries(message.payload?.headers?.map(each => [each.name, each.value]) ?? [])).toEqual({
    From: 'Pat Pupil <pupil@school.example>',
    Date: 'Thu, 14 Dec 2023 00:01:00 +0000',
    'Message-ID': first?.messageId,
    Subject: 'About allstudents',
    To: ALL,
    'List-ID': '<allstudents.school.example>',
  });
  const answer = await got(newest?.id, ['from', 'In-Reply-To', 'message-id']);
  expect(answer.threadId).toBe(oldest?.id);
  expect(answer.payload?.headers).toEqual([
    { name: 'In-Reply-To', value: first?.messageId },
    { name: 'From', value: 'parent@home.example' },
    { name: 'Message-ID', value: reply.messageId },
  ]);
  const asked = { userId: 'me', id: String(newest?.id), format: 'metadata', fields: 'id,payload/headers/name' };
  const masked = (await mail().messages.get({ ...asked, metadataHeaders: ['From'] })).data;
  expect(masked).toEqual({ id: newest?.id, payload: { headers: [{ name: 'From' }] } });
  const minimal = (await mail().messages.get({ userId: 'me', id: String(newest?.id), format: 'minimal' })).data;
  expect(minimal).not.toHaveProperty('payload');
});

test.each([{ scopes: ['gmail.metadata'] }, { scopes: ['gmail.metadata', 'gmail.readonly'] }])(
  'with $scopes nobody may search or read bodies',
  async ({ scopes }) => {
    posts(1);
    const [message] = (await mail().messages.list({ userId: 'me' })).data.messages ?? [];
    const searched = await refusal(mail(scopes).messages.list({ userId: 'me', q: 'list:allstudents' }));
    const read = await refusal(mail(scopes).messages.get({ userId: 'me', id: String(message?.id) }));
    expect([searched.status, read.status]).toEqual([403, 403]);
    expect(searched.error).toMatchObject({
      message: "Metadata scope does not support 'q' parameter",
      status: 'PERMISSION_DENIED',
      errors: [{ reason: 'forbidden' }],
    });
    expect(read.error.message).toBe("Metadata scope doesn't allow format FULL");
  },
);

test('a mailbox is its owner’s alone, and needs a scope of its own', async () => {
  const other = await refusal(mail(['gmail.metadata'], at('admin')).getProfile({ userId: CANARY }));
  expect([other.status, other.error.message]).toEqual([403, 'Delegation denied for admin@school.example']);
  const { status, error } = await refusal(mail(['admin.reports.audit.readonly']).getProfile({ userId: 'me' }));
  expect([status, error.errors]).toEqual([403, [expect.objectContaining({ reason: 'insufficientPermissions' })]]);
});

test('a message of another mailbox is not found', async () => {
  posts(1);
  const theirs = (await mail(['gmail.metadata'], at('pupil')).messages.list({ userId: 'me' })).data.messages?.[0]?.id;
  const asked = { userId: 'me', id: String(theirs), format: 'metadata' };
  expect((await refusal(mail().messages.get(asked))).status).toBe(404);
  expect((await mail(['gmail.metadata'], at('pupil')).messages.get(asked)).data.id).toBe(theirs);
});

test('300 messages may be read in a minute', async () => {
  posts(1);
  const id = String((await mail().messages.list({ userId: 'me' })).data.messages?.[0]?.id);
  world.clock.advance(MINUTE);
  // At the door itself, where requests take no time: one after the other they would take the whole minute.
  const url = `https://gmail.googleapis.com/gmail/v1/users/me/messages/${id}?format=minimal`;
  const authorization = `Bearer ${tokenFor(CANARY, ['https://www.googleapis.com/auth/gmail.metadata'])}`;
  const read = () => answer(world, { method: 'GET', url, headers: { authorization }, body: '' }).status;
  expect(new Set(Array.from({ length: 300 }, read))).toEqual(new Set([200]));
  const { status, error } = await refusal(mail().getProfile({ userId: 'me' }));
  expect(status).toBe(403);
  expect(error).toMatchObject({
    message:
      "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:1'.",
    errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }],
  });
  world.clock.advance(MINUTE);
  expect(read()).toBe(200);
});
