import fc from 'fast-check';
import type { SourcePolicy } from '../../../src/model/delivery';
import { effectiveSetting, pathsOf } from '../../../src/plan/effectiveSettings';
import { RUNS } from '../arbitraries';
import { source, UNITS } from '../delivery';

const PATHS = pathsOf(UNITS);
const STATUS = 'gmail.service_status';
const SHARING = 'groups_for_business.groups_sharing';
const ON = { serviceState: 'ENABLED' };
const OFF = { serviceState: 'DISABLED' };
const GRADE_6 = '/Students/Grade 6';

const at = (path: string, ...policies: SourcePolicy[]) => {
  const setting = policies[0]?.setting ?? STATUS;
  return effectiveSetting(policies, setting, path, PATHS).value;
};

test.each<[string, SourcePolicy[], string, object | undefined]>([
  ['nothing was set, and no default is documented', [], GRADE_6, undefined],
  ['the root', [source(STATUS, ON)], GRADE_6, ON],
  ['the unit above', [source(STATUS, ON), source(STATUS, OFF, { unit: '/Students' })], GRADE_6, OFF],
  ['the unit itself', [source(STATUS, ON), source(STATUS, OFF, { unit: GRADE_6 })], GRADE_6, OFF],
  ['a unit below does not count', [source(STATUS, ON), source(STATUS, OFF, { unit: GRADE_6 })], '/Students', ON],
  ['another unit does not count', [source(STATUS, ON), source(STATUS, OFF, { unit: '/Staff' })], GRADE_6, ON],
  ['a unit of a like name does not count', [source(STATUS, ON), source(STATUS, OFF, { unit: '/Stud' })], GRADE_6, ON],
  ['a unit that is gone does not count', [source(STATUS, ON), source(STATUS, OFF, { unit: '/Gone' })], GRADE_6, ON],
  ['no unit at all is the root', [source(STATUS, OFF, { units: [] })], GRADE_6, OFF],
  ['one of several units', [source(STATUS, OFF, { units: ['u-Staff', 'u-Students'] })], GRADE_6, OFF],
  ['the higher order wins', [source(STATUS, OFF, { sortOrder: 9 }), source(STATUS, ON, { sortOrder: 3 })], '/', OFF],
  [
    'what Google has set is below all that admins set, whatever its order',
    [source(STATUS, OFF, { isSystem: true, sortOrder: 9 }), source(STATUS, ON, { sortOrder: 3 })],
    '/',
    ON,
  ],
])('of one value: %s', (_, policies, path, expected) => expect(at(path, ...policies)).toEqual(expected));

test('of groups sharing each field is taken by itself, and what nobody set is Google’s default', () => {
  const policies = [
    source(SHARING, { ownersCanAllowExternalMembers: true, ownersCanHideGroups: true }),
    source(SHARING, { ownersCanAllowExternalMembers: false }, { sortOrder: 5 }),
  ];
  expect(at('/', ...policies)).toMatchObject({
    ownersCanAllowExternalMembers: false,
    ownersCanHideGroups: true,
    ownersCanAllowIncomingMailFromPublic: true,
    createGroupsAccessLevel: 'USERS_IN_DOMAIN',
  });
  expect(effectiveSetting([], SHARING, '/', PATHS).value).toMatchObject({
    ownersCanAllowExternalMembers: false,
    ownersCanAllowIncomingMailFromPublic: true,
  });
  expect(effectiveSetting([], 'gmail.auto_forwarding', '/', PATHS).value).toEqual({
    enableAutoForwarding: true,
  });
});

test('of one value none of the fields of the lower is left', () => {
  const policies = [source(STATUS, { ...ON, note: 'x' }), source(STATUS, OFF, { unit: '/Students' })];
  expect(at('/Students', ...policies)).toEqual(OFF);
});

test('of lists with keys each entry is taken by itself', () => {
  const lists = 'gmail.email_address_lists';
  const list = (id: string, name: string) => ({ id, name });
  const policies = [
    source(lists, { emailAddressList: [list('a', 'old'), list('b', 'stays')] }),
    source(lists, { emailAddressList: [list('a', 'new'), list('c', 'more')] }, { unit: '/Students' }),
  ];
  expect(at('/Students', ...policies)?.emailAddressList).toEqual([
    list('a', 'new'),
    list('b', 'stays'),
    list('c', 'more'),
  ]);
  expect(at('/Staff', ...policies)?.emailAddressList).toEqual([list('a', 'old'), list('b', 'stays')]);
  const states = 'gmail.rule_states';
  const state = (ruleId: string, enabled: boolean) => ({ ruleId, enabled });
  expect(
    at(
      '/Students',
      source(states, { ruleStates: [state('r1', true), state('r2', true)] }),
      source(states, { ruleStates: [state('r2', false)] }, { unit: '/Students' }),
    )?.ruleStates,
  ).toEqual([state('r1', true), state('r2', false)]);
});

