import type { Post } from '../../../src/model/mail';
import { mergePosts } from '../../../src/plan/mergePosts';
import { later, NOW } from '../samples';
import { post, postsAt } from '../storms';

const HOURS = 60;
const log = post({ at: later(-8) });
const canary = post({ at: later(-6), reply: true, delivered: true });
const both = post({ at: later(-8), reply: true, delivered: true });

test.each<[string, Post[], Post[], Post[]]>([
  ['nothing', [], [], []],
  ['told for the first time', [], [log], [log]],
  ['told again, by a log that is read again', [log], [log], [log]],
  ['told by the canary after the log: once, sent when the log says', [log], [canary], [both]],
  ['told by the log after the canary: what only the canary sees stays', [canary], [log], [both]],
  ['told by both at once', [], [canary, log], [both]],
  [
    'one message to two groups is a post to each',
    [],
    [log, { ...log, group: 'b@example.org' }],
    [log, { ...log, group: 'b@example.org' }],
  ],
  [
    'told late: in its place by time',
    postsAt([-30, -10]),
    [post({ id: '<late>', at: later(-20) })],
    [...postsAt([-30]), post({ id: '<late>', at: later(-20) }), ...postsAt([-30, -10]).slice(1)],
  ],
  ['younger than six hours', [post({ at: later(1 - 6 * HOURS) })], [], [post({ at: later(1 - 6 * HOURS) })]],
  ['six hours old: forgotten', [post({ at: later(-6 * HOURS) })], [], []],
  ['six hours old, and told only now', [], [post({ at: later(-6 * HOURS) })], []],
])('%s', (_, known, told, expected) => {
  expect(mergePosts(known, told, new Set(), NOW).map(({ told: _, ...others }) => others)).toEqual(expected);
});

test.each<[string, Post[], Post[], string]>([
  ['now', [], [log], NOW],
  ['earlier', [{ ...log, told: later(-5) }], [], later(-5)],
  ['earlier, and again now', [{ ...log, told: later(-5) }], [canary], later(-5)],
])('a post keeps when it was told of first: %s', (_, known, told, expected) => {
  expect(mergePosts(known, told, new Set(), NOW).map(each => each.told)).toEqual([expected]);
});

/** So many posts, one a second, the last of them NOW, to so many groups in turn. */
const blast = (count: number, groups: number) =>
  Array.from({ length: count }, (_, index) =>
    post({
      id: `<blast ${index}>`,
      at: new Date(Date.parse(NOW) - index * 1000).toISOString(),
      group: `list${index % groups}@example.org`,
    }),
  );
const STORM = postsAt(Array.from({ length: 12 }, (_, index) => 4 * index - 50));
const ALL = new Set(['all@example.org']);

test('of more than 1,500 the oldest are forgotten', () => {
  const kept = mergePosts([], blast(1501, 1), new Set(), NOW);
  expect([kept.length, kept[0]?.id, kept[1499]?.id]).toEqual([1500, '<blast 1499>', '<blast 0>']);
});

test.each<[string, Post[], Set<string>, number]>([
  ['1,500 posts to one group since', blast(1500, 1), new Set(), 12],
  ['three messages to each of 500 lists since', blast(1500, 500), new Set(), 3],
  ['the same, and it is protected', blast(1500, 500), ALL, 12],
  ['two messages to each of 1,200 lists since, and it is protected', blast(2400, 1200), ALL, 12],
])('of a storm so many posts are kept: %s', (_, others, watched, expected) => {
  const kept = mergePosts(STORM, others, watched, NOW);
  expect([kept.length, kept.filter(({ group }) => ALL.has(group)).length]).toEqual([1500, expected]);
  expect(kept).toEqual([...kept].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)));
});
