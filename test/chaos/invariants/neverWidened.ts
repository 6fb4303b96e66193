import { ofPostlock } from '../ofPostlock';
import { mostOf, widthOf } from '../policy';
import { firstOf } from '../stage';
import type { Invariant } from './invariant';

/** What a brake closed may be opened again as far as the policy says. */
export const neverWidened: Invariant = {
  name: 'Postlock never widens a group, but at the end of a brake and then to its policy',
  afterDay(played) {
    const closed = new Set<string>();
    return ofPostlock(played.here.world).flatMap(({ id, address, before, after }) => {
      const [was, is] = [widthOf(before), widthOf(after)];
      const isEndOfBrake = closed.has(id) && is <= (mostOf(firstOf(played, address)) ?? 0);
      closed.add(id);
      return is <= was || isEndOfBrake ? [] : [`${address} from ${was} to ${is}, ${JSON.stringify([before, after])}`];
    });
  },
};
