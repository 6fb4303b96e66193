import type { Brake, Storm } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Post } from '../../../src/model/mail';
import type { Reach } from '../../../src/model/reach';
import type { Settings } from '../../../src/model/settings';
import { mergePosts } from '../../../src/plan/mergePosts';
import { firstOfStorm, postsByGroup, stormsIn } from '../../../src/plan/storms';
import { group, later, NOW, OPEN, settings } from '../samples';
import { brake, posts, postsAt, storm } from '../storms';

interface Given {
  groups?: Group[];
  threshold?: Partial<Settings>;
  /** Whether they are open against the policy. */
  drifted?: boolean;
  reach?: Reach | undefined;
  brakes?: Brake[];
}
const EXACT: Reach = { recipients: 10_000, counted: 'exact' };
const open = group({ settings: OPEN });
const grade9 = group({ address: 'grade9@example.org', settings: OPEN });

const storms = (seen: Post[], { groups = [open], threshold, drifted = false, brakes = [], ...given }: Given = {}) =>
  stormsIn(
    postsByGroup(seen, groups),
    groups,
    settings(threshold),
    () => ('reach' in given ? given.reach : EXACT),
    brakes,
    () => drifted,
    later(-60),
    NOW,
  );

/** Ten posts, the first and the last so many minutes apart. */
const within = (minutes: number, last = 0) =>
  postsAt([-minutes, ...Array.from({ length: 9 }, (_, index) => index - 8)].map(minute => minute + last));
/** Posts that were told of for the first time so many minutes after NOW. */
const told = (all: Post[], minute: number) => all.map(each => ({ ...each, told: later(minute) }));
const from = (...senders: string[]) =>
  posts(10).map((each, at) => ({ ...each, sender: senders[at % senders.length] ?? '' }));

test.each<[string, Post[], Given, Partial<Storm>[]]>([
  ['ten posts by three in nine minutes', posts(10), {}, [{}]],
  ['nine posts', posts(9), {}, []],
  ['ten within 60 minutes', within(60), {}, [{ since: later(-60) }]],
  ['ten within 61 minutes', within(61), {}, []],
  ['ten that ended more than an hour ago', within(9, -61), {}, []],
  ['ten that ended an hour ago', within(9, -60), {}, [{ since: later(-69), last: later(-60) }]],
  [
    'ten that ended hours ago, and are told of only now',
    told(within(60, -200), 0),
    {},
    [{ since: later(-260), last: later(-200) }],
  ],
  ['ten that ended hours ago, and were told of then', told(within(60, -200), -198), {}, []],
  ['ten that ended hours ago, and one more now', [...within(9, -200), ...postsAt([0])], {}, []],
  [
    'ten that ended hours ago, and ten more now',
    [...within(9, -200), ...posts(10)],
    {},
    [{ since: later(-9), posts: 10 }],
  ],
  [
    'four stray ones before: they are not of it',
    [...postsAt([-300, -250, -200, -150]), ...posts(10)],
    {},
    [{ since: later(-9), posts: 10 }],
  ],
  ['what followed counts too', posts(25), {}, [{ since: later(-24), posts: 25 }]],
  ['ten by two senders', from('a@x.org', 'b@x.org'), {}, []],
  ['ten by one loud sender', from('a@x.org'), {}, []],
  ['ten by one, where one is enough', from('a@x.org'), { threshold: { stormSenders: 1 } }, [{ senders: 1 }]],
  [
    'three senders, but the third an hour before',
    [...postsAt([-70], { sender: 's9@example.org' }), ...from('a@x.org', 'b@x.org')],
    {},
    [],
  ],
  ['four posts, where four are enough', posts(4), { threshold: { stormPosts: 4 } }, [{ since: later(-3), posts: 4 }]],
  ['in a window of five minutes', posts(10), { threshold: { stormWindow: 5 } }, []],
  ['to 499', posts(10), { reach: { recipients: 499, counted: 'exact' } }, []],
  [
    'to 500',
    posts(10),
    { reach: { recipients: 500, counted: 'exact' } },
    [{ reach: { recipients: 500, counted: 'exact' } }],
  ],
  [
    'to at most 500',
    posts(10),
    { reach: { recipients: 500, counted: 'at most' } },
    [{ reach: { recipients: 500, counted: 'at most' } }],
  ],
  ['to at most 499', posts(10), { reach: { recipients: 499, counted: 'at most' } }, []],
  ['to nobody knows how many', posts(10), { reach: undefined }, []],
  [
    'to a former address',
    posts(10, { group: 'old@example.org' }),
    { groups: [{ ...open, aliases: ['old@example.org'] }] },
    [{}],
  ],
  [
    'half of them to a former address',
    posts(10).map((each, at) => (at % 2 ? each : { ...each, group: 'old@example.org' })),
    { groups: [{ ...open, aliases: ['old@example.org'] }] },
    [{}],
  ],
  ['to an address that is no group', posts(10, { group: 'old@example.org' }), {}, []],
  ['four to one that is open against the policy', posts(4), { drifted: true }, [{ since: later(-3), posts: 4 }]],
  ['three to one', posts(3), { drifted: true }, []],
  ['four to one, by two senders', from('a@x.org', 'b@x.org').slice(6), { drifted: true }, []],
  ['four to one, to 499', posts(4), { drifted: true, reach: { recipients: 499, counted: 'exact' } }, []],
  ['one, where two are enough', posts(1), { drifted: true, threshold: { stormPosts: 2, stormSenders: 1 } }, []],
  ['replies are told', posts(10).map((each, at) => (at < 4 ? { ...each, reply: true } : each)), {}, [{ replies: 4 }]],
  [
    'in two groups at once',
    [...posts(10), ...posts(10, { group: 'grade9@example.org' })],
    { groups: [open, grade9] },
    [{}, { group: { address: 'grade9@example.org', id: 'id-grade9' } }],
  ],
  [
    'five in each of two groups',
    [...posts(5), ...posts(5, { group: 'grade9@example.org' })],
    { groups: [open, grade9] },
    [],
  ],
])('a storm? %s', (_, seen, given, expected) => expect(storms(seen, given)).toEqual(expected.map(storm)));

