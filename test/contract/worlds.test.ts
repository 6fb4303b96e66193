import { consoleMadeSettings } from '../emulator/consoleMadeSettings';
import groupsSettings from '../emulator/discovery/groupssettings.v1.json';
import type { World } from '../emulator/world';
import { group, installer, worldOf } from '../emulator/worldOf';
import { district } from '../emulator/worlds/district';
import { arrivals, evening, firstPostAt, lastPostBefore, openedAt, rosterSync } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';

const here: World = district();
const groups = [...here.groups.values()];

test('the district is as large as it is said to be', () => {
  const students = [...here.users.values()].filter(each => each.orgUnitPath.startsWith('/Students/'));
  expect([students.length, here.users.size, groups.length]).toEqual([10_000, 10_900, 1200]);
  expect(new Date(here.clock.now()).toISOString()).toBe('2023-12-14T00:00:00.000Z');
});

test('no list of the district has a member twice, and every member of the domain has an account', () => {
  const isOf = (type: string) => groups.flatMap(each => each.members).filter(each => each.type === type);
  for (const { members } of groups) expect(new Set(members.map(each => each.address)).size).toBe(members.length);
  expect(isOf('USER').every(each => here.users.has(each.address))).toBe(true);
  expect(isOf('GROUP').every(each => here.groups.has(each.address))).toBe(true);
  expect(isOf('EXTERNAL').some(each => each.address.endsWith(here.domains[0] as string))).toBe(false);
});

test('group names keep to the 75 characters that Google allows', () => {
  expect(Math.max(...groups.map(each => each.name.length))).toBeLessThanOrEqual(75);
});

test('settings are fields of the Groups Settings resource, with values that it knows', () => {
  const properties: Record<string, { description?: string }> = groupsSettings.schemas.Groups.properties;
  const used = [consoleMadeSettings, ...groups.map(each => each.settings)].flatMap(each => Object.entries(each));
  for (const pair of new Set(used.map(([field, value]) => `${field}=${value}`))) {
    const [field = '', value = ''] = pair.split('=');
    expect([field, properties[field]?.description]).toEqual([field, expect.stringContaining(value)]);
  }
});

test('the same world is built twice', () => {
  const plain = ({ users, groups: lists, random }: World) => JSON.stringify([[...users], [...lists], random()]);
  const [one, other] = [plain(district()), plain(district())];
  expect(one === other).toBe(true);
});

test('members find their type and their account', () => {
  const world = worldOf({
    groups: [
      group('all@school.example', { members: ['grade@school.example', 'Ben@school.example', 'a@b.example'] }),
      group('grade@school.example'),
    ],
  });
  expect(world.groups.get('all@school.example')?.members.map(each => each.type)).toEqual(['GROUP', 'USER', 'EXTERNAL']);
  expect([...world.users.keys()]).toEqual(['admin@school.example', 'ben@school.example']);
  expect(installer(world)).toBe('admin@school.example');
});

test('118 posts come between 18:55 and 20:00, half of them in about ten minutes', () => {
  const times = arrivals(here.random);
  expect(times).toHaveLength(118);
  expect(times[0]).toBe(firstPostAt);
  expect(times[117]).toBeLessThan(lastPostBefore);
  expect((times[59] as number) - firstPostAt).toBeGreaterThan(8 * 60_000);
  expect((times[59] as number) - firstPostAt).toBeLessThan(12 * 60_000);
});

test.each([
  ['district', district, 118 * 10_001],
  ['small', small, 118 * 46],
] as const)('without Postlock the evening of the %s ends in deliveries to everybody', (_, build, deliveries) => {
  const world = build();
  evening(world);
  world.clock.advanceTo(lastPostBefore);
  expect(world.posts.map(each => each.verdict)).toEqual(Array(118).fill('accepted'));
  expect(world.posts.reduce((sum, each) => sum + each.deliveries, 0)).toBe(deliveries);
});

test('the logs tell of the evening: who opened the group, with which program, and what was sent', () => {
  const world = small();
  evening(world);
  world.clock.advanceTo(lastPostBefore);
  const of = (log: string) => world.activities.filter(each => each.application === log);
  expect(of('admin')).toMatchObject([
    {
      time: openedAt,
      visibleAt: openedAt + 2 * 60_000,
      actor: { email: 'roster-sync@school.example', applicationInfo: { oauthClientId: rosterSync.clientId } },
      ipAddress: '203.0.113.24',
    },
  ]);
  expect(of('token')).toHaveLength(1);
  expect(of('gmail')).toHaveLength(118);
  expect(new Set(world.posts.map(each => each.messageId)).size).toBe(118);
  expect(world.mailings.map(each => each.mailboxes.length)).toEqual(Array(118).fill(46));
});
