import type { Posters } from '../model/posters';
import type { Graph } from './graph';

/** Beyond this many nested groups a search for numbers ends; what is counted is then the most it can be. */
const MOST_NESTED = 200;

/** The groups a post reaches. */
export interface Reached {
  /** Their places in the graph, that which it was sent to first. */
  places: number[];
  /** false: there were too many to follow. */
  whole: boolean;
  /** Whether some nested group would not hand it on. */
  refused: boolean;
}

export type Search = (start: number, sender?: Posters, most?: number) => Reached;

/**
 * A search for the groups that get a post which one of them accepted. Groups that contain each other come to an end.
 * @returns a function of the group's place, the circle of those who may post there (without one, as if all groups handed everything on), and how
 * many nested groups to follow at most
 */
export function searchIn({ children, letsThrough }: Graph): Search {
  // Marks of the search that saw a group last: clearing them before each of 50,000 searches would take longer than searching.
  const seen = new Int32Array(children.length);
  let search = 0;
  return (start, sender, most = MOST_NESTED) => {
    search += 1;
    seen[start] = search;
    const places = [start];
    let refused = false;
    for (let next = 0; next < places.length; next++) {
      for (const child of children[places[next] as number] as number[]) {
        if (seen[child] === search) continue;
        if (!letsThrough(child, sender)) {
          refused = true;
          continue;
        }
        if (places.length > most) return { places, whole: false, refused };
        seen[child] = search;
        places.push(child);
      }
    }
    return { places, whole: true, refused };
  };
}
