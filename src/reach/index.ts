import type { Group } from '../model/group';
import type { Audience, Reach } from '../model/reach';
import type { Roster } from '../model/roster';
import type { Rule } from '../model/rule';
import { countingIn } from './counting';
import { graphOf } from './graph';
import { reachOf } from './reachOf';
import { routesOf } from './routesOf';
import { searchIn } from './search';

export interface WhoReachesWhom {
  /** By address. */
  reach: Map<string, Reach>;
  audiences: Audience[];
}

/** Who reaches whom, as far as groups, their settings and their members are known. */
export function whoReachesWhom(groups: Group[], roster: Roster, rules: Map<string, Rule>): WhoReachesWhom {
  const graph = graphOf(groups, roster);
  const search = searchIn(graph);
  const counting = countingIn(graph, roster);
  const reach = reachOf(graph, roster, search, counting);
  return {
    reach: new Map(groups.map(({ address }, place) => [address, reach[place] as Reach])),
    audiences: routesOf(graph, roster, rules, search),
  };
}
