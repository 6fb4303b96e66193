import type { Evidence } from '../../../src/model/incident';
import { incidentOf } from '../../../src/plan/incidentOf';
import { clerk, evidence, opening, post, relocking, rosterSync, seconds, sent, summary, timeline } from '../logs';
import { failure, later, OPEN } from '../samples';

/** The span ended less than two hours ago. */
const LATE = ' That log is late: posts of the last hour or so may be missing.';

/** Three students: two while it was open, one after. */
const THREE = sent([post(later(-2)), post(later(-1), 's2@example.org'), post(later(10), 's3@example.org')]);

test('what a district can publish', () => {
  expect(summary({ posts: THREE })).toEqual({
    Group: 'all@example.org',
    Time: '13 Dec 2023, 18:15 to 13 Dec 2023, 19:15 (America/Los_Angeles)',
    Opened: '13 Dec 2023, 18:42 by Roster Sync, an app that acted for an account of the domain.',
    'Open to': 'anyone on the internet from 18:42 to 18:45 (3 min 0 s).',
    Seen: 'Postlock saw it at 13 Dec 2023, 18:45, 3 min 0 s after, and locked the group again at 18:45.',
    Posts: `3 posts by 3 senders, between 18:43 and 18:55, by the Gmail log; 2 of them while the group was open.${LATE}`,
    Deliveries: '20,000, computed: 2 posts while the group was open × 10,000 mailboxes.',
    Told: '1 mail, the first at 18:45.',
    'Not seen':
      'Posts from outside the domain are not in the Gmail log as sent. Whether a post was let through by a moderator is in no log.',
  });
});

test('what happened when, by whom', () => {
  const OPENED = 'whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST';
  const SYNC =
    'Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org, from 203.0.113.9 (US)';
  const changes = [opening({ who: rosterSync({ ipAddress: '203.0.113.9', region: 'US' }) }), relocking()];
  expect(timeline({ posts: THREE, changes })).toEqual([
    [-3, `Changed: ${OPENED}`, SYNC],
    [-2, 'Post 1 of 3, at 18:43, while the group was open', '1 sender so far'],
    [0, 'Seen: whoCanPostMessage had changed', 'Postlock'],
    [0, 'Re-locked: whoCanPostMessage: ANYONE_CAN_POST → ALL_MANAGERS_CAN_POST', 'Postlock'],
    [0, 'Mailed: re-locked: all@example.org', 'Postlock'],
    [10, 'Post 3 of 3, at 18:55, while the group was locked', '3 senders so far'],
  ]);
});

const still = { settings: OPEN, changes: [opening({ who: clerk() })] };

