import type { Group } from '../model/group';
import { POSTERS, type Posters } from '../model/posters';
import { postersOf } from '../model/postingSettings';
import type { Roster } from '../model/roster';
import { handsOn } from './handsOn';

/** Groups and what is nested in what. Groups go by their place in the list. */
export interface Graph {
  groups: Group[];
  children: number[][];
  parents: number[][];
  /** Place in the roster's lists of each group whose members were read; -1 of the others. */
  listOf: Int32Array;
  /** Whether a group has a nested one that is not among the groups, such as one of another domain. */
  hasStrangers: boolean[];
  /** Who may post to each group; nothing where the settings were never read. */
  posters: (Posters | undefined)[];
  /** Whether a group hands on what somebody of a circle wrote to its parent; without a circle, as if every group did. */
  letsThrough: (place: number, sender: Posters | undefined) => boolean;
}

/**
 * The graph of all groups. What is nested comes from the groups' own lists of parents, and for groups whose members were read from those too.
 * A group may contain itself, or have a parent that is not known any more.
 */
export function graphOf(groups: Group[], roster: Roster): Graph {
  const placeOf = new Map(groups.map(({ id }, place) => [id, place]));
  const byAddress = new Map<string, number>();
  groups.forEach(({ aliases }, place) => {
    for (const alias of aliases) byAddress.set(alias, place);
  });
  groups.forEach(({ address }, place) => {
    byAddress.set(address, place);
  });

  const children: number[][] = groups.map(() => []);
  const parents: number[][] = groups.map(() => []);
  const nest = (parent: number, child: number) => {
    children[parent]?.push(child);
    parents[child]?.push(parent);
  };
  groups.forEach(({ parents: addresses = [] }, child) => {
    for (const address of addresses) {
      const parent = byAddress.get(address);
      if (parent !== undefined) nest(parent, child);
    }
  });
  const listOf = new Int32Array(groups.length).fill(-1);
  const hasStrangers = groups.map(() => false);
  roster.lists.forEach(({ id, nested }, list) => {
    const parent = placeOf.get(id);
    if (parent === undefined) return;
    listOf[parent] = list;
    const known = new Set(children[parent]);
    for (const each of nested) {
      const child = placeOf.get(each);
      if (child === undefined) hasStrangers[parent] = true;
      else if (!known.has(child)) nest(parent, child);
    }
  });
  const posters = groups.map(({ settings }) => settings && postersOf(settings));
  return { groups, children, parents, listOf, hasStrangers, posters, letsThrough: letsThroughIn(posters) };
}

/** The rule as a table: it is asked for each of 200,000 nestings many times. A group whose settings were never read is taken to hand everything on. */
function letsThroughIn(posters: (Posters | undefined)[]): Graph['letsThrough'] {
  const rank = Int8Array.from(posters, each => (each === undefined ? -1 : POSTERS.indexOf(each)));
  const table = new Map(POSTERS.map(sender => [sender, POSTERS.map(child => handsOn(sender, child))]));
  return (place, sender) => {
    const own = rank[place] as number;
    return sender === undefined || own < 0 || table.get(sender)?.[own] === true;
  };
}
