import { type Change, describeChange } from '../../../src/model/change';
import type { Attribution, LogEvent } from '../../../src/model/logEvent';
import { attributionOf, eventKey, type Own, othersBefore } from '../../../src/plan/attribute';
import { logEvent, opening, rosterSync, seconds } from '../logs';
import { change, group, later } from '../samples';

const ALL = group({ aliases: ['old@example.org'] });
const POSTLOCK = 'postlock@example.org';
const QUIET: Own = { account: POSTLOCK, relocked: [] };
const NONE = new Set<string>();
const SYNC = rosterSync();
const APP = { app: 'Roster Sync', client: '1234.apps.googleusercontent.com' };

/** The clerk opened it to members at 18:41, a minute before the roster sync opened it to anyone. */
const earlier = (given: Partial<LogEvent> = {}): LogEvent =>
  logEvent({ at: later(-4), to: ['ALL_MEMBERS_CAN_POST'], ...given });
const before = (events: LogEvent[], own = QUIET, joined = NONE, who: Attribution = SYNC) =>
  othersBefore(opening({ who: SYNC }), who, ALL, events, own, joined);
const accounts = (...events: LogEvent[]) => before(events).map(({ account }) => account);

test('who changed it before, in the same time', () => {
  expect(before([earlier()])).toEqual([attributionOf(earlier())]);
});

test('several of them, each once, the latest last', () => {
  const first = earlier({ at: seconds(-270), qualifier: '1/0', account: 'first@example.org' });
  expect(accounts(earlier(), first, earlier())).toEqual(['first@example.org', 'clerk@example.org']);
});

test.each<[string, Partial<LogEvent>]>([
  ['by a former address', { group: 'old@example.org' }],
  ['by its id', { group: 'id-all' }],
  ['by a clock that is 5 seconds behind', { at: seconds(-305) }],
  ['more than 5 seconds before', { at: seconds(-185.001) }],
  ['to the very same value', { to: ['ANYONE_CAN_POST'] }],
  ['as the same account, without the app', { account: 'admin@example.org' }],
  ['the app for another account', { ...APP, account: 'clerk@example.org' }],
])('somebody else: %s', (_, given) => expect(before([earlier(given)])).toHaveLength(1));

test.each<[string, Partial<LogEvent>]>([
  ['before the old value was read', { at: seconds(-305.001) }],
  ['at the same moment, as another log tells it', { at: seconds(-185) }],
  ['after it', { at: later(-2) }],
  ['of another group', { group: 'chess@example.org' }],
  ['of another setting', { setting: 'archiveOnly' }],
  ['the same app for the same account', { ...APP, account: 'admin@example.org' }],
])('nobody else: %s', (_, given) => expect(before([earlier(given)])).toEqual([]));

test('an event that another change was joined with is not told again', () => {
  expect(before([earlier()], QUIET, new Set([eventKey(earlier())]))).toEqual([]);
});

test.each<[string, string, string, number]>([
  ['within the tick that planned it', 'id-all', seconds(-242), 0],
  ['of another group', 'id-chess', seconds(-242), 1],
  ['later than a tick can last', 'id-all', later(-11), 1],
])("Postlock's own re-lock is nobody else's change: %s", (_, id, at, count) => {
  const own: Own = { account: POSTLOCK, relocked: [{ id, at }] };
  expect(before([earlier({ account: POSTLOCK })], own)).toHaveLength(count);
});

test('a group that is not there any more is known by the address the change has', () => {
  const of = (name: string) => othersBefore(opening(), SYNC, undefined, [earlier({ group: name })], QUIET, NONE).length;
  expect([of('all@example.org'), of('id-all')]).toEqual([1, 0]);
});

test('where nobody knows when the old value was read, a day is looked through', () => {
  const given: Change = change({ who: SYNC });
  const at = (minutes: number) =>
    othersBefore(given, SYNC, ALL, [earlier({ at: later(minutes), setting: 'archiveOnly' })], QUIET, NONE).length;
  expect([describeChange(given), at(-24 * 60), at(-24 * 60 - 1)]).toEqual(['archiveOnly: true → false', 1, 0]);
});
