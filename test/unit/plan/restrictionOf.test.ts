import type { SourcePolicy } from '../../../src/model/delivery';
import { pathsOf } from '../../../src/plan/effectiveSettings';
import { restrictionOf, restrictionTypes } from '../../../src/plan/restrictionOf';
import { source, UNITS } from '../delivery';

const TYPE = 'gmail.restrict_delivery';
const rule = (more = {}) => ({ restrictDeliveryRules: [{ ruleId: 'r1', addressListIds: ['l1'], ...more }] });
const lists = source('gmail.email_address_lists', {
  emailAddressList: [
    { id: 'l1', name: 'Ours', addressList: { address: [{ address: 'school.example' }, { address: 'LMS.example' }] } },
    { id: 'l2', name: 'Others', addressList: { address: [{ address: 'else.example' }] } },
  ],
});
const of = (policies: SourcePolicy[], path = '/Students', types = [TYPE]) =>
  restrictionOf(policies, types, path, pathsOf(UNITS));

test('names that may speak of restricted delivery', () => {
  const types = [
    'gmail.restrict_delivery',
    'gmail.restrictDelivery',
    'gmail.delivery_restriction',
    'gmail.walled_garden',
    'gmail.authorized_addresses',
    'gmail.auto_forwarding',
    'gmail.unauthorized_senders',
    'gmail.email_address_lists',
  ];
  expect(restrictionTypes(types)).toEqual(types.slice(0, 5));
});

test.each<[string, SourcePolicy[], string]>([
  ['nobody has any policy of it', [], 'not readable'],
  ['one of another unit', [source(TYPE, rule(), { unit: '/Staff' })], 'not restricted'],
  ['one of the unit', [source(TYPE, rule(), { unit: '/Students' })], 'restricted'],
  ['one of the root', [source(TYPE, rule())], 'restricted'],
  ['a switch that is on', [source(TYPE, { enableRestriction: true })], 'not readable'],
  ['a switch beside rules', [source(TYPE, { enableRestriction: false, rules: [{}] })], 'not readable'],
  ['whom to tell', [source(TYPE, { mode: 'WARN_ONLY', notifyAddresses: ['it@school.example'] })], 'not readable'],
  ['rules that are none', [source(TYPE, { restrictDeliveryRules: [null] })], 'not readable'],
  ['nobody exempt', [source(TYPE, { exemptSenders: [] })], 'not readable'],
  [
    'no rules',
    [source(TYPE, rule()), source(TYPE, { restrictDeliveryRules: [] }, { unit: '/Students' })],
    'not restricted',
  ],
  ['nothing in it', [source(TYPE, {})], 'not readable'],
  [
    'nothing in it, where those of another unit are understood',
    [source(TYPE, rule(), { unit: '/Staff' }), source(TYPE, {}, { unit: '/Students' })],
    'not restricted',
  ],
  ['no rules, for everybody', [source(TYPE, { restrictDeliveryRules: [] })], 'not restricted'],
  ['a rule that says it is off', [source(TYPE, rule({ enabled: false }))], 'not restricted'],
  [
    'a rule that the states of rules say is off',
    [source(TYPE, rule()), source('gmail.rule_states', { ruleStates: [{ ruleId: 'r1', enabled: false }] })],
    'not restricted',
  ],
  ['a rule that may be off', [source(TYPE, rule({ disabled: true }))], 'not readable'],
  ['a rule in a state that nobody knows', [source(TYPE, rule({ state: 'DISABLED' }))], 'not readable'],
  ['a rule that is on by a text', [source(TYPE, rule({ enabled: 'true' }))], 'not readable'],
  [
    'a rule in states of rules that say nothing of it',
    [source(TYPE, rule()), source('gmail.rule_states', { ruleStates: [{ ruleId: 'r1' }] })],
    'not readable',
  ],
  [
    'one rule that is on beside it',
    [source(TYPE, { restrictDeliveryRules: [{ ruleId: 'r1' }, { ruleId: 'r2', state: 'X' }] })],
    'restricted',
  ],
  ['a shape that nobody knows', [source(TYPE, { mode: 'STRICT' })], 'not readable'],
  ['that shape, for another unit', [source(TYPE, { mode: 'STRICT' }, { unit: '/Staff' })], 'not readable'],
  ['nothing, for another unit', [source(TYPE, {}, { unit: '/Staff' })], 'not readable'],
  [
    'rules beside that shape',
    [source(TYPE, { mode: 'STRICT' }), source(TYPE, rule(), { group: 'g1' })],
    'not readable',
  ],
])('declared: %s', (_, policies, expected) => expect(of(policies).declared).toBe(expected));

test('without a type that speaks of it nothing is readable; of two types one that restricts is enough', () => {
  expect(of([source('gmail.service_status', {})], '/Students', []).declared).toBe('not readable');
  const walled = source('gmail.walled_garden', rule());
  expect(of([walled], '/Students', [TYPE, 'gmail.walled_garden']).declared).toBe('restricted');
});

test('what may write all the same is in the lists that the rules name', () => {
  expect(of([lists, source(TYPE, rule())]).allowed).toEqual(['school.example', 'lms.example']);
  expect(of([lists, source(TYPE, rule({ addressListIds: ['unknown'] }))])).not.toHaveProperty('allowed');
  expect(of([lists])).not.toHaveProperty('allowed');
});

test('a policy for a group that restricts nothing is an exception; one that restricts too is none', () => {
  const opened = source(TYPE, { restrictDeliveryRules: [] }, { group: 'g1' });
  const same = source(TYPE, rule(), { group: 'g2' });
  expect(of([source(TYPE, rule()), opened, same]).exceptions).toEqual([opened]);
  expect(of([opened, same]).exceptions).toEqual([]);
});
