import { sendMail } from '../google/mail';
import { isTold } from '../model/failure';
import { readersOf } from '../plan/readersOf';
import type { Channel } from './channel';
import { digestLetter } from './digestLetter';
import { letter } from './letter';

/** One mail for all news of a tick. */
export const mail: Channel = {
  ...{ told: 'told', failed: 'mailFailed' },
  most: Number.POSITIVE_INFINITY,
  isOn: () => true,
  send(news, state, sender, before) {
    const to = readersOf(news, state.settings ?? {}, sender.installer);
    const words = news.digest ? digestLetter(news, news.digest, state, sender) : letter(news, state, sender);
    const failure = sendMail({ to, ...words });
    // Of those who were refused before, and to whom nothing went now, nothing new is known.
    const still = (before?.refused ?? []).filter(address => !to.includes(address));
    if (!isTold(failure) || still.length === 0) return failure;
    return failure ? { ...failure, refused: [...still, ...(failure.refused ?? [])] } : before;
  },
};
