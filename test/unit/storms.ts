import type { Brake, Storm } from '../../src/model/brake';
import type { Post } from '../../src/model/mail';
import { LOCKED, later, NOW, OPEN } from './samples';

/** A message to all@example.org that a student sent NOW. */
export const post = (given: Partial<Post> = {}): Post => ({
  id: '<1>',
  at: NOW,
  group: 'all@example.org',
  sender: 's1@example.org',
  ...given,
});

/** One post at each of these minutes after NOW, by three senders in turn. */
export const postsAt = (minutes: number[], given: Partial<Post> = {}): Post[] =>
  minutes.map((minute, index) =>
    post({ id: `<${minute}>`, at: later(minute), sender: `s${(index % 3) + 1}@example.org`, ...given }),
  );

/** So many posts, one a minute, the last of them NOW. */
export const posts = (count: number, given: Partial<Post> = {}): Post[] =>
  postsAt(
    Array.from({ length: count }, (_, index) => index + 1 - count),
    given,
  );

/** Ten posts by three senders in nine minutes, each to 10,000 mailboxes. */
export const storm = (given: Partial<Storm> = {}): Storm => ({
  group: { address: 'all@example.org', id: 'id-all' },
  since: later(-9),
  last: NOW,
  posts: 10,
  senders: 3,
  replies: 0,
  reach: { recipients: 10_000, counted: 'exact' },
  ...given,
});

/** What a brake changes in an open group. */
export const TO_MANAGERS = 'whoCanPostMessage: ANYONE_CAN_POST → ALL_MANAGERS_CAN_POST';

/** It was seen NOW in a group that was open, which is locked for six hours and goes back to managers. */
export const brake = (given: Partial<Brake> = {}): Brake => ({
  ...storm(),
  at: NOW,
  until: later(6 * 60),
  acts: true,
  changes: [TO_MANAGERS],
  found: OPEN,
  after: LOCKED,
  ...given,
});
