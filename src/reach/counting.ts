import type { Group } from '../model/group';
import type { Block, Roster } from '../model/roster';
import type { Graph } from './graph';
import type { Reached } from './search';

/** Mailboxes that were counted, or the most they can be. */
export interface Count {
  mailboxes: number;
  outside: number;
  exact: boolean;
}

export type Counting = (found: Reached) => Count;

/**
 * A way to count the distinct mailboxes of groups that a post reaches. Those of lists are counted exactly; of other groups Google tells the
 * number of direct members only, so what they have in common is counted more than once.
 */
export function countingIn(graph: Graph, roster: Roster): Counting {
  const blocksOf = blocksOfLists(roster);
  const wholeDomain = new Set(roster.wholeDomain);
  // Without the accounts nobody knows who is suspended, nor how many the whole domain is.
  const isSure = roster.accounts !== undefined;
  // Where there are too many nested groups to follow, all that are nested in any group may be meant.
  const everyMember = graph.groups.reduce((sum, { directMembers }) => sum + directMembers, roster.accounts ?? 0);
  const seen = new Int32Array(roster.blocks.length);
  let count = 0;

  return ({ places, whole }) => {
    if (!whole) return { mailboxes: everyMember, outside: 0, exact: false };
    count += 1;
    let [inside, outside, uncounted, isDomain, exact] = [0, 0, 0, false, isSure];
    for (const place of places) {
      if (graph.hasStrangers[place]) exact = false;
      const list = graph.listOf[place] as number;
      if (list < 0) {
        const { id, directMembers } = graph.groups[place] as Group;
        uncounted += directMembers;
        isDomain = isDomain || wholeDomain.has(id);
        exact = false;
        continue;
      }
      for (const place of blocksOf[list] as number[]) {
        if (seen[place] === count) continue;
        seen[place] = count;
        const block = roster.blocks[place] as Block;
        inside += block.inside;
        outside += block.outside;
      }
    }
    const ofDomain = isDomain ? Math.max(inside, roster.accounts ?? 0) : inside;
    return { mailboxes: ofDomain + outside + uncounted, outside, exact };
  };
}

/** The blocks of each list, by their places. */
export function blocksOfLists({ lists, blocks }: Roster): number[][] {
  const blocksOf: number[][] = lists.map(() => []);
  blocks.forEach((block, place) => {
    for (const list of block.lists) blocksOf[list]?.push(place);
  });
  return blocksOf;
}