const hours = (count: number) => count * 60;
const over = brake({ at: later(-hours(7)), until: later(-hours(1)) });

test.each<[string, Post[], Brake[], Partial<Storm>[]]>([
  ['it is braked', posts(10), [brake({ at: later(-5) })], []],
  ['it is told of, and not braked', posts(10), [brake({ at: later(-5), acts: false, why: 'mode' })], []],
  ['somebody had it stay locked', posts(10), [{ ...over, kept: true }], []],
  ['another group is braked', posts(10), [brake({ group: { address: 'grade9@example.org', id: 'id-grade9' } })], [{}]],
  ['all posts came before the end of the brake', within(9, -60), [over], []],
  ['nine came after the end of the brake', [...postsAt([-60]), ...posts(9)], [over], []],
  ['ten came after the end of the brake', posts(10), [over], [{}]],
  ['the end came later than it was to', posts(10), [{ ...over, ended: later(-4) }], []],
  [
    'of two brakes the later one counts',
    posts(10),
    [
      { ...over, ended: later(-4) },
      { ...over, ended: later(-90) },
    ],
    [],
  ],
  ['somebody ended the brake, and it begins again', posts(10), [{ ...over, ended: later(-10) }], [{}]],
])('a new storm? %s', (_, seen, brakes, expected) => expect(storms(seen, { brakes })).toEqual(expected.map(storm)));

test('what one post reaches counts through nested groups that may hand on', () => {
  const unsure: Reach = { recipients: 300, counted: 'exact', ifAllHandOn: 500 };
  expect(storms(posts(10), { reach: unsure })).toHaveLength(1);
  expect(storms(posts(10), { reach: { ...unsure, ifAllHandOn: 499 } })).toEqual([]);
});

test('what one post reaches is not asked for where there is no storm', () => {
  const asked: string[] = [];
  const ask = ({ address }: Group) => {
    asked.push(address);
    return EXACT;
  };
  const mail = [...posts(9), ...posts(10, { group: 'grade9@example.org' })];
  stormsIn(postsByGroup(mail, [open, grade9]), [open, grade9], settings(), ask, [], () => false, later(-60), NOW);
  expect(asked).toEqual(['grade9@example.org']);
});

test('five posts that two sources tell are five, and ten are ten', () => {
  const told = (count: number) => mergePosts(posts(count), posts(count, { delivered: true }), new Set(), NOW);
  expect(storms(told(5))).toEqual([]);
  expect(storms(told(10))).toEqual([storm()]);
});

test('five posts to a former address, that the canary tells of by the address of now, are five', () => {
  const told = mergePosts(posts(5, { group: 'old@example.org' }), posts(5, { delivered: true }), new Set(), NOW);
  expect(storms(told, { groups: [{ ...open, aliases: ['old@example.org'] }] })).toEqual([]);
});

test.each([
  ['the first window that is full', [0, 1, 2, 3, 50, 51, 52, 53], 4, 0],
  ['a later one, as the first is not', [0, 40, 80, 81, 82, 83], 4, 1],
  ['none', [0, 61, 122], 2, undefined],
  ['60 minutes are within', [0, 60], 2, 0],
  ['no posts', [], 2, undefined],
])('a storm begins in %s', (_, minutes, stormPosts, first) => {
  expect(firstOfStorm(postsAt(minutes), { stormPosts, stormSenders: 2, stormWindow: 60 })).toBe(first);
});
