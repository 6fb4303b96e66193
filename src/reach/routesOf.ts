import type { Group } from '../model/group';
import { isWider, narrower, POSTERS } from '../model/posters';
import type { Audience, Route } from '../model/reach';
import type { Roster } from '../model/roster';
import { meets, type Rule } from '../model/rule';
import { type Bundle, bundlesOf, type Choice, choose, isThrough, reachingIn } from './bundles';
import { blocksOfLists } from './counting';
import type { Graph } from './graph';
import { howMany, whoIn } from './howMany';
import { pathFrom, upwardIn } from './listsReached';
import type { Search } from './search';

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
    bundlesOf(graph, blocksOf, posters, false, place => {
      const own = graph.posters[place];
      return own === posters || (own === 'anyone' && posters === 'domain');
    }),
  );
  const perhaps = circles.flatMap(posters =>
    bundlesOf(graph, blocksOf, posters, true, place => graph.posters[place] === posters),
  );
  const listed = [...graph.listOf.keys()].filter(place => (graph.listOf[place] as number) >= 0);
  const reachedBy = new Int32Array(graph.groups.length);
  // The audience that a group was last found to be nested in.
  const nestedIn = new Int32Array(graph.groups.length).fill(-1);

  return graph.groups.flatMap(({ address, id }, place): Audience[] => {
    const rule = rules.get(address);
    if (!rule || (graph.listOf[place] as number) < 0) return [];
    for (const each of search(place, undefined, Number.POSITIVE_INFINITY).places) nestedIn[each] = place;
    const inIt = listed.filter(each => nestedIn[each] === place);
    const own = new Set(inIt.flatMap(each => blocksOf[graph.listOf[each] as number] as number[]));
    const who = whoIn(own, roster);
    const ceiling = rule.moderated ? narrower(rule.posters, 'managers') : rule.posters;
    const reaching = (bundles: Bundle[]) => reachingIn(bundles, ceiling, own, roster, who);

    reachedBy.fill(0);
    const known = choose(reaching(sure), graph, place, reachedBy);
    const unsure = choose(reaching(perhaps), graph, place, reachedBy);
    const meeting = listed.filter(each =>
      blocksOf[graph.listOf[each] as number]?.some(block => own.has(block) && howMany([block], roster, who) > 0),
    );
    const asRoute = (each: Choice, path: string[]): Route => ({
      audience: { address, id },
      ...routeThrough(each, graph, search, rules),
      kind:
        nestedIn[each.place] === place ? 'child' : isThrough(each, graph.listOf[place] as number) ? 'parent' : 'other',
      path,
    });
    const routes = withPaths(known.chosen, graph, place, meeting, upward, asRoute);
    const uncertain = withPaths(unsure.chosen, graph, place, meeting, upward, asRoute);
    const more = known.count - routes.length;
    return [{ address, id, size: howMany(own, roster, who), who, routes, more, uncertain }];
  });
}

function routeThrough(
  { place, bundle, shared, reached }: Choice,
  graph: Graph,
  search: Search,
  rules: Map<string, Rule>,
): Omit<Route, 'audience' | 'kind' | 'path'> {
  const group = graph.groups[place] as Group;
  const below = search(place);
  const rule = rules.get(group.address);
  return {
    through: { address: group.address, id: group.id },
    posters: bundle.posters,
    reached,
    exact: below.whole && below.places.every(each => (graph.listOf[each] as number) >= 0 && !graph.hasStrangers[each]),
    allowed: rule !== undefined && group.settings !== undefined && meets(group.settings, rule),
    blocks: shared,
  };
}

/** The routes with the way each post takes: to the audience's own group if it comes there, else to the nearest that has some of the same people. */
function withPaths(
  all: Choice[],
  graph: Graph,
  place: number,
  meeting: number[],
  upward: ReturnType<typeof upwardIn>,
  asRoute: (each: Choice, path: string[]) => Route,
): Route[] {
  const list = graph.listOf[place] as number;
  const senderOf = ({ bundle }: Choice) => (bundle.perhaps ? undefined : bundle.posters);
  const paths = new Map<Choice, string[]>();
  for (const isParent of [true, false]) {
    for (const sender of new Set(all.map(senderOf))) {
      const own = all.filter(each => senderOf(each) === sender && isThrough(each, list) === isParent);
      if (own.length === 0) continue;
      const found = upward(isParent ? [place] : meeting, sender, new Set(own.map(each => each.place)));
      for (const each of own) paths.set(each, pathFrom(graph, found, each.place));
    }
  }
  return all.map(each => asRoute(each, paths.get(each) as string[]));
}
