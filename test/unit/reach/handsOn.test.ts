import { POSTERS, type Posters } from '../../../src/model/posters';
import { handsOn } from '../../../src/reach/handsOn';

/** Which senders get through to the members of a nested group. */
const LETS_THROUGH: Record<Posters, Posters[]> = {
  anyone: ['anyone', 'domain', 'members', 'managers', 'owners', 'nobody'],
  domain: ['domain', 'members', 'managers', 'owners', 'nobody'],
  members: ['members', 'managers', 'owners', 'nobody'],
  managers: ['managers', 'owners', 'nobody'],
  owners: ['owners', 'nobody'],
  nobody: ['nobody'],
};

test.each(POSTERS)('a nested group that lets %s post', child => {
  expect(POSTERS.filter(sender => handsOn(sender, child))).toEqual(LETS_THROUGH[child]);
});
