import type { LogEvent } from '../../../src/model/logEvent';
import { namedIn, nextSeen, readFrom } from '../../../src/plan/namedIn';
import { logEvent } from '../logs';
import { DAY, group, later, NOW } from '../samples';

const GROUPS = [
  group({ aliases: ['old@example.org'] }),
  group({ address: 'chess@example.org' }),
  group({ address: 'staff@example.org' }),
];
const named = (events: LogEvent[], seen: string[] = []) => {
  const { known, unknown } = namedIn(events, new Set(seen), GROUPS);
  return { known: known.map(({ address }) => address), unknown };
};
const { setting: _, to: __, ...bare } = logEvent();
const called = (name: string, given: Partial<LogEvent> = {}): LogEvent => ({ ...bare, name, ...given });
const ALL = { known: ['all@example.org'], unknown: [] };
const NOBODY = { known: [], unknown: [] };

test.each<[string, LogEvent[], object]>([
  ['a posting setting', [logEvent()], ALL],
  ['a posting setting, by a name nobody knows', [logEvent({ name: 'whatever' })], ALL],
  ['a former address', [logEvent({ group: 'old@example.org' })], ALL],
  ['an id', [logEvent({ group: 'id-all' })], ALL],
  ['another setting, old name', [called('CHANGE_GROUP_SETTING')], ALL],
  ['another setting, new name', [called('CHANGE_APPLICATION_SETTING')], ALL],
  ['another permission', [called('change_acl_permission')], ALL],
  ['a basic setting', [called('change_basic_setting')], ALL],
  ['made', [called('CREATE_GROUP')], ALL],
  ['made, by the enterprise log', [called('create_group')], ALL],
  ['renamed', [called('CHANGE_GROUP_EMAIL')], ALL],
  ['several times by several names', [logEvent(), logEvent({ group: 'id-all' }), called('create_group')], ALL],
  [
    'a group that nobody knew',
    [logEvent({ group: 'new@example.org' }), logEvent({ group: '01abc' })],
    { known: [], unknown: ['new@example.org', '01abc'] },
  ],
  ['nothing', [], NOBODY],
  ['members come', [called('ADD_GROUP_MEMBER'), called('add_member')], NOBODY],
  ['members go', [called('REMOVE_GROUP_MEMBER'), called('remove_member_role')], NOBODY],
  ['a member wants digests', [called('UPDATE_GROUP_MEMBER_DELIVERY_SETTINGS')], NOBODY],
  ['deleted', [called('DELETE_GROUP'), called('delete_group')], NOBODY],
  ['labelled as a security group', [called('change_security_setting_state')], NOBODY],
])('the groups that events name: %s', (_, events, expected) => expect(named(events)).toEqual(expected));

/** What is remembered where these groups were read now. */
const remembered = (events: LogEvent[], groups = GROUPS, seen: string[] = [], gone: string[] = []) =>
  nextSeen(events, new Set(seen), groups, gone, NOW);

test('what was read since names nobody again', () => {
  expect(named([logEvent()], remembered([logEvent()]))).toEqual(NOBODY);
});

test.each<[string, Partial<LogEvent>]>([
  ['of another log', { log: 'groups' }],
  ['at another time', { at: later(-2) }],
  ['of another qualifier', { qualifier: '-4232/0' }],
  ['of the same activity', { qualifier: '-4231/1' }],
])('an event is another: %s', (_, given) => expect(named([logEvent(given)], remembered([logEvent()]))).toEqual(ALL));

test('a storm of events has at most 100 known groups and 20 new ones read at once', () => {
  const groups = Array.from({ length: 150 }, (_, index) => group({ address: `g${index}@example.org` }));
  const events = Array.from({ length: 180 }, (_, index) => logEvent({ group: `g${index}@example.org` }));
  const { known, unknown } = namedIn(events, new Set(), groups);
  expect([known.length, unknown.length]).toEqual([100, 20]);
});

test('the groups that had no place are named again at the next tick', () => {
  const groups = Array.from({ length: 150 }, (_, index) =>
    group({ address: `g${index}@example.org`, readAt: index < 100 ? NOW : later(-600) }),
  );
  const events = groups.map(({ address }) => logEvent({ group: address, qualifier: address }));
  const { known } = namedIn(events, new Set(remembered(events, groups)), groups);
  expect([known.length, known[0]?.address]).toEqual([50, 'g100@example.org']);
});

test.each<[string, LogEvent, Parameters<typeof namedIn>[2], string[], string[], number]>([
  ['its group was read now', logEvent(), GROUPS, [], [], 1],
  ['its group was read now, by its id', logEvent({ group: 'id-all' }), GROUPS, [], [], 1],
  ['its group was not read', logEvent(), [group({ readAt: later(-600) })], [], [], 0],
  ['nobody knows its group', logEvent({ group: 'new@example.org' }), GROUPS, [], [], 0],
  ['its group is gone', logEvent({ group: 'new@example.org' }), GROUPS, [], ['new@example.org'], 1],
  ['it was remembered before', logEvent({ qualifier: '1' }), [], [`admin ${later(-3)} 1`], [], 1],
  ['it names no group', called('ADD_GROUP_MEMBER'), GROUPS, [], [], 0],
])('whether an event is remembered: %s', (_, event, groups, seen, gone, count) =>
  expect(remembered([event], groups, seen, gone).length).toBe(count),
);

test('at most 2,000 are remembered, and of those that are not read again none', () => {
  const events = Array.from({ length: 2_100 }, (_, index) => logEvent({ qualifier: `${index}/0` }));
  expect(remembered(events).length).toBe(2_000);
  expect(remembered([], GROUPS, ['admin 1 2'])).toEqual([]);
});

test.each([
  ['35 minutes before it was read last', later(-5), later(-40)],
  ['never read', undefined, later(-35)],
  ['not read for two days: one day', later(-2 * DAY), later(-DAY)],
])('from when on a log is read: %s', (_, readTo, from) => expect(readFrom(readTo, NOW)).toBe(from));
