import { byText } from '../model/byText';
import { isWider, POSTERS, type Posters } from '../model/posters';
import type { Who } from '../model/reach';
import type { Roster } from '../model/roster';
import type { Graph } from './graph';
import { howMany } from './howMany';
import { listsReached } from './listsReached';

/** Of an audience so many routes are told one by one, those that reach most. */
const MOST_ROUTES = 200;

/** Open groups that a circle may post to, with what a post of theirs reaches: the very same lists, through all of them. */
export interface Bundle {
  posters: Posters;
  /** Whether every nested group is taken to hand it on. */
  perhaps: boolean;
  lists: number[];
  blocks: number[];
  /** Places of the groups, by address. */
  places: number[];
}

/** The open groups of a circle. Many reach the very same lists, and go together. */
export function bundlesOf(
  graph: Graph,
  blocksOf: number[][],
  posters: Posters,
  perhaps: boolean,
  isStart: (place: number) => boolean,
): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const [place, lists] of listsReached(graph, perhaps ? undefined : posters, isStart)) {
    const key = lists.join();
    const known = bundles.get(key);
    if (known) known.places.push(place);
    else {
      const blocks = [...new Set(lists.flatMap(list => blocksOf[list] as number[]))];
      bundles.set(key, { posters, perhaps, lists, blocks, places: [place] });
    }
  }
  for (const { places } of bundles.values()) places.sort(byAddress(graph));
  return [...bundles.values()];
}

const byAddress =
  ({ groups }: Graph) =>
  (one: number, other: number): number =>
    byText(groups[one]?.address ?? '', groups[other]?.address ?? '');

/** A bundle with what it reaches of an audience. */
export interface Reaching {
  bundle: Bundle;
  shared: number[];
  reached: number;
}

/** The bundles through which somebody reaches the audience who may not post to it, those that reach most first, and of these the widest. */
export const reachingIn = (
  bundles: Bundle[],
  ceiling: Posters,
  own: Set<number>,
  roster: Roster,
  who: Who,
): Reaching[] =>
  bundles
    .filter(({ posters }) => isWider(posters, ceiling))
    .map(bundle => {
      const shared = bundle.blocks.filter(block => own.has(block));
      return { bundle, shared, reached: howMany(shared, roster, who) };
    })
    .filter(({ reached }) => reached > 0)
    .sort((one, other) => other.reached - one.reached || compareCircles(one, other));

const compareCircles = (one: Reaching, other: Reaching): number =>
  POSTERS.indexOf(one.bundle.posters) - POSTERS.indexOf(other.bundle.posters);

/** A group, with what a post to it reaches of an audience. */
export interface Choice extends Reaching {
  place: number;
}

/** Whether a list is among those reached. */
export const isThrough = ({ bundle }: Reaching, list: number): boolean => bundle.lists.includes(list);

/**
 * Of the groups that reach something of the audience those that reach most, and how many there are. A group that was there before, by another
 * circle or for sure, is left out unless it reaches more by this.
 * @param reachedBy how many each group reaches as far as it is known, by place
 */
export function choose(
  sorted: Reaching[],
  graph: Graph,
  audience: number,
  reachedBy: Int32Array,
): { chosen: Choice[]; count: number } {
  const chosen: Choice[] = [];
  let count = 0;
  for (let first = 0; first < sorted.length; ) {
    // Bundles that reach as many by the same circle are one, in the order of addresses.
    const lead = sorted[first] as Reaching;
    const next = sorted.findIndex(
      (each, index) => index > first && (each.reached !== lead.reached || compareCircles(each, lead) !== 0),
    );
    const equal = sorted.slice(first, next < 0 ? sorted.length : next);
    const found: Choice[] = [];
    for (const reaching of equal) {
      let taken = 0;
      for (const place of reaching.bundle.places) {
        if (place === audience || (reachedBy[place] as number) >= reaching.reached) continue;
        reachedBy[place] = reaching.reached;
        count += 1;
        taken += 1;
        if (taken <= MOST_ROUTES) found.push({ ...reaching, place });
      }
    }
    if (chosen.length < MOST_ROUTES) {
      const compare = byAddress(graph);
      found.sort((one, other) => compare(one.place, other.place));
      chosen.push(...found.slice(0, MOST_ROUTES - chosen.length));
    }
    first += equal.length;
  }
  return { chosen, count };
}
