import fc from 'fast-check';
import { describeRule, isWeaker, meets, narrowerRule, type Rule, widerRule } from '../../../src/model/rule';
import { ALL_SETTINGS, anyRule, RUNS } from '../arbitraries';
import { ARCHIVED, OPEN, posting, rule } from '../samples';

const moderatedOpen = posting({
  whoCanPostMessage: 'ANYONE_CAN_POST',
  messageModerationLevel: 'MODERATE_ALL_MESSAGES',
});

test.each([
  ['as the rule says', posting(), rule(), true],
  ['stricter', ARCHIVED, rule(), true],
  ['moderated counts as managers', moderatedOpen, rule(), true],
  ['moderated as asked', moderatedOpen, rule({ moderated: true }), true],
  ['nobody posts, so nothing is to be moderated', ARCHIVED, rule({ moderated: true }), true],
  ['wider', OPEN, rule(), false],
  ['managers, but not owners', posting(), rule({ posters: 'owners' }), false],
  ['moderated, but not owners', moderatedOpen, rule({ posters: 'owners' }), false],
  ['managers, but not moderated', posting(), rule({ moderated: true }), false],
  ['not archived', posting({ whoCanPostMessage: 'ALL_OWNERS_CAN_POST' }), rule({ posters: 'nobody' }), false],
] as const)('meets: %s', (_, settings, policy, expected) => expect(meets(settings, policy)).toBe(expected));

test.each([
  ['the same', rule(), rule(), false],
  ['stricter posters', rule({ posters: 'owners' }), rule(), false],
  ['moderated too', rule({ moderated: true }), rule(), false],
  ['re-lock instead of report', rule(), rule({ onDrift: 'report' }), false],
  ['nobody instead of moderated managers', rule({ posters: 'nobody' }), rule({ moderated: true }), false],
  ['wider posters', rule({ posters: 'members' }), rule(), true],
  ['not moderated any more', rule(), rule({ moderated: true }), true],
  ['report instead of re-lock', rule({ onDrift: 'report' }), rule(), true],
  ['no brake any more', rule({ noBrake: true }), rule(), true],
  ['a brake again', rule(), rule({ noBrake: true }), false],
  ['no brake, as before', rule({ noBrake: true }), rule({ noBrake: true }), false],
] as const)('is weaker: %s', (_, one, other, expected) => expect(isWeaker(one, other)).toBe(expected));

const orNoBrake = fc.tuple(anyRule, fc.boolean()).map(
  ([each, noBrake]): Rule => ({
    ...each,
    ...(noBrake && { noBrake }),
  }),
);

test('the narrower rule is met exactly by what meets both', () => {
  fc.assert(
    fc.property(orNoBrake, orNoBrake, (one, other) => {
      const both = narrowerRule(one, other);
      const allowed = (policy: Rule) => ALL_SETTINGS.filter(settings => meets(settings, policy));
      expect(allowed(both)).toEqual(allowed(one).filter(settings => meets(settings, other)));
      expect(both).toEqual(narrowerRule(other, one));
      expect(isWeaker(both, one)).toBe(false);
    }),
    RUNS,
  );
});

const off = rule({ noBrake: true });

test.each([
  ['both are braked', rule(), rule(), undefined, undefined],
  ['one is not braked', off, rule(), undefined, true],
  ['the other is not', rule(), off, undefined, true],
  ['neither is', off, off, true, true],
] as const)('the brake of two rules: %s', (_, one, other, narrow, wide) => {
  expect([narrowerRule(one, other).noBrake, widerRule(one, other).noBrake]).toEqual([narrow, wide]);
});

test.each([
  [rule(), 'managers and owners; on drift re-lock'],
  [
    rule({ posters: 'domain', moderated: true, onDrift: 'report' }),
    'anyone in the domain, every message moderated; on drift report',
  ],
  [rule({ noBrake: true }), 'managers and owners; on drift re-lock; no storm brake'],
])('describes itself: %j', (policy, expected) => expect(describeRule(policy)).toBe(expected));
