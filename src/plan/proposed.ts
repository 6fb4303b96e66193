import { isOpen, type LivingFinding } from '../model/finding';
import type { Group } from '../model/group';
import { isWider, narrower, whoPosts } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import { type Reach, recipientsInWords } from '../model/reach';
import type { Rule } from '../model/rule';
import type { Proposed } from '../model/state';

/** The most groups that are proposed at once, of the open ones and of the others. */
const MOST = 10;

/**
 * Groups to protect first: large and open, as POST.2 has them; and large and locked, since nothing says that they are to stay so, or not looked at so
 * far, as most are while a button waits. The largest first.
 * @param rules by the addresses of groups: who has one is protected already
 * @param reach by the addresses of groups
 * @param largeGroup as Settings say
 */
export function proposed(
  findings: LivingFinding[],
  groups: Group[],
  rules: Map<string, Rule>,
  reach: Map<string, Reach>,
  largeGroup: number,
): Proposed[] {
  const open = findings.filter(finding => finding.check === 'POST.2' && isOpen(finding));
  const others = groups.flatMap(({ address, settings }) => {
    const found = reach.get(address);
    const posters = settings && postersOf(settings);
    return found && !rules.has(address) && found.recipients >= largeGroup && !(posters && isWider(posters, 'managers'))
      ? [{ group: address, posters, found }]
      : [];
  });
  others.sort((one, other) => other.found.recipients - one.found.recipients);
  return [
    ...open.slice(0, MOST).map(({ subject, what, severity }) => ({
      group: subject,
      posters: 'managers' as const,
      what,
      isSure: severity !== 'low',
    })),
    ...others.slice(0, MOST).map(({ group, posters, found }) => ({
      group,
      // A row allows no more than the group does now.
      posters: narrower(posters ?? 'managers', 'managers'),
      what: `${posters ? `${whoPosts(posters)} to it now, no policy row keeps it so` : 'Who may post to it was not read so far'}, and one post reaches ${recipientsInWords(found)}.`,
      isSure: true,
    })),
  ];
}
