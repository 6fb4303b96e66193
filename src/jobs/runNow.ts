import { alone } from '../google/alone';
import { readKept } from '../google/kept';
import { notified } from '../ui/notified';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

/** A card's button has 30 seconds; what a tick cannot begin in these stays for the next one. */
const MOST_SECONDS = 15;

/** The button "Run now": a tick at once, as far as the time of a button goes. */
export function runNow(): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const kept = readKept();
  if (kept.installer === undefined) return notified('Postlock is not installed yet: run install in the script editor.');
  if (kept.installer !== me) return notified(`Only ${kept.installer} can run a tick: the workbook is that account's.`);
  let verdict = '';
  const ran = alone(() => {
    verdict = runTick(kept, MOST_SECONDS).verdict;
  });
  return notified(ran ? verdict : 'A tick is running now. Open the card again in a minute.');
}
