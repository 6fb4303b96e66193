import { myAddress } from '../google/account';
import { alone } from '../google/alone';
import { keep, readKept, shortened } from '../google/kept';
import { sendMail } from '../google/mail';
import { messageOf } from '../model/failure';
import { SIX_MINUTES } from '../plan/budget';
import { linger } from './linger';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

const DAY = 24 * 60 * 60 * 1000;
/** Ticks that were cut short in a row before somebody is mailed by the next one, before that is cut short too. */
const MANY = 4;

/** What the trigger calls. Apps Script mails nobody when an add-on's trigger fails, so Postlock does. */
export function tick(): void {
  try {
    onlyAdmins();
    const begun = Date.now();
    const isDone = alone(() => {
      const kept = readKept();
      // Somebody ran uninstall since this tick was called.
      if (kept.uninstalled !== undefined) return;
      const inARow = kept.running?.inARow ?? 0;
      if (inARow >= MANY) tellOfFailure(`${inARow} ticks in a row were cut short before their end.`);
      runTick(kept, SIX_MINUTES);
    });
    if (isDone) linger(begun);
  } catch (error) {
    const message = messageOf(error);
    tellOfFailure(message);
    if (readKept().installer === myAddress()) {
      keep({ failed: shortened({ at: new Date().toISOString(), message }) });
    }
    throw error;
  }
}

/** Once a day, and only when Postlock's own trigger failed: somebody else's call is refused and that is all. */
function tellOfFailure(message: string): void {
  const { installer, failureToldAt, state } = readKept();
  if (installer === undefined || myAddress() !== installer) return;
  const now = new Date();
  if (failureToldAt !== undefined && now.getTime() - Date.parse(failureToldAt) < DAY) return;
  const recipients = state?.settings?.alertRecipients ?? [];
  const words = shortened({ message }).message;
  const failure = sendMail({
    to: recipients.length > 0 ? recipients : [installer],
    subject: 'Postlock: a tick did not come to its end',
    text: `A tick of Postlock did not come to its end, so not everything was checked:\n\n${words}\n\nIt tries again at every tick; this mail comes once a day. Look at script.google.com ▸ Executions. Postlock runs as ${installer}.`,
  });
  if (!failure) keep({ failureToldAt: now.toISOString() });
}
