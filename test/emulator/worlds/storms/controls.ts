import type { Scene } from './storm';

const day = {
  domain: 'calm.example',
  timeZone: 'America/Los_Angeles',
  firstPostAt: '2024-02-06T10:00:00-08:00',
  lastPostBefore: '2024-02-06T11:00:00-08:00',
};

/**
 * What looks like a storm and is none (storms-and-rivals.md §6.1). All lists are open, so that nothing but the shape of the mail
 * keeps a brake away. Posts come evenly.
 */
export const controls: Scene[] = [
  {
    ...day,
    name: "a superintendent's blast: 1 post to 10,000",
    list: 'everybody',
    recipients: 10_000,
    posts: 1,
    senders: 1,
    whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST',
  },
  {
    ...day,
    name: 'a drill: 1 post and 4 replies to 900',
    list: 'all-staff',
    recipients: 900,
    posts: 5,
    whoCanPostMessage: 'ALL_MEMBERS_CAN_POST',
  },
  {
    ...day,
    name: 'a lively staff list: 150 posts in an hour to 40',
    list: 'science-staff',
    recipients: 40,
    posts: 150,
    whoCanPostMessage: 'ALL_MEMBERS_CAN_POST',
  },
  {
    ...day,
    name: 'a newsletter day: 1 sender, 12 posts in an hour to 10,000, six times the usual 2',
    list: 'families',
    recipients: 10_000,
    posts: 12,
    senders: 1,
    whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST',
  },
  {
    ...day,
    name: 'a loop of 3 auto-responders: 200 posts in an hour to 30',
    list: 'registrar',
    recipients: 30,
    posts: 200,
    senders: 3,
    whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST',
  },
];
