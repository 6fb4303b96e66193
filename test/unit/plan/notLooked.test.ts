import { NO_DECLARED } from '../../../src/model/delivery';
import type { LivingFinding } from '../../../src/model/finding';
import { notLooked } from '../../../src/plan/notLooked';
import { list, roster } from '../roster';
import { failure, group, living, rule, rules, unread } from '../samples';

const about = { group: { address: 'all@example.org', id: 'id-all' } };
const ASKED = { domainOnlyUnits: ['/Students'], allowedOutside: [], unitsWithoutMail: ['/Cubs'] };
const EVERYTHING = {
  groups: [group()],
  listed: true,
  rules: rules(['all@example.org', rule()]),
  roster: roster(),
  declared: { ...NO_DECLARED, asked: ASKED, groupsSharing: { mailFromOutside: false, membersFromOutside: false } },
  braked: new Set<string>(),
  policyRead: true,
  observed: true,
};
const ABOUT_GROUP = living(about);
const health = (check: LivingFinding['check']) => living({ check, subject: 'x' });
const route = living({ check: 'POST.3', group: { address: 'town@example.org', id: 'id-town' } });
const town = group({ address: 'town@example.org' });
const leaders = living({ check: 'POST.6', ...about });
const declaring = (check: LivingFinding['check'], subject: string) => living({ check, subject });
const without = (list: 'policies' | 'domains') => ({
  declared: { ...NO_DECLARED, asked: ASKED, unread: [{ list, failure: failure() }] },
});
const undeclared = without('policies');
const braked = { braked: new Set(['id-all']) };
const nobodyRead = { roster: roster({ lists: [] }) };
const { accounts: _, ...withoutAccounts } = roster();

test.each<[string, Partial<Parameters<typeof notLooked>[0]>, LivingFinding, boolean]>([
  ['its group was read', {}, ABOUT_GROUP, false],
  ['its group is gone from the list', { groups: [] }, ABOUT_GROUP, false],
  ['its group is not in a list that was not read', { groups: [], listed: false }, ABOUT_GROUP, true],
  ['its group was never read', { groups: [unread()] }, ABOUT_GROUP, true],
  ['its group could not be read in this tick', { groups: [group({ failure: failure() })] }, ABOUT_GROUP, true],
  ['a row, and all was read', {}, health('HEALTH.1'), false],
  ['a row, and the workbook is away', { policyRead: false }, health('HEALTH.1'), true],
  ['a row, and the list was not read', { listed: false }, health('HEALTH.1'), true],
  ['the policy, and it was read', { listed: false }, health('HEALTH.5'), false],
  ['the policy, and the workbook is away', { policyRead: false }, health('HEALTH.5'), true],
  ['what could not be read', { listed: false, policyRead: false }, { ...health('HEALTH.2'), ...about }, false],
  ['mail from outside, and what units receive is known', {}, living({ check: 'DELIV.2' }), false],
  ['mail from outside, and nothing is known', { observed: false }, living({ check: 'DELIV.2' }), true],
  ['no group', { listed: false }, living({ subject: 'Re-locks held back' }), false],
  ['a route, and the members of all protected groups were read', { groups: [group(), town] }, route, false],
  ['a route, and those of one were not', { groups: [group(), town], ...nobodyRead }, route, true],
  ['a route, and those of a group without a row were not', { groups: [town], ...nobodyRead }, route, false],
  [
    'a route, and the members of a nested group were not read',
    { groups: [group(), town], roster: roster({ unread: ['id-town'] }) },
    route,
    true,
  ],
  [
    'its leaders, and the members of another group were not read',
    { roster: roster({ unread: ['id-x'] }) },
    leaders,
    false,
  ],
  [
    'a route through a group that could not be read',
    { groups: [group(), { ...town, failure: failure() }] },
    route,
    true,
  ],
  ['its leaders, and its members were read', {}, leaders, false],
  ['its leaders, and its members were not read', nobodyRead, leaders, true],
  ['its leaders, and another list is there', { roster: roster({ lists: [list({ id: 'id-x' })] }) }, leaders, true],
  ['its leaders, and it is not protected any more', { rules: rules(), ...nobodyRead }, leaders, false],
  ['units of students, and accounts were read', {}, health('POST.6'), false],
  ['units of students, and accounts were not read', { roster: withoutAccounts }, health('POST.6'), true],
  ['a unit, and policies were read', {}, declaring('DELIV.1', '/Students'), false],
  ['a unit, and policies were not read', undeclared, declaring('DELIV.1', '/Students/Grade 6'), true],
  ['a unit, and only domains were not read', without('domains'), declaring('DELIV.1', '/Students'), false],
  ['its forwarding, and policies were not read', undeclared, declaring('DELIV.1', '/Students auto-forwarding'), true],
  ['a unit without mail, and policies were not read', undeclared, declaring('DELIV.5', '/Cubs'), true],
  ['a unit that Settings names no more, and policies were not read', undeclared, declaring('DELIV.1', '/Staff'), false],
  ['what owners may allow, and it was read', {}, declaring('DELIV.3', 'Groups for Business'), false],
  ['what owners may allow, and it was not read', undeclared, declaring('DELIV.3', 'Groups for Business'), true],
  ['open against the policy, and braked', braked, ABOUT_GROUP, true],
  ['open without a row, and braked', braked, living({ check: 'POST.2', ...about }), true],
  ['another finding of a braked group', braked, leaders, false],
  ['open against the policy, and another is braked', { braked: new Set(['id-town']) }, ABOUT_GROUP, false],
  ['held-back re-locks, and a group is braked', braked, living({ subject: 'Re-locks held back' }), false],
])('not looked at: %s', (__, given, finding, expected) => {
  expect(notLooked({ ...EVERYTHING, ...given })(finding)).toBe(expected);
});
