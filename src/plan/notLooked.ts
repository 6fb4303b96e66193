import type { LivingFinding } from '../model/finding';
import type { Group } from '../model/group';

/** Whether this tick could not tell if a finding of the tick before still holds: it then stays open. */
export function notLooked({
  groups,
  listed,
  policyRead,
}: {
  groups: Group[];
  listed: boolean;
  policyRead: boolean;
}): (finding: LivingFinding) => boolean {
  const byAddress = new Map(groups.map(group => [group.address, group]));
  return ({ check, group }) => {
    if (check === 'HEALTH.1') return !policyRead || !listed;
    if (check === 'HEALTH.5') return !policyRead;
    if (check === 'HEALTH.2' || !group) return false;
    const known = byAddress.get(group.address);
    return known ? known.settings === undefined || known.failure !== undefined : !listed;
  };
}
