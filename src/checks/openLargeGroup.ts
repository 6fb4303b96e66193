import type { Finding } from '../model/finding';
import { isWider, whoPosts } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { Facts } from './facts';

/** POST.2: a large group is open and no policy row says so. Its size is its direct members, as Google counts them. */
export function openLargeGroup({ groups, rules, settings: { largeGroup } }: Facts): Finding[] {
  return groups.flatMap(({ address, id, directMembers, settings }): Finding[] => {
    if (!settings || directMembers < largeGroup || rules.has(address)) return [];
    const posters = postersOf(settings);
    if (!isWider(posters, 'managers')) return [];
    return [
      {
        check: 'POST.2',
        subject: address,
        severity: posters === 'anyone' ? 'high' : 'medium',
        what: `${whoPosts(posters)} to its ${directMembers.toLocaleString('en-US')} members, and no policy row says so.`,
        todo: 'Add a row to the Policy tab: one that locks it, or one that says who may post and why.',
        group: { address, id },
      },
    ];
  });
}
