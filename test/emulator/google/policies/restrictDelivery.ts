import type { World } from '../../world';
import { orgUnitIdOf } from '../orgUnits';
import { type Policy, policyId, sortOrderOf } from './policy';

/** What the log calls the kind of rule. */
export const RESTRICT_DELIVERY = 'RESTRICT_DELIVERY';

/** The id of the rule of one kind that a unit has. */
export function ruleIdOf(world: World, unit: string, kind: string): string {
  return policyId(world, kind, orgUnitIdOf(world, unit));
}

/** A policy that the API makes of what a world restricts: Google keeps it as it keeps any other. */
function madePolicy(world: World, type: string, orgUnit: string, value: object, place = 0): Policy {
  const before = place + world.policies.filter(({ setting }) => setting.type === `settings/${type}`).length;
  const policy = {
    name: `policies/${policyId(world, type, orgUnitIdOf(world, orgUnit))}`,
    type: 'ADMIN' as const,
    setting: { type: `settings/${type}`, value: { ...value } },
    orgUnit,
  };
  return { ...policy, sortOrder: sortOrderOf(policy, before) };
}

/**
 * What the Policy API shows of "Restrict delivery": the lists of addresses, which all settings share, and the rules,
 * if it shows these at all. https://support.google.com/a/answer/2640542
 */
export function restrictedDelivery(world: World): Policy[] {
  const { restrictDeliveryPolicy } = world.unknowns;
  const restricted = [...world.restrictedDelivery].map(([unit, rule]) => ({
    unit,
    ...rule,
    listId: policyId(world, 'address list', orgUnitIdOf(world, unit)),
    ruleId: ruleIdOf(world, unit, RESTRICT_DELIVERY),
  }));
  if (restricted.length === 0) return [];

  const emailAddressList = restricted.map(({ unit, listId: id, allowedDomains }) => ({
    id,
    name: `Allowed in ${unit}`,
    addressList: { address: allowedDomains.map(address => ({ address })) },
  }));
  const lists = madePolicy(world, 'gmail.email_address_lists', '/', { emailAddressList });
  if (restrictDeliveryPolicy === 'absent') return [lists];

  const rules = restricted.map(({ unit, listId, ruleId, bypassInternal }, i) => {
    const rule = { ruleId, addressListIds: [listId], bypassInternalMessages: bypassInternal };
    return madePolicy(world, restrictDeliveryPolicy, unit, { restrictDeliveryRules: [rule] }, i);
  });
  return [lists, ...rules];
}
