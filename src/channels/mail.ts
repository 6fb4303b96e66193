import { sendMail } from '../google/mail';
import type { Channel } from './channel';
import { digestLetter } from './digestLetter';
import { letter } from './letter';

/** One mail for all news of a tick, to the alert recipients. */
export const mail: Channel = (news, state, sender) => {
  const recipients = state.settings?.alertRecipients ?? [];
  const to = [...(recipients.length > 0 ? recipients : [sender.installer]), ...news.alsoTo];
  return sendMail({
    to,
    ...(news.digest ? digestLetter(news, news.digest, state, sender) : letter(news, state, sender)),
  });
};
