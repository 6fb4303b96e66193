import { myAddress } from '../google/account';
import { alone } from '../google/alone';
import { keep, readKept } from '../google/kept';
import { sendMail } from '../google/mail';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

/** Of the six minutes an execution may have, so many are for taking on new work. */
export const MOST_SECONDS = 270;
const DAY = 86_400_000;

/** What the trigger calls. Apps Script mails nobody when an add-on's trigger fails, so Postlock does. */
export function tick(): void {
  try {
    onlyAdmins();
    alone(() => {
      runTick(readKept(), MOST_SECONDS);
    });
  } catch (error) {
    tellOfFailure(String((error as { message?: unknown })?.message ?? error));
    throw error;
  }
}

/** Once a day, and only when Postlock's own trigger failed: somebody else's call is refused and that is all. */
function tellOfFailure(message: string): void {
  const { installer, failureToldAt, state } = readKept();
  if (installer === undefined || myAddress() !== installer) return;
  const at = new Date().toISOString();
  keep({ failed: { at, message } });
  if (failureToldAt !== undefined && Date.parse(at) - Date.parse(failureToldAt) < DAY) return;
  const recipients = state?.settings?.alertRecipients ?? [];
  const text = `A tick of Postlock ended with an error, so nothing was checked:\n\n${message}\n\nIt tries again at every tick. Look at script.google.com ▸ Executions. Postlock runs as ${installer}.`;
  const failure = sendMail({
    to: recipients.length > 0 ? recipients : [installer],
    subject: 'Postlock: a tick failed, nothing was checked',
    text,
  });
  if (!failure) keep({ failureToldAt: at });
}
