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
])('%s', (_, known, told, expected) => expect(mergePosts(known, told, NOW)).toEqual(expected));

test('of more than 1,500 the oldest are forgotten', () => {
  const many = Array.from({ length: 1501 }, (_, index) =>
    post({ id: `<${index}>`, at: new Date(Date.parse(NOW) - index * 1000).toISOString() }),
  );
  const kept = mergePosts([], many, NOW);
  expect([kept.length, kept[0]?.id, kept[1499]?.id]).toEqual([1500, '<1499>', '<0>']);
});
