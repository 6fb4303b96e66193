import type { Group } from '../../../src/model/group';
import type { GroupMail, MailHour, Post } from '../../../src/model/mail';
import { mailHours, unseenGroups } from '../../../src/plan/mailHours';
import { volume } from '../mail';
import { group, later, OPEN } from '../samples';
import { posts, postsAt } from '../storms';

/** The hour of the posts, 18:00 to 19:00, is counted five minutes after its end. */
const BEGIN = later(-45);
const COUNTED = later(20);
const open = group({ settings: OPEN });
const hour = (given: Partial<MailHour> = {}): MailHour => ({ at: BEGIN, countedAt: COUNTED, groups: {}, ...given });

interface Given {
  counted?: Partial<Parameters<typeof mailHours>[0][number]>;
  found?: Group;
  mail?: Post[];
  recipients?: number | undefined;
  taken?: Post[];
  before?: MailHour[];
  unseen?: MailHour['unseen'];
  now?: string;
}
function remembered({
  counted,
  found = open,
  mail = [],
  taken = mail,
  before = [],
  unseen,
  now = COUNTED,
  ...given
}: Given) {
  const recipients = 'recipients' in given ? given.recipients : 10_000;
  const reach = recipients === undefined ? [] : [[found.address, { recipients, counted: 'exact' as const }] as const];
  const [byGroup, took] = [mail, taken].map(each => new Map([[found.id, each]]));
  return mailHours(
    [{ at: BEGIN, ...counted }],
    [found],
    byGroup ?? new Map(),
    took ?? new Map(),
    new Map(reach),
    before,
    unseen,
    now,
  );
}
const ofGroup = (given: Given) => remembered(given)[0]?.groups['id-all'];

test.each<[string, Post[], GroupMail | undefined]>([
  ['none', [], undefined],
  ['ten by three', posts(10), { posts: 10, senders: 3, deliveries: 100_000 }],
  ['ten by one', posts(10, { sender: 'a@x.org' }), { posts: 10, senders: 1, deliveries: 100_000 }],
  ['the hour before, and the next', postsAt([-45.001, 15]), undefined],
  ['its first moment and its last', postsAt([-45, 14.999]), { posts: 2, senders: 2, deliveries: 20_000 }],
])('posts of the hour only: %s', (_, mail, expected) => expect(ofGroup({ mail })).toEqual(expected));

const twelve: GroupMail = { posts: 12, senders: 5, deliveries: 120_000 };
const chess: GroupMail = { posts: 2, senders: 1, deliveries: 60 };
const ofTwelve = hour({ countedAt: later(16), groups: { 'id-all': twelve, 'id-chess': chess } });

test.each<[string, Post[], GroupMail]>([
  ['all posts are forgotten by now', [], twelve],
  ['some are forgotten', posts(11), twelve],
  ['a late log shows more', posts(13), { posts: 13, senders: 3, deliveries: 130_000 }],
])('what was known before stays: %s', (_, mail, expected) => {
  const again = remembered({ mail, before: [ofTwelve] });
  expect(again).toEqual([hour({ groups: { 'id-all': expected, 'id-chess': chess } })]);
});

test('what was known of another hour is not of this one', () => {
  expect(remembered({ before: [{ ...ofTwelve, at: later(-105) }] })).toEqual([hour()]);
});

test('deliveries that were known stay when the hour is counted again and somebody has locked the group', () => {
  const [first] = remembered({ mail: posts(12) });
  const again = remembered({ mail: posts(12), taken: [], before: first ? [first] : [] });
  expect(again).toEqual([hour({ groups: { 'id-all': { posts: 12, senders: 3, deliveries: 120_000 } } })]);
});

test.each<[string, Given, number]>([
  ['all', { mail: posts(10) }, 100_000],
  ['none', { mail: posts(10), taken: [] }, 0],
  ['seven, before it was locked', { mail: posts(10), taken: posts(10).slice(0, 7) }, 70_000],
  ['one of this hour, and one of the hour before', { mail: posts(10), taken: postsAt([-46, -44]) }, 10_000],
  ['nobody knows what a post reaches', { mail: posts(10), recipients: undefined }, 0],
])('deliveries are of posts that were taken: %s', (_, given, expected) => {
  expect(ofGroup(given)?.deliveries).toBe(expected);
});

const earlier = hour({ source: 'BigQuery', countedAt: later(16), domain: volume(4000) });

test.each<[string, Given, MailHour]>([
  ['the canary alone', {}, hour()],
  [
    'counted',
    { counted: { source: 'Gmail log', volume: volume(5000) } },
    hour({ source: 'Gmail log', domain: volume(5000) }),
  ],
  [
    'counted again',
    { counted: { source: 'Gmail log', volume: volume(5000) }, before: [earlier] },
    hour({ source: 'Gmail log', domain: volume(5000) }),
  ],
  [
    'no mail at all',
    { counted: { source: 'BigQuery', volume: volume(0) }, before: [earlier] },
    { ...earlier, countedAt: COUNTED, domain: volume(0) },
  ],
  ['the recount failed', { counted: { source: 'Gmail log' }, before: [earlier] }, { ...earlier, countedAt: COUNTED }],
  ['no source any more', { before: [earlier] }, { ...earlier, countedAt: COUNTED }],
])('mail of the domain: %s', (_, given, expected) => expect(remembered(given)).toEqual([expected]));

const unseenBefore = (unseen?: MailHour['unseen']) => [hour({ countedAt: later(16), ...(unseen && { unseen }) })];
test.each<[string, Given, MailHour['unseen']]>([
  ['no source', { unseen: true }, true],
  ['not of one group', { unseen: ['id-all'] }, ['id-all']],
  ['of all', {}, undefined],
  ['none now, but one before', { unseen: true, before: unseenBefore() }, undefined],
  ['one now, and none before', { before: unseenBefore(true) }, undefined],
  ['of one group less than before', { unseen: ['b'], before: unseenBefore(['a', 'b']) }, ['b']],
  ['the canary now, and none before', { unseen: ['b'], before: unseenBefore(true) }, ['b']],
  ['none now, and the canary before', { unseen: true, before: unseenBefore(['b']) }, ['b']],
  ['six hours after it began', { now: later(315) }, undefined],
  ['later', { now: later(315.1) }, true],
  ['later, and known before', { now: later(315.1), before: unseenBefore() }, undefined],
])('an hour says of whose posts no source told: %s', (_, given, expected) =>
  expect(remembered(given)[0]?.unseen).toEqual(expected),
);

const crowd = Array.from({ length: 51 }, (_, index) => group({ address: `g${index}@example.org` }));
const idsOf = (groups: Group[]) => groups.map(({ id }) => id);
test.each<[string, Parameters<typeof unseenGroups>, MailHour['unseen']]>([
  ['the Gmail log', [['Gmail log', 'canary'], [open], ['id-all']], undefined],
  ['no source', [[], [open], []], true],
  ['the canary, a member', [['canary'], [open], []], undefined],
  ['the canary, no member', [['canary'], [open], ['id-all', 'id-gone']], ['id-all']],
  ['the canary, no member of many', [['canary'], crowd, idsOf(crowd)], true],
  ['the canary, no member of some', [['canary'], crowd, idsOf(crowd.slice(1))], idsOf(crowd.slice(1))],
])('groups of whose posts nobody tells: %s', (_, given, expected) => expect(unseenGroups(...given)).toEqual(expected));
