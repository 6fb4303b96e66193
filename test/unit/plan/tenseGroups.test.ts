import type { LivingFinding } from '../../../src/model/finding';
import type { MailSeen, Post } from '../../../src/model/mail';
import type { Settings } from '../../../src/model/settings';
import { stormyGroups, tenseGroups } from '../../../src/plan/tenseGroups';
import { living, NOW, settings, state } from '../samples';
import { posts, postsAt } from '../storms';

const ALL = { id: 'id-all', address: 'all@example.org', aliases: ['old@example.org'] };
const about = { group: { address: 'all@example.org', id: 'id-all' } };
interface Given {
  findings?: LivingFinding[];
  posts?: Post[];
  stormable?: MailSeen['stormable'];
  settings?: Partial<Settings>;
}
const tense = ({ findings = [], posts: seen = [], stormable = [ALL], ...given }: Given) =>
  tenseGroups(state({ findings }), { posts: seen, stormable }, settings(given.settings), NOW);

test.each<[string, Given, string[]]>([
  ['a quiet one', {}, []],
  ['open against the policy', { findings: [living(about)] }, ['id-all']],
  ['open against the policy, and small', { findings: [living(about)], stormable: [] }, []],
  ['locked again', { findings: [living({ ...about, resolvedAt: NOW })] }, []],
  ['open without a policy row', { findings: [living({ ...about, check: 'POST.2' })] }, []],
  ['held-back re-locks', { findings: [living({ subject: 'Re-locks held back' })] }, []],
  ['four posts by two', { posts: posts(4) }, ['id-all']],
  ['four to a former address', { posts: posts(4, { group: 'old@example.org' }) }, ['id-all']],
  [
    'four, and no storm can be in it',
    { posts: posts(4), stormable: [{ ...ALL, id: 'id-x', address: 'x@example.org', aliases: [] }] },
    [],
  ],
  ['three posts', { posts: posts(3) }, []],
  ['four by one', { posts: posts(4, { sender: 'a@x.org' }) }, []],
  [
    'four by one, and one is enough',
    { posts: posts(4, { sender: 'a@x.org' }), settings: { stormSenders: 1 } },
    ['id-all'],
  ],
  ['four in 15 minutes', { posts: postsAt([-15, -2, -1, 0]) }, ['id-all']],
  ['four in 16 minutes', { posts: postsAt([-16, -2, -1, 0]) }, []],
  ['one post, where three are a storm', { posts: posts(1), settings: { stormPosts: 3 } }, []],
  ['two, where three are a storm', { posts: posts(2), settings: { stormPosts: 3 } }, ['id-all']],
  ['open, and posts come', { findings: [living(about)], posts: posts(4) }, ['id-all']],
])('tense? %s', (_, given, expected) => expect(tense(given)).toEqual(expected));

const drift = [living(about)];
test.each<[string, string[], Post[], LivingFinding[], string[]]>([
  ['ten posts', ['id-all'], posts(10), [], ['id-all']],
  ['nine posts', ['id-all'], posts(9), [], []],
  ['no posts', ['id-all'], [], drift, []],
  ['ten to a former address', ['id-all'], posts(10, { group: 'old@example.org' }), [], ['id-all']],
  ['ten, and nobody asked', [], posts(10), drift, []],
  ['four, and it is open against the policy', ['id-all'], posts(4), drift, ['id-all']],
  ['three, and it is open against the policy', ['id-all'], posts(3), drift, []],
  ['five, and it is locked again', ['id-all'], posts(5), [living({ ...about, resolvedAt: NOW })], []],
])('stormy by now? %s', (_, ids, seen, findings, expected) => {
  expect(stormyGroups(ids, { posts: seen, stormable: [ALL] }, state({ findings }), settings())).toEqual(expected);
});

test('a storm that was told of hours before is no reason for a tick in between', () => {
  const seen = { posts: postsAt([-180, -179, -178, -177]), stormable: [ALL] };
  expect(stormyGroups(['id-all'], seen, state({ findings: drift }), settings())).toEqual([]);
});
