import type { Group } from '../../../src/model/group';
import type { Rule } from '../../../src/model/rule';
import type { Settings } from '../../../src/model/settings';
import { planRelocks } from '../../../src/plan/planRelocks';
import { failure, group, LOCKED, NOW, OPEN, posting, relock, rule, rules, settings, unread } from '../samples';

const plan = (groups: Group[], given: Partial<Settings> = {}, policy: Rule = rule()) =>
  planRelocks(
    groups,
    new Map(groups.map(({ address }) => [address, policy])),
    new Map([['all@example.org', LOCKED]]),
    settings(given),
    NOW,
  );
const open = (address = 'all@example.org') => group({ address, settings: OPEN });

test('what drifted is put back to what it was', () => {
  expect(plan([open(), group({ address: 'staff@example.org' })])).toEqual({ relocks: [relock()], held: 0 });
});

test.each([
  ['within its rule', plan([group()])],
  ['stricter than its rule', plan([group({ settings: posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' }) })])],
  ['Mode is report', plan([open()], { mode: 'report' })],
  ['On drift is report', plan([open()], {}, rule({ onDrift: 'report' }))],
  ['never read', plan([unread()])],
  ['not read in this tick', plan([{ ...open(), failure: failure() }])],
  ['no policy row', planRelocks([open()], rules(), new Map(), settings(), NOW)],
])('no re-lock: %s', (_, planned) => expect(planned).toEqual({ relocks: [], held: 0 }));

test.each([
  [2, 2, 0],
  [1, 0, 2],
])('with at most %s in one tick, of two %s are made and %s held back', (mostRelocks, made, held) => {
  const planned = plan([open('a@example.org'), open('b@example.org')], { mostRelocks });
  expect([planned.relocks.length, planned.held]).toEqual([made, held]);
});

test.each([
  ['Mode is report', { mode: 'report' as const }, rule({ askedBy: 'admin@example.org' })],
  ['On drift is report', {}, rule({ onDrift: 'report', askedBy: 'admin@example.org' })],
  ['there are too many already', { mostRelocks: 0 }, rule({ askedBy: 'admin@example.org' })],
])('a re-lock that somebody asked for is made though %s', (_, given, policy) => {
  expect(plan([open()], given, policy)).toEqual({ relocks: [relock({ askedBy: 'admin@example.org' })], held: 0 });
});

const ALL_OPEN = [open('a@example.org'), open('b@example.org')];

test.each([
  ['one was made before', 3, { made: 1, held: 0 }, 2, 0],
  ['too many were made before', 2, { made: 1, held: 0 }, 0, 2],
  ['some were held back before', 20, { made: 0, held: 1 }, 0, 2],
])('%s in this tick', (_, mostRelocks, earlier, made, held) => {
  const policy = new Map(ALL_OPEN.map(({ address }) => [address, rule()]));
  const planned = planRelocks(ALL_OPEN, policy, new Map(), settings({ mostRelocks }), NOW, earlier);
  expect([planned.relocks.length, planned.held]).toEqual([made, held]);
});
