import type { Difference } from '../../differences';

/** Where mailboxes and the Gmail API knowingly are not Google's. */
export const differencesOfGmail: Difference[] = [
  {
    where: 'google/gmail/mailbox.ts',
    differs:
      'A mailbox holds posts to groups and letters that came in, nothing else; the sender of a post has a copy too.',
    why: 'What was sent or drafted plays no part here; Gmail shows a sender what they sent, not what came back.',
  },
  {
    where: 'google/gmail/mailbox.ts',
    differs: 'Ids of history begin at 1000 and grow by seven with each message.',
    why: 'Google promises only that they grow, with gaps.',
  },
  {
    where: 'google/gmail/mailbox.ts',
    differs: 'A reply is in the thread of what it replies to, whatever its subject.',
    why: 'Subjects are the same here unless a test makes a reply across groups.',
  },
  {
    where: 'google/gmail/history.ts',
    differs: 'Nobody reads, labels or deletes a message, and no page is empty that has a token after it.',
    why: 'Only what comes in is of use; an empty page was seen when labels changed (lieer#24).',
  },
  {
    where: 'google/gmail/history.ts',
    differs: 'A start later than the newest history stops the run.',
    why: 'What Google makes of it is not documented.',
  },
  {
    where: 'google/gmail/message.ts',
    differs:
      'A post has the headers that are named there and no other, and the List-ID of the group it was written to.',
    why: 'Received, Precedence and the like are not read; what a nested group writes over was not seen.',
  },
  {
    where: 'google/gmail/message.ts',
    differs: 'Each message has the same snippet and size, and the labels UNREAD and INBOX.',
    why: 'Postlock reads none of them.',
  },
  {
    where: 'google/gmail/gmail.ts',
    differs: 'The quota is that of projects made since May 2026: 6,000 units a minute and user, 20 for a message.',
    why: 'Older projects have 15,000 and 5: the strict reading.',
  },
  {
    where: 'google/gmail/gmail.ts',
    differs: 'A used up quota is always the 403 of quotas, never the 429 of too many calls at a time.',
    why: 'When Gmail says which is not documented; a test has faults for the other.',
  },
  {
    where: 'mailing.ts',
    differs:
      'Mail to people is in all mailboxes at once, and what cannot be delivered comes to nothing: no bounce is sent.',
    why: 'How long Gmail takes, and what a bounce is in its log, is not documented.',
  },
  {
    where: 'google/gmail/restrictedDelivery.ts',
    differs:
      'A domain is allowed exactly as it is written, for single addresses there is no row, and SPF and DKIM are not asked.',
    why: 'Every sender here is who it says; lists of domains are enough to try what the setting does.',
  },
  {
    where: 'google/gmail/restrictedDelivery.ts',
    differs: 'Of a post the domain of who wrote it counts, and copies that a group sends outside are never held back.',
    why: 'What the setting does with mail by groups is on no page that was read.',
  },
  {
    where: 'google/activities/copies.ts',
    differs:
      'Copies of a post go out evenly, to the mailboxes in the order of the list, from another one on each time.',
    why: 'Google says nothing of how fast and in which order a group delivers.',
  },
];
