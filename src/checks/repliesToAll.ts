import type { Finding } from '../model/finding';
import { isWider, whoPosts } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import { recipientsInWords } from '../model/reach';
import type { Facts } from './facts';

/**
 * POST.5: replies to a large group go to the whole list. That is how one mail becomes a storm: most records of storms begin with
 * people who answer to all that they want to be taken off.
 */
export function repliesToAll({ groups, reach, settings: { largeGroup } }: Facts): Finding[] {
  return groups.flatMap(({ address, id, settings, replyTo }): Finding[] => {
    const found = reach.reach.get(address);
    if (!settings || !found || replyTo !== 'REPLY_TO_LIST' || found.recipients < largeGroup) return [];
    const posters = postersOf(settings);
    if (posters === 'nobody') return [];
    const isOpen = isWider(posters, 'managers');
    return [
      {
        check: 'POST.5',
        subject: address,
        severity: isOpen ? 'medium' : 'low',
        what: `A reply goes to the whole list, ${recipientsInWords(found)}. ${
          isOpen
            ? `${whoPosts(posters)}.`
            : 'It is locked now, so most replies bounce; the day it is opened, each reaches everybody.'
        }`,
        todo: 'In the settings of the group, set "Post replies to" to the author or to managers.',
        group: { address, id },
      },
    ];
  });
}