test('a policy for a group or for some licenses is an exception where its unit counts, and no value of the unit', () => {
  const group = source(STATUS, OFF, { group: 'g1', sortOrder: 100 });
  const limited = source(STATUS, OFF, { limited: true, sortOrder: 101 });
  const elsewhere = source(STATUS, OFF, { unit: '/Staff', group: 'g2' });
  expect(effectiveSetting([source(STATUS, ON), group, limited, elsewhere], STATUS, GRADE_6, PATHS)).toEqual({
    value: ON,
    exceptions: [group, limited],
  });
});

const SETTINGS = [STATUS, SHARING, 'gmail.rule_states'];
const anyValue = fc.oneof(
  fc.record({ serviceState: fc.constantFrom('ENABLED', 'DISABLED') }),
  fc.record({ ownersCanHideGroups: fc.boolean(), newGroupsAreHidden: fc.boolean() }, { requiredKeys: [] }),
  fc.record({
    ruleStates: fc.array(fc.record({ ruleId: fc.constantFrom('r1', 'r2'), enabled: fc.boolean() }), { maxLength: 2 }),
  }),
);
const anyPolicy = fc
  .record({
    setting: fc.constantFrom(...SETTINGS),
    value: anyValue,
    unit: fc.constantFrom(...UNITS.map(({ path }) => path), '/Gone'),
    isSystem: fc.boolean(),
    group: fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined }),
  })
  .map(({ setting, value, unit, isSystem, group }) =>
    source(setting, value, { unit, isSystem, ...(group !== undefined && { group }) }),
  );
/** As Google has them: of one setting no two have the same order. */
const anyPolicies = fc
  .array(anyPolicy, { maxLength: 8 })
  .map(policies => policies.map((policy, index) => ({ ...policy, sortOrder: index })));
const anyPlace = fc.record({
  setting: fc.constantFrom(...SETTINGS),
  unit: fc.constantFrom(...UNITS.map(({ path }) => path)),
});
const valueAt = (policies: SourcePolicy[], { setting, unit }: { setting: string; unit: string }) =>
  effectiveSetting(policies, setting, unit, PATHS).value;

test('in which order the policies come does not matter', () => {
  const shuffled = anyPolicies.chain(policies =>
    fc.tuple(fc.constant(policies), fc.shuffledSubarray(policies, { minLength: policies.length })),
  );
  fc.assert(
    fc.property(shuffled, anyPlace, ([policies, others], place) => {
      // Entries of lists come in another order; which there are does not change.
      const sorted = (value: unknown) =>
        JSON.stringify(value, (_, each) => (Array.isArray(each) ? each.map(x => JSON.stringify(x)).sort() : each));
      expect(sorted(valueAt(others, place))).toBe(sorted(valueAt(policies, place)));
    }),
    RUNS,
  );
});

test('a policy of a unit that is neither this one nor above it changes nothing', () => {
  fc.assert(
    fc.property(anyPolicies, anyPolicy, anyPlace, (policies, other, place) => {
      const more = { ...other, units: ['u-Gone'], sortOrder: 1000 };
      const beside = { ...other, units: place.unit === '/Staff' ? ['u-Students'] : ['u-Staff'], sortOrder: 1001 };
      expect(valueAt([more, ...policies, beside], place)).toEqual(valueAt(policies, place));
    }),
    RUNS,
  );
});

test('what a unit has, each unit below it has, unless a policy of its own says otherwise', () => {
  fc.assert(
    fc.property(anyPolicies, fc.constantFrom(...SETTINGS), (policies, setting) => {
      const inherited = policies.filter(({ units }) => !units.includes('u-Students-Grade-6'));
      const [above, below] = ['/Students', GRADE_6].map(path => valueAt(inherited, { setting, unit: path }));
      expect(below).toEqual(above);
    }),
    RUNS,
  );
});
