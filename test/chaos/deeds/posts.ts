import { constantFrom, integer, record } from 'fast-check';
import { post } from '../../emulator/posting';
import { startStorm } from '../../scenarios/storm';
import type { Deed } from '../deed';
import { PROTECTED } from '../policy';

/** One post to a group, or a small storm. */
export const posts = record({
  address: constantFrom(...PROTECTED),
  posts: constantFrom(1, 2, 12, 20),
  senders: integer({ min: 1, max: 6 }),
  seconds: constantFrom(2, 20),
}).map(
  ({ address, ...storm }): Deed => ({
    words: `${storm.posts} posts by ${storm.senders} students to ${address}, one every ${storm.seconds} seconds`,
    happen({ here }) {
      if (storm.posts > 1) startStorm(here, { group: address, ...storm });
      else post(here.world, 'teacher1@school.example', address);
    },
  }),
);
