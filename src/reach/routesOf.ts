import { byText } from '../model/byText';
import type { Group } from '../model/group';
import { isWider, narrower, POSTERS, type Posters } from '../model/posters';
import type { Audience, Route, Who } from '../model/reach';
import type { Roster } from '../model/roster';
import { meets, type Rule } from '../model/rule';
import { blocksOfLists } from './counting';
import type { Graph } from './graph';
import { howMany, whoIn } from './howMany';
import { listsReached, pathFrom, type Upward, upwardIn } from './listsReached';
import type { Search } from './search';

/** Of an audience so many routes are told one by one, those that reach most. */
const MOST_ROUTES = 200;

/** A group that more than managers may post to, the circle that does, and what a post of theirs reaches. */
interface Opening {
  place: number;
  address: string;
  posters: Posters;
  /** Whether every nested group is taken to hand it on. */
  perhaps: boolean;
  lists: number[];
  blocks: Set<number>;
}

/**
 * Every protected group whose members were read, with the open routes to them, the widest first. Open is what lets more than managers post, and
 * more than the audience's own rule does.
 */
export function routesOf(graph: Graph, roster: Roster, rules: Map<string, Rule>, search: Search): Audience[] {
  const blocksOf = blocksOfLists(roster);
  const upward = upwardIn(graph);
  const circles = POSTERS.filter(posters => isWider(posters, 'managers'));
  const sure = circles.flatMap(posters =>
    // Where the internet may post, people of the domain may too, and more nested groups hand on what these write.
    openings(graph, blocksOf, posters, place => {
      const own = graph.posters[place];
      return own === posters || (own === 'anyone' && posters === 'domain');
    }),
  );
  const isOpen = (place: number) => circles.includes(graph.posters[place] as Posters);
  const perhaps = openings(graph, blocksOf, undefined, isOpen);

  return graph.groups.flatMap(({ address, id }, place): Audience[] => {
    const rule = rules.get(address);
    if (!rule || (graph.listOf[place] as number) < 0) return [];
    const nested = new Set(search(place, undefined, Number.POSITIVE_INFINITY).places);
    const own = new Set([...nested].flatMap(each => blocksOf[graph.listOf[each] as number] ?? []));
    const who = whoIn(own, roster);
    const ceiling = rule.moderated ? narrower(rule.posters, 'managers') : rule.posters;
    const aim = { place, ceiling, own, who };
    const known = widestOfEach(reachingIn(sure, aim, roster));
    const reachedBy = new Map(known.map(({ opening, reached }) => [opening.place, reached]));
    const unsure = reachingIn(perhaps, aim, roster).filter(
      ({ opening, reached }) => reached > (reachedBy.get(opening.place) ?? 0),
    );
    const [shown, unsureShown] = [known.slice(0, MOST_ROUTES), unsure.slice(0, MOST_ROUTES)];
    const lists = graph.listOf;
    const meeting = [...lists.keys()].filter(each =>
      blocksOf[lists[each] as number]?.some(block => own.has(block) && howMany([block], roster, who) > 0),
    );
    const asRoute = (each: Reaching, path: string[]): Route => ({
      audience: { address, id },
      ...routeThrough(each, graph, search, rules),
      kind: nested.has(each.opening.place)
        ? 'child'
        : each.opening.lists.includes(lists[place] as number)
          ? 'parent'
          : 'other',
      path,
    });
    return [
      {
        address,
        id,
        size: howMany(own, roster, who),
        who,
        routes: withPaths(shown, graph, place, meeting, upward, asRoute),
        more: known.length - shown.length,
        uncertain: withPaths(unsureShown, graph, place, meeting, upward, asRoute),
      },
    ];
  });
}

/** The openings of a circle. Many groups reach the very same lists, so their blocks are put together once. */
function openings(
  graph: Graph,
  blocksOf: number[][],
  sender: Posters | undefined,
  isStart: (place: number) => boolean,
): Opening[] {
  const together = new Map<string, Set<number>>();
  return [...listsReached(graph, sender, isStart)].map(([place, lists]) => {
    const key = lists.join();
    const blocks = together.get(key) ?? new Set(lists.flatMap(list => blocksOf[list] as number[]));
    together.set(key, blocks);
    const posters = sender ?? (graph.posters[place] as Posters);
    return {
      place,
      address: graph.groups[place]?.address ?? '',
      posters,
      perhaps: sender === undefined,
      lists,
      blocks,
    };
  });
}

interface Reaching {
  opening: Opening;
  shared: number[];
  reached: number;
}

/** The openings through which somebody reaches the audience who may not post to it, those that reach most first. */
function reachingIn(
  all: Opening[],
  { place, ceiling, own, who }: { place: number; ceiling: Posters; own: Set<number>; who: Who },
  roster: Roster,
): Reaching[] {
  const known = new Map<Set<number>, Omit<Reaching, 'opening'>>();
  return all
    .flatMap((opening): Reaching[] => {
      if (opening.place === place || !isWider(opening.posters, ceiling)) return [];
      let shares = known.get(opening.blocks);
      if (!shares) {
        const shared = [...opening.blocks].filter(block => own.has(block));
        shares = { shared, reached: howMany(shared, roster, who) };
        known.set(opening.blocks, shares);
      }
      return shares.reached === 0 ? [] : [{ opening, ...shares }];
    })
    .sort(
      (one, other) =>
        other.reached - one.reached ||
        POSTERS.indexOf(one.opening.posters) - POSTERS.indexOf(other.opening.posters) ||
        byText(one.opening.address, other.opening.address),
    );
}

/** Of a group the circle that reaches most, or the widest of those that reach as much. */
function widestOfEach(sorted: Reaching[]): Reaching[] {
  const first = new Map<number, Reaching>();
  for (const each of sorted) if (!first.has(each.opening.place)) first.set(each.opening.place, each);
  return [...first.values()];
}

function routeThrough(
  { opening, shared, reached }: Reaching,
  graph: Graph,
  search: Search,
  rules: Map<string, Rule>,
): Omit<Route, 'audience' | 'kind' | 'path'> {
  const group = graph.groups[opening.place] as Group;
  const below = search(opening.place);
  const rule = rules.get(group.address);
  return {
    through: { address: group.address, id: group.id },
    posters: opening.posters,
    reached,
    exact: below.whole && below.places.every(each => (graph.listOf[each] as number) >= 0 && !graph.hasStrangers[each]),
    allowed: rule !== undefined && group.settings !== undefined && meets(group.settings, rule),
    blocks: shared,
  };
}

/** The routes with the way each post takes: to the audience's own group if it comes there, else to the nearest that has some of the same people. */
function withPaths(
  all: Reaching[],
  graph: Graph,
  place: number,
  meeting: number[],
  upward: (targets: number[], sender: Posters | undefined) => Upward,
  asRoute: (each: Reaching, path: string[]) => Route,
): Route[] {
  const list = graph.listOf[place] as number;
  const paths = new Map<Reaching, string[]>();
  for (const isParent of [true, false]) {
    for (const sender of new Set(all.map(({ opening }) => (opening.perhaps ? undefined : opening.posters)))) {
      const own = all.filter(
        ({ opening }) =>
          (opening.perhaps ? undefined : opening.posters) === sender && opening.lists.includes(list) === isParent,
      );
      if (own.length === 0) continue;
      const found = upward(isParent ? [place] : meeting, sender);
      for (const each of own) paths.set(each, pathFrom(graph, found, each.opening.place));
    }
  }
  return all.map(each => asRoute(each, paths.get(each) ?? [each.opening.address]));
}
