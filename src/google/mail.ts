import type { Failure } from '../model/failure';

export interface Letter {
  to: string[];
  subject: string;
  text: string;
  html?: string;
}

/** Google takes at most 50 recipients a message. https://developers.google.com/apps-script/guides/services/quotas */
const MOST_RECIPIENTS = 50;

/** Sends a mail, or says why not. The remaining quota is looked at first, so that a mail goes to all its recipients or to none. */
export function sendMail({ to, subject, text, html }: Letter): Failure | undefined {
  const recipients = to.slice(0, MOST_RECIPIENTS);
  try {
    const remaining = MailApp.getRemainingDailyQuota();
    if (remaining < recipients.length) {
      const message = `${remaining} of today's recipients are left, ${recipients.length} are needed`;
      return { api: 'MailApp', cause: 'quota', status: 0, message };
    }
    MailApp.sendEmail({
      to: recipients.join(','),
      subject,
      body: text,
      ...(html && { htmlBody: html }),
      name: 'Postlock',
    });
    return undefined;
  } catch (error) {
    const message = String((error as { message?: unknown })?.message ?? error);
    return { api: 'MailApp', cause: /too many times/i.test(message) ? 'quota' : 'refused', status: 0, message };
  }
}
