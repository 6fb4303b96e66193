import { constantFrom, integer, record } from 'fast-check';
import { STAFF } from '../../scenarios/school';
import { startStorm } from '../../scenarios/storm';
import type { Deed } from '../deed';
import { REPORTED } from '../policy';
import { toGroup } from '../stage';
import { BY, to } from './settings';

/** A group is opened, and students write to it until a brake is due, where a post reaches enough of them. */
export const storms = record({
  address: constantFrom(STAFF, REPORTED),
  change: constantFrom(to('ANYONE_CAN_POST'), to('ALL_IN_DOMAIN_CAN_POST')),
  by: constantFrom(...Object.keys(BY)),
  posts: constantFrom(12, 20),
  senders: integer({ min: 3, max: 6 }),
}).map(
  ({ address, change, by, ...storm }): Deed => ({
    words: `${by} sets ${JSON.stringify(change)} on ${address}, and ${storm.senders} students write ${storm.posts} posts to it`,
    happen: stage =>
      toGroup(stage, address, group => {
        BY[by]?.(stage, group.address, change);
        startStorm(stage.here, { group: group.address, ...storm });
      }),
  }),
);
