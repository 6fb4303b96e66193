import type { Finding } from '../model/finding';
import { grouped } from '../model/numbers';
import { isWider, whoPosts } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import { recipientsInWords } from '../model/reach';
import type { Facts } from './facts';

/** POST.2: a large group is open and no policy row says so, the largest first. Its size is what one post reaches. */
export function openLargeGroup({ groups, rules, reach, settings: { largeGroup } }: Facts): Finding[] {
  const open = groups.flatMap(({ address, id, settings }): { most: number; finding: Finding }[] => {
    const found = reach.reach.get(address);
    if (!settings || !found || rules.has(address)) return [];
    const posters = postersOf(settings);
    const most = Math.max(found.recipients, found.ifAllHandOn ?? 0);
    if (!isWider(posters, 'managers') || most < largeGroup) return [];
    const isSure = found.recipients >= largeGroup;
    const unsure =
      most > found.recipients
        ? ` Through its nested groups it may be ${grouped(most)}: Google does not say for sure whose posting permission they ask.`
        : '';
    const finding: Finding = {
      check: 'POST.2',
      subject: address,
      severity: !isSure ? 'low' : posters === 'anyone' ? 'high' : 'medium',
      what: `${whoPosts(posters)} to it, no policy row says so, and one post reaches ${recipientsInWords(found)}.${unsure}`,
      todo: 'Add a row for it to Policy.',
      group: { address, id },
      posters,
    };
    return [{ most, finding }];
  });
  return open.sort((one, other) => other.most - one.most).map(({ finding }) => finding);
}
