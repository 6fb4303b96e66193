import type { Brake } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Post } from '../../../src/model/mail';
import type { RelockOutcome } from '../../../src/model/relock';
import type { Rule } from '../../../src/model/rule';
import { nextBrakes } from '../../../src/plan/brakeEnds';
import { mergePosts } from '../../../src/plan/mergePosts';
import { ARCHIVED, DAY, group, LOCKED, later, NOW, OPEN, relock, rule, rules, settings } from '../samples';
import { brake, post, posts } from '../storms';

const ADDRESS = 'all@example.org';
const past = { at: later(-360), until: NOW };
const inOrder = (mail: Post[]) => mergePosts([], mail, new Set(), NOW);
const seen = brake({ at: later(-5), since: later(-14), last: later(-5) });
const report: Brake = { ...seen, acts: false, why: 'mode' };
const hours: Brake = { ...report, at: later(-110), since: later(-119), last: later(-10), posts: 110 };
const sooner = { ...seen, since: later(-9), posts: 5 };
const lateOnes = posts(15).filter(({ at }) => at <= later(-5));
const counted = { posts: 10, senders: 3, since: later(-14), last: later(-5) };

test.each<[string, Brake, Post[], Partial<Brake>]>([
  ['the log shows no more', seen, lateOnes, counted],
  [
    'a late log shows two more',
    seen,
    [
      ...lateOnes,
      post({ id: '<a>', sender: 'a@x.org', at: later(-6) }),
      post({ id: '<b>', at: later(-6), reply: true }),
    ],
    { ...counted, posts: 12, senders: 4, replies: 1 },
  ],
  [
    'a late log shows that it began before',
    seen,
    [post({ id: '<a>', at: later(-66) }), ...lateOnes],
    { ...counted, posts: 11, since: later(-66) },
  ],
  ['what was posted more than an hour before', seen, [post({ id: '<a>', at: later(-67) }), ...lateOnes], counted],
  ['what came after the brake', seen, posts(15), counted],
  ['what came after, and it is not braked', report, posts(15), { ...counted, posts: 15, last: NOW }],
  [
    'it goes on for longer than the window, and is not braked',
    hours,
    posts(120),
    { posts: 120, since: later(-119), last: NOW },
  ],
  [
    'the beginning of a storm, and a late log shows a sixth post',
    sooner,
    posts(11).slice(0, 6),
    { posts: 6, since: later(-10) },
  ],
  ['what was counted is forgotten by now', seen, lateOnes.slice(5), counted],
  [
    'the group was locked already, and took no more',
    { ...seen, acts: false, why: 'locked' },
    [...lateOnes, post({ id: '<a>', at: later(-1) })],
    counted,
  ],
])('figures of a storm: %s', (_, each, mail, expected) => {
  const [next] = nextBrakes([each], [], [group()], rules(), new Map([['id-all', inOrder(mail)]]), settings(), [], NOW);
  expect(next).toEqual({ ...each, ...expected });
});

const { after: _after, ...nobodys } = brake(past);

test.each<[string, Brake, [string, Rule][], Partial<Brake>]>([
  ['goes back to what it was', brake(past), [], { ended: NOW }],
  ['goes back to its row', nobodys, [[ADDRESS, rule()]], { ended: NOW }],
  ['nobody says what it should be', nobodys, [], { ended: NOW, stays: true }],
  ['people were only told', { ...nobodys, acts: false, why: 'mode' }, [], { ended: NOW }],
])('a brake that ends: %s', (_, each, policy, expected) => {
  expect(nextBrakes([each], [each], [group()], rules(...policy), new Map(), settings(), [], NOW)).toEqual([
    { ...each, ...expected },
  ]);
});

const left = { ...LOCKED, messageModerationLevel: 'MODERATE_ALL_MESSAGES' as const };

test('how Postlock left the group is known at the next tick, and at the end whether somebody set it otherwise', () => {
  const again: RelockOutcome = { relock: relock(), readBack: left };
  const [known] = nextBrakes([seen], [], [group()], rules(), new Map(), settings(), [again], NOW);
  expect(known?.left).toEqual(left);
  const over: Brake = { ...brake(past), found: OPEN, after: OPEN, left };
  const end = (standing: Group) =>
    nextBrakes(
      [over],
      [over],
      [standing],
      rules([ADDRESS, rule({ posters: 'anyone' })]),
      new Map(),
      settings(),
      [],
      NOW,
    );
  expect(end(group({ settings: left }))[0]?.leftSo).toBeUndefined();
  expect(end(group({ settings: OPEN }))[0]?.leftSo).toBeUndefined();
  expect(end(group({ settings: ARCHIVED }))[0]?.leftSo).toBe(true);
});

test.each<[string, Partial<Brake>, string]>([
  ['posts have come until now', { last: NOW }, later(60)],
  ['none has for an hour', { last: later(-60) }, later(10)],
])('a storm that people are only told of is not over while it goes on: %s', (_, given, until) => {
  const told: Brake = { ...brake({ until: later(10) }), acts: false, why: 'mode', ...given };
  expect(nextBrakes([told], [], [group()], rules(), new Map(), settings(), [], NOW)[0]?.until).toBe(until);
});

test.each<[string, Brake, number]>([
  ['ended a day ago', brake({ ended: later(-DAY) }), 0],
  ['ended nearly a day ago', brake({ ended: later(1 - DAY) }), 1],
  ['in force for days', brake({ at: later(-3 * DAY), kept: true }), 1],
  ['could not be ended', brake(past), 1],
])('remembered: %s', (_, each, expected) => {
  expect(nextBrakes([each], [], [group()], rules(), new Map(), settings(), [], NOW)).toEqual(expected ? [each] : []);
});
