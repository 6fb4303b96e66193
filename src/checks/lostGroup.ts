import type { Finding } from '../model/finding';
import { among } from '../model/group';
import type { Facts } from './facts';

/**
 * POST.4: a protected group was deleted, renamed, or re-created under its address. A group that the Directory API re-creates lets anyone
 * on the internet post, whatever the domain's defaults (https://support.google.com/a/answer/10427204).
 */
export function lostGroup({ now, listed, groups, earlier }: Facts): Finding[] {
  if (!listed) return [];
  const near = among(groups, earlier.known);
  const byAddress = new Map(near.map(group => [group.address, group]));
  const byId = new Map(near.map(group => [group.id, group]));

  return earlier.known.flatMap(({ address, id, goneSince }): Finding[] => {
    const here = byAddress.get(address);
    const same = byId.get(id);
    if (here?.id === id) return [];
    const about = {
      check: 'POST.4' as const,
      subject: address,
      event: true as const,
      ...(earlier.listedAt && { between: [earlier.listedAt, now] as [string, string] }),
    };
    if (here) {
      return [
        {
          ...about,
          loss: same ? 'renamed' : 'made anew',
          severity: 'critical',
          what: same
            ? `The group now has the address ${same.address}, and another group was put in its place.`
            : 'The group was deleted and made anew under the same address: it has another id, other settings and maybe other members.',
          todo: `Look who did it and whether members and managers are right. The policy rows hold for whatever has this address${
            same ? `; if ${same.address} is to stay protected, it needs a row of its own` : ''
          }.`,
          group: { address, id: here.id },
        },
      ];
    }
    if (same) {
      return [
        {
          ...about,
          loss: 'renamed',
          severity: 'high',
          what: `The group now has the address ${same.address}. ${
            same.aliases.includes(address)
              ? 'The old address is an alias of it, so its policy rows still hold.'
              : 'The old address is gone, so policy rows for it no longer hold.'
          }`,
          todo: `Write ${same.address} into the Policy tab.`,
          group: { address: same.address, id },
        },
      ];
    }
    if (goneSince !== undefined) return [];
    return [
      {
        ...about,
        loss: 'deleted',
        severity: 'critical',
        what: 'The protected group was deleted.',
        todo: 'Look whether it was meant.',
      },
    ];
  });
}
