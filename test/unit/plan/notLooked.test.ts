import type { LivingFinding } from '../../../src/model/finding';
import { notLooked } from '../../../src/plan/notLooked';
import { failure, group, living, unread } from '../samples';

const about = { group: { address: 'all@example.org', id: 'id-all' } };
const EVERYTHING = { groups: [group()], listed: true, policyRead: true };
const ABOUT_GROUP = living(about);
const health = (check: LivingFinding['check']) => living({ check, subject: 'x' });

test.each<[string, Partial<typeof EVERYTHING>, LivingFinding, boolean]>([
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
  ['no group', { listed: false }, living({ subject: 'Re-locks held back' }), false],
])('not looked at: %s', (_, given, finding, expected) => {
  expect(notLooked({ ...EVERYTHING, ...given })(finding)).toBe(expected);
});
