import { myAddress } from '../google/account';
import { keep, readKept, shortened } from '../google/kept';
import { sendMail } from '../google/mail';
import { isTold } from '../model/failure';

/** Between two mails of one kind (milliseconds): what comes once a day comes some minutes earlier now and then. */
export const ALMOST_A_DAY = 23 * 3_600_000;

/** Mails that a call of Postlock's own trigger failed, once a day. */
export function tellOfFailure(message: string, call = 'tick'): void {
  const { installer = myAddress(), failureToldAt, state } = readKept();
  const now = new Date();
  if (failureToldAt !== undefined && now.getTime() - Date.parse(failureToldAt) < ALMOST_A_DAY) return;
  const recipients = state?.settings?.alertRecipients ?? [];
  const words = shortened({ message }).message;
  const failure = sendMail({
    to: recipients.length > 0 ? recipients : [installer],
    subject: `Postlock: a ${call} did not come to its end`,
    text: `A ${call} of Postlock did not come to its end, so not everything was checked:\n\n${words}\n\nIt tries again at every ${call}; this mail comes once a day. Look at script.google.com ▸ Executions. Postlock runs as ${installer}.`,
  });
  if (isTold(failure)) keep({ failureToldAt: now.toISOString() });
}
