import { sendMail } from '../google/mail';
import { readersOf } from '../plan/readersOf';
import type { Channel } from './channel';
import { digestLetter } from './digestLetter';
import { letter } from './letter';

/** One mail for all news of a tick. */
export const mail: Channel = {
  ...{ told: 'told', failed: 'mailFailed' },
  most: Number.POSITIVE_INFINITY,
  isOn: () => true,
  send: (news, state, sender) =>
    sendMail({
      to: readersOf(news, state.settings ?? {}, sender.installer),
      ...(news.digest ? digestLetter(news, news.digest, state, sender) : letter(news, state, sender)),
    }),
};
