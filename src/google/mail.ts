import { type Failure, failed, messageOf } from '../model/failure';

export interface Letter {
  to: string[];
  subject: string;
  text: string;
  html?: string;
}

/** Google takes at most 50 recipients a message. https://developers.google.com/apps-script/guides/services/quotas */
const MOST_RECIPIENTS = 50;

/** The recipients that may still be mailed today, by Apps Script's own count. */
export function recipientsLeft(): number | undefined {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch {
    return undefined;
  }
}

/** Sends a mail, or says why not. The remaining quota is looked at first, so that a mail goes to all its recipients or to none. */
export function sendMail({ to, subject, text, html }: Letter): Failure | undefined {
  try {
    const remaining = MailApp.getRemainingDailyQuota();
    if (remaining < to.length) {
      const message = `${remaining} of today's recipients are left, ${to.length} are needed`;
      return failed('MailApp', 'quota', message);
    }
    for (let first = 0; first < to.length; first += MOST_RECIPIENTS) {
      const lot = to.slice(first, first + MOST_RECIPIENTS).join(',');
      MailApp.sendEmail({ to: lot, subject, body: text, ...(html && { htmlBody: html }), name: 'Postlock' });
    }
    return undefined;
  } catch (error) {
    const message = messageOf(error);
    return failed('MailApp', /too many times/i.test(message) ? 'quota' : 'refused', message);
  }
}
