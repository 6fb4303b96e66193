import { sendMail } from '../google/mail';
import { isUrgent } from '../model/finding';
import type { Channel } from './channel';
import { digestLetter } from './digestLetter';
import { letter } from './letter';

/** One mail for all news of a tick, to the alert recipients; to the urgent recipients too if something in it is. A month is summed up for the board. */
export const mail: Channel = {
  ...{ told: 'told', failed: 'mailFailed' },
  most: 50,
  isOn: () => true,
  send(news, state, sender) {
    const { alertRecipients = [], urgentRecipients = [], boardRecipients = [] } = state.settings ?? {};
    const urgent = news.items.some(({ finding }) => isUrgent(finding)) ? urgentRecipients : [];
    const alerted = news.month ? boardRecipients : alertRecipients;
    const to = [...(alerted.length > 0 ? alerted : [sender.installer]), ...urgent, ...news.alsoTo];
    return sendMail({
      to: [...new Set(to)],
      ...(news.digest ? digestLetter(news, news.digest, state, sender) : letter(news, state, sender)),
    });
  },
};
