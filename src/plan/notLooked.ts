import type { Declared } from '../model/delivery';
import type { LivingFinding } from '../model/finding';
import type { Group } from '../model/group';
import type { Roster } from '../model/roster';
import type { Rule } from '../model/rule';

/** Whether this tick could not tell if a finding of the tick before still holds: it then stays open. */
export function notLooked({
  groups,
  listed,
  rules,
  roster,
  declared,
  braked,
  policyRead,
  observed,
}: {
  groups: Group[];
  listed: boolean;
  rules: Map<string, Rule>;
  roster: Roster;
  declared: Declared;
  /** Ids of groups with a brake in force: locked by that, and by nobody's having put them right. */
  braked: Set<string>;
  policyRead: boolean;
  /** Whether anything is known of what domain-only units received, or need not be. */
  observed: boolean;
}): (finding: LivingFinding) => boolean {
  const byAddress = new Map(groups.map(group => [group.address, group]));
  const lists = new Set(roster.lists.map(({ id }) => id));
  // Routes may lead to members of any protected group.
  const isRosterWhole =
    roster.unread.length === 0 && groups.every(({ address, id }) => !rules.has(address) || lists.has(id));
  const isUndeclared = declared.unread.some(({ list }) => list !== 'domains');
  return ({ check, subject, group }) => {
    if ((check === 'POST.1' || check === 'POST.2') && group && braked.has(group.id)) return true;
    if (check === 'POST.3' && !isRosterWhole) return true;
    if (check === 'POST.6' && !group) return roster.accounts === undefined;
    if (check === 'HEALTH.1') return !policyRead || !listed;
    if (check === 'HEALTH.3' || check === 'HEALTH.5') return !policyRead;
    if (check === 'DELIV.1' || check === 'DELIV.5') return isUndeclared && isAbout(declared.asked, subject);
    if (check === 'DELIV.3' && !group) return declared.groupsSharing === undefined;
    if (check === 'DELIV.2') return !observed;
    if (check === 'HEALTH.2' || !group) return false;
    const known = byAddress.get(group.address);
    if (check === 'POST.6' && known && rules.has(known.address) && !lists.has(known.id)) return true;
    return known ? known.settings === undefined || known.failure !== undefined : !listed;
  };
}

/** Whether Settings still names the unit that a finding is about, or one above it. */
const isAbout = ({ domainOnlyUnits, unitsWithoutMail }: Declared['asked'], subject: string): boolean =>
  [...domainOnlyUnits, ...unitsWithoutMail].some(unit => subject.toLowerCase().startsWith(unit.toLowerCase()));
