import type { World } from '../../world';
import { groupAt } from '../find';
import { orgUnitIdOf, orgUnitsOf } from '../orgUnits';
import { logPolicy } from './logPolicy';
import { ALL_ADMINS, type Policy, policyId, sortOrderOf } from './policy';

interface PolicyOptions {
  /** A path; the root unless said. */
  orgUnit?: string;
  /** The address of a group, or ALL_ADMINS. */
  group?: string;
  /** What Google has set for everybody. It is below all that admins set, and in no log. */
  system?: true;
  /** The admin who sets it: the first super admin unless said. */
  by?: string;
  /** Leaves the admin log out, for what was set before the log began. */
  silently?: boolean;
}

/**
 * Sets what the Policy API shows of a setting, for a unit or for a group of it.
 * @param type without `settings/`, as in `gmail.service_status`
 */
export function setPolicy(
  world: World,
  type: string,
  value: Policy['setting']['value'],
  { orgUnit = '/', group, system, by, silently = false }: PolicyOptions = {},
): Policy {
  if (!orgUnitsOf(world).includes(orgUnit)) throw new Error(`The world has no unit ${orgUnit}`);
  if (group !== undefined && group !== ALL_ADMINS && !groupAt(world, group)) {
    throw new Error(`The world has no group ${group}`);
  }
  const kind = system ? 'SYSTEM' : 'ADMIN';
  const setting = { type: `settings/${type}`, value };
  const ofSetting = world.policies.filter(each => each.setting.type === setting.type);
  const name = `policies/${policyId(world, kind, type, orgUnitIdOf(world, orgUnit), group ?? '')}`;
  const old = ofSetting.find(each => each.name === name);
  const policy = { name, type: kind, setting, orgUnit, ...(group !== undefined && { group }) } as const;
  const sortOrder = old?.sortOrder ?? sortOrderOf(policy, ofSetting.length);
  const made = { ...policy, sortOrder };
  world.policies = [...world.policies.filter(each => each !== old), made];
  if (!system && !silently) logPolicy(world, made, old?.setting.value, by);
  return made;
}
