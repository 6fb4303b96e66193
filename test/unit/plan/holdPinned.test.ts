import type { Rule } from '../../../src/model/rule';
import { holdPinned } from '../../../src/plan/holdPinned';
import { known, rule, rules } from '../samples';

const ADDRESS = 'all@example.org';
const hold = (now: Rule | undefined, pinned: string[], exists = true) => {
  const held = holdPinned(now ? rules([ADDRESS, now]) : rules(), [known()], pinned, () => exists);
  return { rule: held.rules.get(ADDRESS), weakened: held.weakened };
};

test.each([
  ['the same', rule()],
  ['stricter', rule({ posters: 'nobody' })],
])('a rule that is %s holds, pinned or not', (_, now) => {
  expect(hold(now, [])).toEqual({ rule: now, weakened: [] });
  expect(hold(now, [ADDRESS])).toEqual({ rule: now, weakened: [] });
});

test.each([
  ['wider', rule({ posters: 'members' })],
  ['only reporting', rule({ onDrift: 'report' })],
])('a rule that became %s holds unless the group is pinned', (_, now) => {
  expect(hold(now, [])).toEqual({ rule: now, weakened: [{ group: known(), now, pinned: false }] });
  expect(hold(now, [ADDRESS])).toEqual({ rule: rule(), weakened: [{ group: known(), now, pinned: true }] });
});

test('a pinned group keeps of each column the firmer', () => {
  expect(hold(rule({ posters: 'owners', onDrift: 'report' }), [ADDRESS]).rule).toEqual(rule({ posters: 'owners' }));
});

test('a row that is gone takes the rule along unless the group is pinned', () => {
  expect(hold(undefined, [])).toEqual({ rule: undefined, weakened: [{ group: known(), pinned: false }] });
  expect(hold(undefined, [ADDRESS])).toEqual({ rule: rule(), weakened: [{ group: known(), pinned: true }] });
});

test('a group that is gone weakens nothing', () => {
  expect(hold(undefined, [ADDRESS], false)).toEqual({ rule: undefined, weakened: [] });
});
