import { alone } from '../google/alone';
import { readKept } from '../google/kept';
import { THIRTY_SECONDS } from '../plan/budget';
import { notified } from '../ui/notified';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

/** The button "Run now": a tick at once, as far as the time of a button goes. What is not begun in that time stays for the next tick. */
export function runNow(): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  let said = 'A tick is running now. Open the card again in a minute.';
  alone(() => {
    const kept = readKept();
    if (kept.installer === undefined) said = 'Postlock is not installed yet: run install in the script editor.';
    else if (kept.cadence === 0)
      said = 'Postlock was uninstalled, so nothing is watched. Run install in the script editor.';
    else if (kept.installer !== me) said = `Only ${kept.installer} can run a tick: the workbook is that account's.`;
    else said = runTick(kept, THIRTY_SECONDS).verdict;
  });
  return notified(said);
}
