import { myAddress } from '../google/account';
import { alone } from '../google/alone';
import { keep, readKept, shortened } from '../google/kept';
import { messageOf } from '../model/failure';
import { SIX_MINUTES } from '../plan/budget';
import { archive } from './archive';
import { isInstaller } from './isInstaller';
import { linger } from './linger';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';
import { tellOfFailure } from './tellOfFailure';

/** Ticks that were cut short in a row before somebody is mailed by the next one, before that is cut short too. */
const MANY = 4;

/** What the trigger calls. Apps Script mails nobody when an add-on's trigger fails, so Postlock does. */
export function tick(): void {
  try {
    const me = onlyAdmins();
    const begun = Date.now();
    const isDone = alone(() => {
      const kept = readKept();
      // Somebody ran uninstall since this tick was called.
      if (kept.uninstalled !== undefined) return;
      if (kept.installer !== undefined && kept.installer !== me)
        throw new Error(`Only ${kept.installer} can run a tick: the workbook is that account's.`);
      const inARow = kept.running?.inARow ?? 0;
      if (inARow >= MANY) tellOfFailure(`${inARow} ticks in a row were cut short before their end.`);
      runTick(kept, SIX_MINUTES);
    });
    if (isDone) linger(begun);
    if (isDone) archive(begun);
  } catch (error) {
    const message = messageOf(error);
    // Somebody else's call is refused and that is all.
    if (isInstaller(myAddress())) {
      tellOfFailure(message);
      keep({ failed: shortened({ at: new Date().toISOString(), message }) });
    }
    throw error;
  }
}
