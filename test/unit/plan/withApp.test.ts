import type { Actor, Attribution } from '../../../src/model/logEvent';
import { type Own, withApp } from '../../../src/plan/attribute';
import { clerk, opening, rosterSync, seconds } from '../logs';
import { later } from '../samples';

const QUIET: Own = { account: 'postlock@example.org', relocked: [] };
const SYNC = { app: 'Roster Sync', client: '1234.apps.googleusercontent.com' };
type AppCall = Actor & { at: string };
const call = (given: Partial<AppCall> = {}): AppCall => ({
  at: later(-3),
  account: 'clerk@example.org',
  ...SYNC,
  ...given,
});
const { app: _, client: __, ...namelessCall } = call();
const { account: ___, ...callOfNobody } = call();

test.each<[string, Attribution | undefined, AppCall[], Attribution | undefined]>([
  ['the app that called in the name of that account', clerk(), [call()], clerk({ ...SYNC, likely: 'app' })],
  ['the same app several times', clerk(), [call(), call({ at: seconds(-170) })], clerk({ ...SYNC, likely: 'app' })],
  ['a minute before the event', clerk(), [call({ at: later(-4) })], clerk({ ...SYNC, likely: 'app' })],
  ['a minute after the event', clerk(), [call({ at: later(-2) })], clerk({ ...SYNC, likely: 'app' })],
  ['only its client is known', clerk(), [{ ...namelessCall, client: '77' }], clerk({ client: '77', likely: 'app' })],
  ['more than a minute before', clerk(), [call({ at: seconds(-240.001) })], clerk()],
  ['more than a minute after', clerk(), [call({ at: seconds(-119.999) })], clerk()],
  ['in the name of another account', clerk(), [call({ account: 'other@example.org' })], clerk()],
  ['two apps', clerk(), [call(), call({ app: 'Other' })], clerk()],
  ['two clients of one name', clerk(), [call(), call({ client: '77' })], clerk()],
  ['no call', clerk(), [], clerk()],
  ['the event names an app itself', rosterSync(), [call({ app: 'Other', account: 'admin@example.org' })], rosterSync()],
])('an event that names an account: %s', (_, known, calls, expected) =>
  expect(withApp(opening(), known, calls, QUIET)).toEqual(expected),
);

const likely: Attribution = { ...call(), log: 'token', likely: 'all' };

test.each<[string, AppCall[], Attribution | undefined]>([
  ['one app called in that time', [call()], likely],
  ['5 seconds before the old value was read', [call({ at: seconds(-305) })], { ...likely, at: seconds(-305) }],
  ['more than that before', [call({ at: seconds(-305.001) })], undefined],
  ["in nobody's name", [callOfNobody], undefined],
  ['more than 5 seconds after it was seen', [call({ at: seconds(5.001) })], undefined],
  ['two apps', [call(), call({ app: 'Other' })], undefined],
  ['none', [], undefined],
])('no event at all: %s', (_, calls, expected) =>
  expect(withApp(opening(), undefined, calls, QUIET)).toEqual(expected),
);

const relocked = { ...QUIET, relocked: [{ id: 'id-all', at: later(-4) }] };
const own = call({ account: 'postlock@example.org', app: 'Postlock', client: '9' });

test("Postlock's own call, made as it re-locked, is nobody's", () => {
  expect(withApp(opening(), undefined, [own], relocked)).toBe(undefined);
  expect(withApp(opening(), undefined, [own, call()], relocked)).toEqual(likely);
  expect(withApp(opening(), undefined, [own], QUIET)?.app).toBe('Postlock');
});

test.each([
  ['newest first', [call(), call({ at: later(-4), app: 'Other' })]],
  ['oldest first', [call({ at: later(-4), app: 'Other' }), call()]],
])('of two apps neither is named, in whatever order they come: %s', (_, calls) =>
  expect(withApp(opening(), undefined, calls, QUIET)).toBe(undefined),
);

test('where nobody knows within 70 minutes when it was made, calls say nothing', () => {
  const within = (minutes: number) => withApp(opening({ notBefore: later(-minutes) }), undefined, [call()], QUIET)?.app;
  expect([within(69), within(70)]).toEqual(['Roster Sync', undefined]);
});
