import type { Group } from '../../../src/model/group';
import type { Post, PostersSpan } from '../../../src/model/mail';
import type { Posters } from '../../../src/model/posters';
import type { PostingSettings } from '../../../src/model/postingSettings';
import type { Relock } from '../../../src/model/relock';
import { postersSpans, takenPosts, whoCouldPost } from '../../../src/plan/whoCouldPost';
import { group, LOCKED, later, NOW, OPEN, posting, relock, unread } from '../samples';
import { post, postsAt } from '../storms';

const MEMBERS = posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' });
const span = (posters: Posters, from: string, to?: string): PostersSpan => ({
  id: 'id-all',
  posters,
  from,
  ...(to && { to }),
});
/** It was read NOW, and before that five minutes ago. */
const read = (settings: PostingSettings) => group({ settings, readBefore: later(-5) });

interface Given {
  earlier?: PostersSpan[];
  before?: PostingSettings;
  found?: Group;
  after?: Group;
  leftOver?: Relock[];
}
const spans = ({ earlier = [], before, found = read(LOCKED), after = found, leftOver = [] }: Given) => {
  const settingsBefore = new Map(before ? [['all@example.org', before]] : []);
  return postersSpans(earlier, settingsBefore, [found], [after], leftOver, NOW);
};

test.each<[string, Given, PostersSpan[]]>([
  ['it stays locked', { before: LOCKED }, []],
  ['it stays open', { before: OPEN, found: read(OPEN) }, []],
  ['any member may post, as before', { before: MEMBERS, found: read(MEMBERS) }, []],
  ['it is new', { found: read(OPEN) }, []],
  ['it was never read', { found: unread() }, []],
  [
    'it was opened: since it was last seen locked',
    { before: LOCKED, found: read(OPEN) },
    [span('managers', '', NOW), span('anyone', later(-5))],
  ],
  ['it was locked', { before: OPEN, found: read(LOCKED) }, [span('anyone', '', NOW), span('managers', later(-5))]],
  [
    'it was opened and is locked again by this tick',
    { before: LOCKED, found: read(OPEN), after: read(LOCKED) },
    [span('managers', '', NOW), span('anyone', later(-5), NOW), span('managers', later(-5))],
  ],
  [
    'it was new, and is locked by this tick',
    { found: read(OPEN), after: read(LOCKED) },
    [span('anyone', '', NOW), span('managers', later(-5))],
  ],
  [
    'it was opened, and a tick that was cut short has locked it',
    { before: LOCKED, leftOver: [relock({ from: OPEN })] },
    [span('managers', '', NOW), span('anyone', later(-5), NOW), span('managers', later(-5))],
  ],
  [
    'what was seen before stays',
    { earlier: [span('managers', '', later(-60)), span('anyone', later(-65))], before: OPEN, found: read(OPEN) },
    [span('managers', '', later(-60)), span('anyone', later(-65))],
  ],
  [
    'what was seen six hours before is forgotten',
    { earlier: [span('managers', '', later(-360)), span('anyone', later(-365))], before: OPEN, found: read(OPEN) },
    [],
  ],
])('what is known of who could post: %s', (_, given, expected) => expect(spans(given)).toEqual(expected));

const day = [span('managers', '', later(-60)), span('anyone', later(-65), later(-30)), span('members', later(-35))];
test.each<[number, Posters]>([
  [-100, 'managers'],
  [-65, 'managers'],
  [-63, 'anyone'],
  [-33, 'anyone'],
  [-29, 'members'],
  [0, 'members'],
])('%d minutes from now could post: %s', (minute, expected) => {
  expect(whoCouldPost(day, 'owners', later(minute))).toBe(expected);
});

test('where nothing changed, those could post who may now', () => {
  expect(whoCouldPost([], 'domain', later(-100))).toBe('domain');
});

const minutes = (posts: Post[], spansOf: PostersSpan[], now: Posters) =>
  (takenPosts(new Map([['id-all', posts]]), spansOf, () => now).get('id-all') ?? []).map(
    ({ at }) => (Date.parse(at) - Date.parse(NOW)) / 60_000,
  );
const FIVE = postsAt([-100, -62, -40, -20, -1]);
test.each<[string, Post[], PostersSpan[], Posters, number[]]>([
  ['it was locked all along', FIVE, [], 'managers', []],
  ['it was locked, and the canary has one', [...FIVE, post({ delivered: true })], [], 'managers', [0]],
  ['it was open all along', FIVE, [], 'members', [-100, -62, -40, -20, -1]],
  ['it was open for half an hour', FIVE, [...day.slice(0, 2), span('managers', later(-35))], 'managers', [-62, -40]],
  ['it was opened, and members may post since', FIVE, day, 'members', [-62, -40, -20, -1]],
  ['another one was opened', FIVE, day.map(each => ({ ...each, id: 'id-x' })), 'managers', []],
])('posts that a group may have taken: %s', (_, posts, known, now, expected) => {
  expect(minutes(posts, known, now)).toEqual(expected);
});
