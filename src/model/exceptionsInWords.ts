import type { DeclaredSetting, UnitDeclared } from './delivery';
import type { Group } from './group';
import { counted } from './numbers';

/** Google's name for all admins where a policy would name a group (github.com/cisagov/ScubaGoggles, scubagoggles/policy_api.py). */
const ALL_ADMINS = 'WORKSPACE_ALL_ADMIN_GROUP';

/** "members of trips@example.org and people with some licenses have something else"; empty where nobody has. */
export function exceptionsInWords({ exceptions }: UnitDeclared, setting: DeclaredSetting, groups: Group[]): string {
  const found = exceptions.find(each => each.setting === setting);
  if (!found) return '';
  const addressOf = new Map(groups.map(({ id, address }) => [id, address]));
  const admins = found.groups.includes(ALL_ADMINS) ? ['admins'] : [];
  const named = found.groups.flatMap(id => addressOf.get(id) ?? []);
  const unnamed = found.groups.filter(id => id !== ALL_ADMINS && !addressOf.has(id)).length;
  const who = [
    ...admins,
    ...(named.length > 0 ? [`members of ${named.join(', ')}`] : []),
    ...(unnamed > 0 ? [`members of ${counted(unnamed, 'other group', 'other groups')}`] : []),
    ...(found.limited ? ['people with some licenses'] : []),
  ];
  return `it is set otherwise for ${who.join(' and ')}`;
}