test.each<[string, Partial<Evidence>, string, string]>([
  [
    'an administrator',
    { changes: [opening({ who: clerk() }), relocking()] },
    'Opened',
    '13 Dec 2023, 18:42 by an administrator.',
  ],
  [
    'an owner',
    { changes: [opening({ who: clerk({ log: 'groups' }) }), relocking()] },
    'Opened',
    '13 Dec 2023, 18:42 by an owner or manager of the group.',
  ],
  [
    'nobody in the logs',
    { changes: [opening({ searched: [later(-6), later(1)] }), relocking()] },
    'Opened',
    'It was opened between 13 Dec 2023, 18:40 and 18:45; nobody is in the audit logs for it.',
  ],
  [
    'logs that could not be read',
    { changes: [opening(), relocking()] },
    'Opened',
    'It was opened between 13 Dec 2023, 18:40 and 18:45; the audit logs could not be read.',
  ],
  ['nobody', { changes: [] }, 'Opened', 'Nobody was seen to open it in this time.'],
  ['nobody', { changes: [] }, 'Seen', 'Postlock looked 12 times in this time and saw nobody open it.'],
  ['nobody', { changes: [] }, 'Open to', 'At no time more than managers and owners, as far as changes were seen.'],
  ['open still', still, 'Open to', 'anyone on the internet from 18:42 to 19:15 and on (33 min).'],
  [
    'open still',
    still,
    'Seen',
    'Postlock saw it at 13 Dec 2023, 18:45, 3 min 0 s after; the group was not re-locked by Postlock in this time.',
  ],
  [
    'open all along',
    { settings: OPEN, changes: [] },
    'Open to',
    'anyone on the internet from 18:15 to 19:15 and on (60 min).',
  ],
  [
    'open at this moment',
    { ...still, now: later(7) },
    'Open to',
    'anyone on the internet from 18:42 to 18:52 and on (10 min).',
  ],
  [
    'opened after the span',
    { ...still, to: later(-10) },
    'Open to',
    'At no time more than managers and owners, as far as changes were seen.',
  ],
  ['no post', {}, 'Posts', `None in this time, by the Gmail log.${LATE}`],
  [
    'no post, a minute short of two hours later',
    { now: later(149) },
    'Posts',
    `None in this time, by the Gmail log.${LATE}`,
  ],
  ['no post, two hours later', { now: later(150) }, 'Posts', 'None in this time, by the Gmail log.'],
  ['no post', {}, 'Deliveries', '0, as far as posts are known: none came while the group was open.'],
  [
    'one post',
    { posts: sent([post(later(-1))]) },
    'Posts',
    `1 post by 1 sender, at 18:44, by the Gmail log; 1 of them while the group was open.${LATE}`,
  ],
  ['no Gmail log', { posts: { failure: failure({ api: 'Reports API' }) } }, 'Deliveries', 'Not known.'],
  [
    'nobody counted the mailboxes',
    { posts: THREE, reachWhen: () => undefined },
    'Deliveries',
    'Not known: nobody counted the mailboxes of the group.',
  ],
  [
    'mailboxes at most',
    { posts: THREE, reachWhen: () => ({ recipients: 4_300, counted: 'at most' }) },
    'Deliveries',
    '8,600, computed: 2 posts while the group was open × at most 4,300 mailboxes.',
  ],
  ['nobody was told', { told: [] }, 'Told', 'No mail was sent in this time.'],
])('the summary, with %s', (_, given, label, expected) => expect(summary(given)[label]).toBe(expected));

test('what it cannot see, it says', () => {
  const seen = summary({
    posts: { posts: [], cut: true, nameless: 7 },
    logFailure: failure({ api: 'Reports API', status: 403, message: 'Denied' }),
  })['Not seen'];
  expect(seen).toContain('The audit logs could not be read: Reports API answered 403: Denied.');
  expect(seen).toContain('There was more mail in the domain than was read, so the earliest posts are missing.');
  expect(seen).toContain('Of 7 messages the Gmail log does not tell where they went.');
});

test('senders are counted and not named', () => {
  expect(JSON.stringify(incidentOf(evidence({ posts: THREE })))).not.toMatch(/s[123]@example/);
});

test('a re-lock that failed locked nothing', () => {
  const changes = [opening({ who: clerk() }), relocking({ outcome: 'failed' })];
  expect(summary({ changes, settings: OPEN })['Open to']).toBe(
    'anyone on the internet from 18:42 to 19:15 and on (33 min).',
  );
});

test('what Postlock tried is told too', () => {
  const changes = [opening({ who: clerk() }), relocking({ outcome: 'failed', why: 'refused' })];
  expect(timeline({ changes, settings: OPEN }).filter(([at, , by]) => at === 0 && by === 'Postlock').length).toBe(3);
});

test('of 250 posts the first, the last and each hundredth are told', () => {
  const posts = Array.from({ length: 250 }, (_, index) => post(seconds(index)));
  const told = timeline({ posts: sent(posts) }).flatMap(([, what]) => /^Post \d+/.exec(String(what)) ?? []);
  expect(told).toEqual(['Post 1', 'Post 100', 'Post 200', 'Post 250']);
});
