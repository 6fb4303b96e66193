import type { Change } from '../../../src/model/change';
import type { Attribution } from '../../../src/model/logEvent';
import { isCovered, isExplained, isToAskFor, nextJoined, stillUnexplained } from '../../../src/plan/unexplained';
import { clerk, opening, rosterSync, seconds } from '../logs';
import { later, NOW } from '../samples';

const HOUR = 60;
const CALLS = rosterSync({ log: 'token', likely: 'all' });

test.each<[string, Attribution | undefined, boolean]>([
  ['an app is named', rosterSync(), true],
  ['a client is named', clerk({ client: '77' }), true],
  ['an app by its calls for the account that the log names', rosterSync({ likely: 'app' }), true],
  ['somebody in Google Groups, or an app for that account', clerk({ log: 'groups' }), false],
  ['somebody in the Admin console, or an app for that account', clerk(), false],
  ['an app by its calls alone', rosterSync({ log: 'token', likely: 'all' }), false],
  ['nobody', undefined, false],
])('whether nothing more is to be learnt: %s', (_, who, expected) => expect(isExplained(who)).toBe(expected));

const waiting = (minutes: number, asked: number, given: Partial<Change> = {}) => ({
  change: opening({ at: later(-minutes), notBefore: later(-minutes - 5), ...given }),
  askedAt: later(-asked),
});

test.each<[string, ReturnType<typeof waiting>, boolean]>([
  ['its time is read at every tick anyway', waiting(29, 30), false],
  ['not any more, half an hour after it was asked', waiting(30, 30), true],
  ['asked a while ago', waiting(2 * HOUR, 29), false],
  ['asked half an hour ago', waiting(2 * HOUR, 30), true],
  ['after a day, asked 2 hours ago', waiting(24 * HOUR, 2 * HOUR), false],
  ['after a day, asked 3 hours ago', waiting(24 * HOUR, 3 * HOUR), true],
  ['its account is known, asked 9 minutes ago', waiting(15, 9, { who: clerk() }), false],
  ['its account is known, asked 10 minutes ago', waiting(15, 10, { who: clerk() }), true],
])('whether logs are read again for a change: %s', (_, each, expected) => expect(isToAskFor(each, NOW)).toBe(expected));

test('a change that is known by calls alone waits like one that nobody is known for', () => {
  expect(isToAskFor(waiting(2 * HOUR, 29, { who: CALLS }), NOW)).toBe(false);
  expect(isToAskFor(waiting(2 * HOUR, 30, { who: CALLS }), NOW)).toBe(true);
});

test.each([
  ['from the beginning of its time on', seconds(-305), true, true],
  ['from later on', seconds(-304), true, false],
  ['with pages missing', seconds(-305), false, false],
])('whether a reading of the logs holds all of a change: %s', (_, from, isWhole, expected) =>
  expect(isCovered(opening(), { from, isWhole })).toBe(expected),
);

test('of the events that changes were joined with the latest 200 are remembered', () => {
  const joined = nextJoined(new Set(Array.from({ length: 201 }, (_, index) => `admin ${index}`)));
  expect([joined.length, joined[0], joined[199]]).toEqual([200, 'admin 1', 'admin 200']);
});

const still = (ofNow: Change[], before: ReturnType<typeof waiting>[], asked: Change[] = []) =>
  stillUnexplained(
    ofNow,
    before.map(({ change }) => change),
    before,
    new Set(asked),
    NOW,
  );

test.each<[string, ReturnType<typeof waiting>, boolean]>([
  ['nobody for 71 hours', waiting(71 * HOUR, 60), true],
  ['nobody for 72 hours', waiting(72 * HOUR, 60), false],
  ['an account for 59 minutes', waiting(59, 20, { who: clerk() }), true],
  ['an account for an hour', waiting(60, 20, { who: clerk() }), false],
  ['an app by its calls alone, for 71 hours', waiting(71 * HOUR, 20, { who: CALLS }), true],
  ['an app by its calls alone, for 72 hours', waiting(72 * HOUR, 20, { who: CALLS }), false],
  ['an app', waiting(5, 5, { who: rosterSync() }), false],
])('who is looked for again: %s', (_, each, expected) => expect(still([], [each])).toEqual(expected ? [each] : []));

test('what is new was asked for just now, what was asked notes it, and the others wait on', () => {
  const [first, second] = [waiting(90, 40, { key: '1.1' }), waiting(80, 35, { key: '2.1' })];
  expect(still([opening({ key: '7.1' })], [first, second], [second.change])).toEqual([
    first,
    { ...second, askedAt: NOW },
    { change: opening({ key: '7.1' }), askedAt: NOW },
  ]);
});

test('of more than 100 the newest are looked for', () => {
  const before = Array.from({ length: 100 }, (_, index) => waiting(90, 40, { key: `1.${index}` }));
  const keys = still([opening({ key: '7.1' })], before).map(({ change }) => change.key);
  expect([keys.length, keys[0], keys[99]]).toEqual([100, '1.1', '7.1']);
});
