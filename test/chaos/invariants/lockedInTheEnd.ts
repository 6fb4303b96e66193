import { mostOf, REPORTED, widthOf } from '../policy';
import { firstOf } from '../stage';
import type { Invariant } from './invariant';

export const lockedInTheEnd: Invariant = {
  name: 'No protected group is left open once Google answers',
  afterDay: played =>
    [...played.here.world.groups.values()].flatMap(({ address, settings }) => {
      const first = firstOf(played, address);
      const most = mostOf(first);
      const isWithin = most === undefined || first === REPORTED || widthOf(settings) <= most;
      return isWithin ? [] : [`${address} has ${JSON.stringify(settings.whoCanPostMessage)}`];
    }),
};
