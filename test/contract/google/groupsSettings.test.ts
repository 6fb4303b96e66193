import { groupsSettingsApi, schemaOf } from '../../emulator/discovery';
import { createGroupByApi, renameGroup } from '../../emulator/google/groupLife';
import { mismatches } from '../../emulator/mismatches';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';
import { type Clients, openWorld, refusal } from './openWorld';

const ALL = 'allstudents@school.example';

let world = small();
let opened: Awaited<ReturnType<typeof openWorld>>;
let settings: Clients['settings'];

beforeEach(async () => {
  world = small();
  opened = await openWorld(world);
  settings = opened.clientsOf(installer(world)).settings;
});
afterEach(() => opened.close());

// The client's types do not know `alt`, without which the answer is XML.
const asJson = { alt: 'json' } as object;
const get = async (address: string) => (await settings.groups.get({ groupUniqueId: address, ...asJson })).data;
const patch = (address: string, requestBody: Record<string, string>) =>
  settings.groups.patch({ groupUniqueId: address, requestBody, ...asJson });

test('every setting is text, and Google describes each of them', async () => {
  const data = await get(ALL);
  expect(mismatches(groupsSettingsApi, schemaOf(groupsSettingsApi, 'Groups'), data)).toEqual([]);
  const described = Object.keys(schemaOf(groupsSettingsApi, 'Groups').properties ?? {});
  const optional = ['defaultMessageDenyNotificationText', 'primaryLanguage'];
  expect(described.filter(name => !(name in data) && !optional.includes(name))).toEqual([]);
  expect(data).toMatchObject({ email: ALL, archiveOnly: 'false', whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' });
});

test('without alt=json the answer is XML', async () => {
  const { data } = await settings.groups.get({ groupUniqueId: ALL });
  const answer = data as unknown as Blob;
  expect(answer.type).toBe('application/atom+xml;charset=utf-8');
  expect(await answer.text()).toContain('<apps:whoCanPostMessage>ALL_MANAGERS_CAN_POST</apps:whoCanPostMessage>');
});

test('a patch changes what it names and nothing else', async () => {
  const before = await get(ALL);
  const { data } = await patch(ALL, { whoCanPostMessage: 'ALL_OWNERS_CAN_POST' });
  expect(data).toEqual({ ...before, whoCanPostMessage: 'ALL_OWNERS_CAN_POST' });
  expect(await get(ALL)).toEqual(data);
});

test('archiving stops posting, and reviving a group leaves it to its managers', async () => {
  expect((await patch(ALL, { archiveOnly: 'true' })).data.whoCanPostMessage).toBe('NONE_CAN_POST');
  expect((await patch(ALL, { archiveOnly: 'false' })).data.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

test.each([
  [
    { archiveOnly: 'true', whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' },
    'Inconsistent Input: If archiveOnly is true then PostPermission can only be NONE_CAN_POST',
  ],
  [
    { whoCanPostMessage: 'NONE_CAN_POST' },
    'Invalid attribute value: whoCanPostMessages=NONE_CAN_POST. To set PostPermissions to NONE_CAN_POST, please use enable ArchiveOnly mode.',
  ],
  [
    { messageModerationLevel: 'MODERATE_NON_MEMBERS' },
    "Can't set messageModerationLevel as MODERATE_NON_MEMBERS when non-members can't post.",
  ],
  [{ replyTo: 'REPLY_TO_CUSTOM' }, 'Invalid Input: customReplyTo must have a value when replyTo is REPLY_TO_CUSTOM'],
  [{ whoCanPostMessage: 'EVERYBODY' }, 'Invalid Value: EVERYBODY is not a valid value for whoCanPostMessage'],
])('%j is refused, and nothing is changed', async (body, message) => {
  const before = await get(ALL);
  const { status, error } = await refusal(patch(ALL, body));
  expect(status).toBe(400);
  expect(error).toEqual({ code: 400, message, errors: [{ message, domain: 'global', reason: 'invalid' }] });
  expect(await get(ALL)).toEqual(before);
});

test('moderation of non-members stands in the way of closing a group to them', async () => {
  const address = 'contact@school.example';
  expect((await refusal(patch(address, { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' }))).status).toBe(400);
  const both = { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST', messageModerationLevel: 'MODERATE_NONE' };
  expect((await patch(address, both)).data).toMatchObject(both);
});

test('a group is named by its address, old or new, and not by its id', async () => {
  const { id } = world.groups.get(ALL) ?? {};
  renameGroup(world, ALL, 'everystudent@school.example');
  expect((await get(ALL)).email).toBe('everystudent@school.example');
  expect(world.groups.get('everystudent@school.example')?.id).toBe(id);
  const { status, error } = await refusal(get(String(id)));
  expect(status).toBe(404);
  expect(error.errors).toEqual([{ domain: 'global', reason: 'notFound', message: 'Resource Not Found' }]);
});

test('a group made by the Directory API is open to the whole internet', async () => {
  createGroupByApi(world, { address: 'new@school.example' });
  expect((await get('new@school.example')).whoCanPostMessage).toBe('ANYONE_CAN_POST');
});

test('only admins come near the settings', async () => {
  const teacher = opened.clientsOf('teacher1@school.example').settings;
  const { status, error } = await refusal(teacher.groups.get({ groupUniqueId: ALL, ...asJson }));
  expect(status).toBe(403);
  expect(error.errors).toMatchObject([{ reason: 'forbidden' }]);
});
