import { sendMail } from '../google/mail';
import type { Channel } from './channel';
import { letter } from './letter';

/** One mail for all news of a tick, to the alert recipients. */
export const mail: Channel = (news, state, sender) => {
  const recipients = state.settings?.alertRecipients ?? [];
  return sendMail({ to: recipients.length > 0 ? recipients : [sender.installer], ...letter(news, state, sender) });
};
