import type { Posters } from '../model/posters';
import type { Graph } from './graph';

/**
 * Which lists a post reaches from each group, found from the lists upward: there are few lists and many groups.
 * @param sender the circle of those who write it; without one, as if every group handed everything on
 * @param isStart groups to tell of, by place
 * @returns the lists by place of the group
 */
export function listsReached(
  graph: Graph,
  sender: Posters | undefined,
  isStart: (place: number) => boolean,
): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  const { listOf } = graph;
  const upward = upwardIn(graph);
  listOf.forEach((list, start) => {
    if (list < 0) return;
    for (const place of upward([start], sender).places) {
      if (!isStart(place)) continue;
      const known = lists.get(place);
      if (known) known.push(list);
      else lists.set(place, [list]);
    }
  });
  return lists;
}

/** Groups from which a post comes to one of some targets, those nearest to one first. */
export interface Upward {
  places: number[];
  /** The next group on the way, by place; of a target itself -1. Good until the next search. */
  next: Int32Array;
}

/**
 * A search from targets to the groups whose posts reach them.
 * @returns a function of the targets, the circle of those who write, and the groups to find, after which it ends; without them it finds all
 */
export function upwardIn({
  parents,
  letsThrough,
}: Graph): (targets: number[], sender: Posters | undefined, wanted?: Set<number>) => Upward {
  const seen = new Int32Array(parents.length);
  const next = new Int32Array(parents.length);
  let search = 0;
  return (targets, sender, wanted) => {
    search += 1;
    const places = [...targets];
    for (const target of targets) {
      seen[target] = search;
      next[target] = -1;
    }
    let missing = wanted ? wanted.size - targets.filter(target => wanted.has(target)).length : Number.POSITIVE_INFINITY;
    for (let at = 0; at < places.length && missing > 0; at++) {
      const place = places[at] as number;
      if (!letsThrough(place, sender)) continue;
      for (const parent of parents[place] as number[]) {
        if (seen[parent] === search) continue;
        seen[parent] = search;
        next[parent] = place;
        places.push(parent);
        if (wanted?.has(parent)) missing -= 1;
      }
    }
    return { places, next };
  };
}

/** A path in words has so many groups at most. */
const MOST_STEPS = 6;

/** The addresses a post goes through to the nearest target, cut in the middle where there are many. */
export function pathFrom({ groups }: Graph, { next }: Pick<Upward, 'next'>, start: number): string[] {
  const path: string[] = [];
  let skipped = 0;
  let last = start;
  for (let place = start; place >= 0; place = next[place] as number) {
    if (path.length < MOST_STEPS - 1) path.push(groups[place]?.address ?? '');
    else skipped += 1;
    last = place;
  }
  if (skipped > 1) path.push(`${skipped - 1} more`);
  return skipped > 0 ? [...path, groups[last]?.address ?? ''] : path;
}
