import type { Finding } from '../model/finding';
import { counted } from '../model/numbers';
import type { Facts } from './facts';

const MOST_NAMED = 10;

/** HEALTH.2: the canary is no member of a protected group, so it cannot see what is posted there. */
export function canaryMissing({ groups, rules, canary: { missing, isAlone }, runsAs }: Facts): Finding[] {
  const isMissing = new Set(missing);
  const addresses = groups
    .filter(({ id, address }) => isMissing.has(id) && rules.has(address))
    .map(({ address }) => address)
    .sort();
  if (addresses.length === 0) return [];
  const more = addresses.length - MOST_NAMED;
  const names = [...addresses.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [
    {
      check: 'HEALTH.2',
      subject: 'Canary',
      severity: isAlone ? 'medium' : 'low',
      what: `${runsAs} is no member of ${counted(addresses.length, 'protected group', 'protected groups')}: ${names}. The canary sees no posts there${
        isAlone ? ', and nothing else does: a storm would not be seen' : '; a storm is seen as late as the log is'
      }.`,
      ...(isAlone && { unchecked: { 'MAIL.1': 'in part', 'MAIL.2': 'in part' } as const }),
      todo: `Add ${runsAs} to each as a member who gets each message (Admin console ▸ the group ▸ Members ▸ Add members); a filter in that mailbox may archive them. Or take canary out of "Mail sources" in Settings.`,
    },
  ];
}
