import type { Difference } from '../../differences';

/** Where webhooks of Google Chat knowingly are not Google's. */
export const differencesOfChat: Difference[] = [
  {
    where: 'google/chat/webhook.ts',
    differs: 'A wrong token is answered with 401, a wrong key with 400, and a space that is gone with 404.',
    why: 'Google documents that it refuses them, and not how.',
  },
  {
    where: 'google/chat/webhook.ts',
    differs: 'A requestId that was used before gives the message of then, as Google says of apps.',
    why: 'Of webhooks, which call the same method, it says nothing; without it a repeated message stands twice.',
  },
  {
    where: 'google/chat/webhook.ts',
    differs: 'Messages are text in a thread, and a second one within a second of the last is refused.',
    why: 'Postlock sends nothing else; Google says one request a second, and not how it measures.',
  },
];
