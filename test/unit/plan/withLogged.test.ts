import type { Change } from '../../../src/model/change';
import type { LogEvent } from '../../../src/model/logEvent';
import { attributionOf, eventKey, type Own } from '../../../src/plan/attribute';
import { withLogged } from '../../../src/plan/withLogged';
import { clerk, logEvent, opening, relocking, seconds } from '../logs';
import { group, later, NOW } from '../samples';

const ALL = group({ aliases: ['old@example.org'] });
const POSTLOCK = 'postlock@example.org';
const QUIET: Own = { account: POSTLOCK, relocked: [] };
const NONE = new Set<string>();
const MANAGERS = 'ALL_MANAGERS_CAN_POST';

/** The clerk opened it in the Admin console; the log tells what it was before. */
const opened = (given: Partial<LogEvent> = {}): LogEvent => logEvent({ from: [MANAGERS], ...given });
const closed = (given: Partial<LogEvent> = {}): LogEvent =>
  logEvent({ at: later(-2), qualifier: '-4232/0', from: ['ANYONE_CAN_POST'], to: [MANAGERS], ...given });
const added = (events: LogEvent[], changes: Change[] = [], own = QUIET, joined = NONE) =>
  withLogged(changes, events, ALL, own, joined).slice(changes.length);

test('what was opened and closed between two ticks becomes two changes, after those that were seen', () => {
  const seen = opening({ at: later(30), notBefore: later(25) });
  const about = { group: 'all@example.org', setting: 'whoCanPostMessage', by: 'somebody', outcome: 'logged' } as const;
  const open = { from: MANAGERS, to: 'ANYONE_CAN_POST' };
  const shut = { from: 'ANYONE_CAN_POST', to: MANAGERS };
  expect(withLogged([seen], [opened(), closed()], ALL, QUIET, NONE)).toEqual([
    seen,
    { ...about, ...open, key: `admin ${later(-3)} -4231/0`, at: later(-3), who: attributionOf(opened()) },
    { ...about, ...shut, key: `admin ${later(-2)} -4232/0`, at: later(-2), who: attributionOf(closed()) },
  ]);
});

test.each<[string, Partial<LogEvent>]>([
  ['by a former address', { group: 'old@example.org' }],
  ['by its id', { group: 'id-all' }],
])('a group is known %s, and the change has its address', (_, given) =>
  expect(added([opened(given)]).map(({ group: address }) => address)).toEqual(['all@example.org']),
);

test.each<[string, Partial<LogEvent>]>([
  ['of another group', { group: 'chess@example.org' }],
  ['that became something unknown', { to: ['EVERYBODY', 'ELSE'], setting: 'messageModerationLevel' }],
  ['that was something unknown', { from: ['A', 'B'], setting: 'messageModerationLevel' }],
  ['of another setting, in words of this one', { setting: 'archiveOnly' }],
  ['to nothing', { to: [] }],
  ['from nothing', { from: [] }],
])('an event is no change: %s', (_, given) => expect(added([opened(given)])).toEqual([]));

test('an event that leaves out a value or the setting is no change', () => {
  const { from: _, ...noFrom } = opened();
  const { to: __, ...noTo } = opened();
  const { setting: ___, ...noSetting } = opened();
  expect(added([noFrom, noTo, noSetting])).toEqual([]);
});

test('an event that a change was joined with is that change', () => {
  expect(added([opened(), closed()], [], QUIET, new Set([eventKey(opened())])).map(({ to }) => to)).toEqual([MANAGERS]);
});

test.each<[string, Change, number]>([
  ['at that moment', opening({ who: clerk() }), 0],
  ['in that second, since the tab keeps no more', opening({ who: clerk({ at: seconds(-180.9) }) }), 0],
  ['a second off', opening({ who: clerk({ at: seconds(-181) }) }), 1],
  ['of another setting', opening({ setting: 'archiveOnly', who: clerk() }), 1],
  ['by nobody who is known', opening(), 1],
])('an event that the Changes tab tells already: %s', (_, change, count) =>
  expect(added([opened()], [change])).toHaveLength(count),
);

const relock = (at: string, id = 'id-all'): Own => ({ account: POSTLOCK, relocked: [{ id, at }] });
const own = closed({ account: POSTLOCK });

test.each<[string, LogEvent, Own, Change[], number]>([
  ['as the state knows it', own, relock(seconds(-122)), [], 0],
  ['as the Changes tab knows it', own, QUIET, [relocking({ at: seconds(-122) })], 0],
  ['by another account', closed(), relock(seconds(-122)), [], 1],
  ['of another group', own, relock(seconds(-122), 'id-chess'), [], 1],
  ['an hour before', own, relock(later(-62)), [], 1],
  ['by that account, when somebody else changed it', own, QUIET, [opening({ at: seconds(-122) })], 1],
])("Postlock's own re-lock is not told a second time: %s", (_, event, ours, changes, count) =>
  expect(added([event], changes, ours)).toHaveLength(count),
);

test.each<[string[], string]>([
  [['owners'], 'ALL_OWNERS_CAN_POST'],
  [['owners', 'managers'], MANAGERS],
  [['managers', 'members', 'owners'], 'ALL_MEMBERS_CAN_POST'],
  [['owners', 'managers', 'members', 'domain_users'], 'ALL_IN_DOMAIN_CAN_POST'],
  [['whatever Google calls it'], 'ALL_IN_DOMAIN_CAN_POST'],
])('roles as Google Groups tells them: %j are %s', (roles, expected) => {
  const event = opened({ log: 'groups', from: roles, to: roles });
  expect(added([event]).map(({ from, to }) => [from, to])).toEqual([[expected, expected]]);
});

test.each<[string, LogEvent['setting'], string, string]>([
  ['the archive', 'archiveOnly', 'true', 'false'],
  ['moderation', 'messageModerationLevel', 'MODERATE_ALL_MESSAGES', 'MODERATE_NONE'],
  ['posting as the group', 'membersCanPostAsTheGroup', 'false', 'true'],
])('other settings too: %s', (_, setting, from, to) => {
  const event = opened({ ...(setting && { setting }), from: [from], to: [to] });
  expect(added([event]).map(change => [change.setting, change.from, change.to])).toEqual([[setting, from, to]]);
});

describe('one act that two logs tell', () => {
  const twin = (given: Partial<LogEvent>) => opened({ log: 'groups_enterprise', qualifier: '99/0', ...given });

  test('at the same moment is one change', () => expect(added([opened(), twin({})])).toHaveLength(1));

  test('in other words is one change, as the admin log tells it', () => {
    expect(added([twin({ to: ['members'] }), opened()]).map(({ to }) => to)).toEqual(['ANYONE_CAN_POST']);
  });

  test('a minute apart is two, and so are two acts in one log', () => {
    expect(added([opened(), twin({ at: later(-2) })])).toHaveLength(2);
    const second = new Date(Date.parse(later(-3)) + 2000).toISOString();
    expect(added([opened(), opened({ at: second, to: ['ALL_MEMBERS_CAN_POST'] })])).toHaveLength(2);
  });
});

test('nothing in the logs adds nothing', () => {
  const changes = [opening({ who: clerk() }), relocking({ at: NOW })];
  expect(withLogged(changes, [], ALL, QUIET, NONE)).toEqual(changes);
});
