import { EmulatorGap } from '../../emulatorGap';
import type { World } from '../../world';
import { groupAt } from '../find';
import { orgUnitIdOf } from '../orgUnits';
import { ALL_ADMINS, type Policy } from './policy';

function groupIdOf(world: World, address: string): string {
  const group = groupAt(world, address);
  if (!group)
    throw new EmulatorGap(`the policy of ${address}, a group that is gone`, 'google/policies/policyResource.ts');
  return group.id;
}

/** Whom a policy is for, in words of the Common Expression Language, and by unit and group. */
function queryOf(world: World, { orgUnit, group, sortOrder }: Policy) {
  // Without the prefix that Google documents: cisagov/ScubaGoggles, scubagoggles/policy_api.py
  const groupId = group === undefined || group === ALL_ADMINS ? group : groupIdOf(world, group);
  const unitId = orgUnitIdOf(world, orgUnit ?? '/').replace(/^id:/, '');
  const clauses = [
    `entity.org_units.exists(org_unit, org_unit.org_unit_id == orgUnitId('${unitId}'))`,
    ...(groupId === undefined ? [] : [`entity.groups.exists(group, group.group_id == groupId('${groupId}'))`]),
  ];
  return {
    query: clauses.join(' && '),
    ...(orgUnit !== undefined && { orgUnit: `orgUnits/${unitId}` }),
    ...(groupId !== undefined && { group: group === ALL_ADMINS ? ALL_ADMINS : `groups/${groupId}` }),
    sortOrder,
  };
}

/** A policy as Google gives it. */
export function resourceOf(world: World, policy: Policy) {
  const { name, type, setting } = policy;
  return { name, customer: `customers/${world.customerId}`, policyQuery: queryOf(world, policy), setting, type };
}
