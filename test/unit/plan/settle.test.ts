import type { Group } from '../../../src/model/group';
import type { PostingSettings } from '../../../src/model/postingSettings';
import type { Relock } from '../../../src/model/relock';
import { settle } from '../../../src/plan/settle';
import { failure, group, LOCKED, later, NOW, OPEN, posting, relock } from '../samples';

const MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
const begun = (given: Partial<Relock> = {}) => relock({ at: later(-5), ...given });
const read = (settings: PostingSettings, given: Partial<Group> = {}) => group({ settings, readAt: NOW, ...given });

/** What became of one re-lock, in a word. */
function fate(relocks: Relock[], groups: Group[], { listed = true, anew = [] as Relock[] } = {}): string[] {
  const outcomes = anew.map(each => ({ relock: each }));
  const { settled, unread } = settle(relocks, outcomes, groups, listed, NOW);
  return relocks.map(each => {
    const found = settled.find(other => other.relock === each);
    return found ? (found.isMade ? 'made' : 'unclear') : unread.includes(each) ? 'waits' : 'not made';
  });
}

test.each<[string, string[], string[]]>([
  ['it is as sent', fate([begun()], [read(LOCKED)]), ['made']],
  ['it is as before', fate([begun()], [read(OPEN)]), ['not made']],
  ['it is otherwise', fate([begun()], [read(MEMBERS)]), ['unclear']],
  ['it is as before, and was seen to be made', fate([begun({ made: true })], [read(OPEN)]), ['made']],
  ['it is otherwise, and was seen not to be made', fate([begun({ made: false })], [read(MEMBERS)]), ['not made']],
  ['it is as sent at last', fate([begun({ made: false })], [read(LOCKED)]), ['made']],
  ['it has another address', fate([begun()], [read(LOCKED, { address: 'new@example.org', id: 'id-all' })]), ['made']],
  ['it is gone', fate([begun()], []), ['unclear']],
  ['it is gone, and was seen to be made', fate([begun({ made: true })], []), ['made']],
  ['it is not known, and the list was not read', fate([begun()], [], { listed: false }), ['waits']],
  ['it cannot be read', fate([begun()], [read(OPEN, { failure: failure() })]), ['waits']],
  ['it was not asked for', fate([begun()], [read(OPEN, { readAt: later(-5) })]), ['waits']],
  ['it was made anew, open', fate([begun()], [read(OPEN, { id: 'id-new' })]), ['unclear']],
  ['it was made anew before, and locked', fate([begun()], [read(LOCKED, { id: 'id-new' })]), ['made']],
  [
    'two ticks were cut short, and it is locked',
    fate([begun({ at: later(-10) }), begun()], [read(LOCKED)]),
    ['not made', 'made'],
  ],
  [
    'it was set otherwise between two ticks that were cut short',
    fate([begun({ at: later(-10) }), begun({ from: MEMBERS })], [read(LOCKED)]),
    ['unclear', 'made'],
  ],
  ['this tick locks it once more', fate([begun({ made: true })], [read(OPEN)], { anew: [relock()] }), ['made']],
])('a re-lock was begun, and %s', (_, found, expected) => expect(found).toEqual(expected));
