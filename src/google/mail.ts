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

/**
 * Sends a mail, or says why not. The remaining quota is looked at first, so that it goes to all or to none; but an address that cannot be
 * mailed keeps nobody else from it.
 */
export function sendMail({ to, subject, text, html }: Letter): Failure | undefined {
  let isSent = false;
  const send = (lot: string[]): Failure[] => {
    try {
      MailApp.sendEmail({ to: lot.join(','), subject, body: text, ...(html && { htmlBody: html }), name: 'Postlock' });
      isSent = true;
      return [];
    } catch (error) {
      const message = messageOf(error);
      if (lot.length > 1 && /^(Exception: )?Invalid email/.test(message)) return lot.flatMap(one => send([one]));
      return [failed('MailApp', /too many times/i.test(message) ? 'quota' : 'refused', message)];
    }
  };
  const remaining = recipientsLeft() ?? to.length;
  if (remaining < to.length)
    return failed('MailApp', 'quota', `${remaining} of today's recipients are left, ${to.length} are needed`);
  const lots = Array.from({ length: Math.ceil(to.length / MOST_RECIPIENTS) }, (_, lot) =>
    to.slice(lot * MOST_RECIPIENTS, (lot + 1) * MOST_RECIPIENTS),
  );
  const [failure] = lots.flatMap(send);
  return failure && isSent ? { ...failure, inPart: true } : failure;
}
