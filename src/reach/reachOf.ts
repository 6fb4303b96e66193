import type { Posters } from '../model/posters';
import type { Reach } from '../model/reach';
import type { Roster, RosterList } from '../model/roster';
import type { Count, Counting } from './counting';
import type { Graph } from './graph';
import { askedOf } from './handsOn';
import type { Search } from './search';

/**
 * What one post to each group reaches and how many accounts may write it, in the order of the groups. Of an archived group it is what its
 * owners would reach.
 */
export function reachOf(graph: Graph, roster: Roster, search: Search, counting: Counting): Reach[] {
  const isKnown = graph.groups.every(({ parents }) => parents !== undefined);
  return graph.groups.map((_, place) => {
    const posters = graph.posters[place];
    const found = search(place, posters && (posters === 'nobody' ? 'owners' : askedOf(posters)));
    const own = counting(found);
    const all = found.refused ? counting(search(place)) : own;
    const count = posters && postersOf(posters, roster, all, roster.lists[graph.listOf[place] as number]);
    return {
      recipients: own.mailboxes,
      counted: own.exact ? 'exact' : isKnown ? 'at most' : 'so far',
      ...(own.exact && { outside: own.outside }),
      ...(all.mailboxes > own.mailboxes && { ifAllHandOn: all.mailboxes }),
      ...(count !== undefined && { posters: count }),
    };
  });
}

/** Members of a nested group may post as members too: https://support.google.com/a/answer/167100 */
function postersOf(
  posters: Posters,
  { accounts }: Roster,
  all: Count,
  list: RosterList | undefined,
): number | undefined {
  switch (posters) {
    case 'anyone':
      return Number.POSITIVE_INFINITY;
    case 'domain':
      return accounts;
    case 'members':
      return all.mailboxes;
    case 'managers':
      return list && list.owners + list.managers;
    case 'owners':
      return list?.owners;
    case 'nobody':
      return 0;
  }
}
