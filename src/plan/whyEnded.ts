import type { LivingFinding } from '../model/finding';
import type { Group } from '../model/group';
import { POSTERS_IN_WORDS, whoPosts } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { Rule } from '../model/rule';

/** What there is now in place of a group that was open, or of a unit that got mail: not every end of it is a lock. */
export function whyEnded(
  { check, subject, group }: LivingFinding,
  groups: Group[],
  rules: Map<string, Rule>,
  domainOnlyUnits: string[],
): string | undefined {
  if (check === 'DELIV.2') {
    const isNamed = domainOnlyUnits.some(unit => subject.toLowerCase().endsWith(` ${unit.toLowerCase()}`));
    return isNamed ? undefined : 'Settings does not name this unit as domain-only any more.';
  }
  if ((check !== 'POST.1' && check !== 'MAIL.2') || !group) return undefined;
  const now = groups.find(({ id }) => id === group.id);
  if (!now) return 'The group is gone.';
  if (check === 'MAIL.2') return now.settings && `${whoPosts(postersOf(now.settings))}.`;
  const rule = rules.get(now.address);
  const renamed = now.address === group.address ? '' : ` Its address is ${now.address} now.`;
  if (!rule || !now.settings) return `No policy row is about it any more.${renamed}`;
  return `${whoPosts(postersOf(now.settings))}; the policy allows ${POSTERS_IN_WORDS[rule.posters]} at most.${renamed}`;
}
