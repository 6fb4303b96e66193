import { myAddress } from '../google/account';
import { keep, readKept } from '../google/kept';
import { sendMail } from '../google/mail';
import { hasTrigger } from '../google/triggers';
import { elapsed } from '../model/elapsed';
import { describeFailure, isTold, messageOf } from '../model/failure';
import { workbookLink } from '../model/links';
import { heartbeatWords } from '../plan/heartbeatWords';
import { isInstaller } from './isInstaller';
import { onlyAdmins } from './onlyAdmins';
import { ALMOST_A_DAY, tellOfFailure } from './tellOfFailure';

/**
 * What the daily trigger calls: it mails if ticks have stopped, or came late or were cut short in the last day, and else is silent. It sets no trigger
 * itself, since one that a trigger's call had set was disabled once (https://issuetracker.google.com/issues/150756612).
 */
export function heartbeat(): void {
  try {
    look(onlyAdmins());
  } catch (error) {
    if (isInstaller(myAddress())) tellOfFailure(messageOf(error), 'heartbeat');
    throw error;
  }
}

function look(me: string): void {
  const { installer, cadence, state, running, failed, heartbeatToldAt, workbookId = '' } = readKept();
  const now = new Date().toISOString();
  if (installer !== me || cadence === 0) return;
  if (heartbeatToldAt !== undefined && elapsed(heartbeatToldAt, now) < ALMOST_A_DAY) return;
  const words = heartbeatWords(
    { cadence, state, running, failed, hasTrigger: hasTrigger('tick'), link: workbookLink(workbookId), runsAs: me },
    now,
  );
  if (!words) return;
  const recipients = state?.settings?.alertRecipients ?? [];
  const failure = sendMail({ to: recipients.length > 0 ? recipients : [me], ...words });
  if (failure && !isTold(failure)) throw new Error(describeFailure(failure));
  keep({ heartbeatToldAt: now });
}
