import type { Rule } from '../../../src/model/rule';
import { holdPinned } from '../../../src/plan/holdPinned';
import { known, rule, rules } from '../samples';

const ADDRESS = 'all@example.org';
const { rule: _, ...ABOUT } = known();
const hold = (now: Rule | undefined, pinned: string[], before = known()) => {
  const { held, weakened } = holdPinned(now ? rules([ADDRESS, now]) : rules(), [before], pinned);
  return { held: held.get(ADDRESS), weakened };
};

test.each([
  ['the same', rule()],
  ['stricter', rule({ posters: 'nobody' })],
])('a rule that is %s is not weakened, pinned or not', (__, now) => {
  expect(hold(now, [])).toEqual({ held: undefined, weakened: [] });
  expect(hold(now, [ADDRESS])).toEqual({ held: undefined, weakened: [] });
});

test.each([
  ['wider', rule({ posters: 'members' })],
  ['only reporting', rule({ onDrift: 'report' })],
])('a rule that became %s is told, and the old one holds on if the group is pinned', (__, now) => {
  const told = { group: ABOUT, was: rule(), now };
  expect(hold(now, [])).toEqual({ held: undefined, weakened: [{ ...told, pinned: false }] });
  expect(hold(now, [ADDRESS])).toEqual({ held: rule(), weakened: [{ ...told, pinned: true }] });
});

test('a pinned group keeps its rule where one column is weaker', () => {
  expect(hold(rule({ posters: 'owners', onDrift: 'report' }), [ADDRESS]).held).toEqual(rule());
});

test('a row that is gone takes the rule along unless the group is pinned', () => {
  const told = { group: ABOUT, was: rule() };
  expect(hold(undefined, [])).toEqual({ held: undefined, weakened: [{ ...told, pinned: false }] });
  expect(hold(undefined, [ADDRESS])).toEqual({ held: rule(), weakened: [{ ...told, pinned: true }] });
});

test('a group is pinned by a former address too', () => {
  expect(hold(undefined, ['old@example.org'], known({ aliases: ['old@example.org'] })).held).toEqual(rule());
});

test('where only an exception was, nothing can be weakened', () => {
  const { rule: __, ...without } = known();
  expect(hold(undefined, [ADDRESS], without)).toEqual({ held: undefined, weakened: [] });
});
