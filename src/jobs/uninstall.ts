import { alone } from '../google/alone';
import { forgetChatWebhook } from '../google/chat';
import { keep, readKept } from '../google/kept';
import { updateSpreadsheet } from '../google/sheets';
import { removeTriggers } from '../google/triggers';
import { isInForce } from '../model/brake';
import { workbookLink } from '../model/links';
import { dayAndTime } from '../model/localTime';
import { FIRST_STATE } from '../model/state';
import { uninstalledRequests } from '../workbook/commit';
import { onlyAdmins } from './onlyAdmins';

const PATIENCE_MS = 20_000;

/**
 * Removes the triggers and leaves the workbook, which says that nothing is watched any more. Safe to run again.
 * @returns what was done, in words
 * @throws if another account installed Postlock (only that one can remove its triggers), or a tick is running
 */
export function uninstall(): string {
  const me = onlyAdmins();
  const { installer, workbookId, state } = readKept();
  if (installer !== undefined && installer !== me) {
    throw new Error(`Postlock runs as ${installer}, and only that account can remove its trigger.`);
  }
  const { timeZone, brakes } = state ?? FIRST_STATE;
  const now = new Date().toISOString();
  const locked = brakes.filter(brake => isInForce(brake, now)).map(({ group }) => group.address);
  const left = locked.length > 0 ? ` Still locked by a brake, until somebody opens them: ${locked.join(', ')}.` : '';
  const verdict = `Postlock was uninstalled on ${dayAndTime(now, timeZone)} by ${me}. Nothing is watched since.${left}`;
  const done = alone(() => {
    removeTriggers();
    forgetChatWebhook();
    keep({ cadence: 0, uninstalled: verdict, running: null });
    if (workbookId !== undefined) {
      updateSpreadsheet(workbookId, uninstalledRequests(verdict), Date.now() + PATIENCE_MS);
    }
  });
  if (!done) throw new Error('A tick is running now. Run uninstall again in a minute.');
  const said = [verdict, ...(workbookId === undefined ? [] : [`The workbook stays: ${workbookLink(workbookId)}`])].join(
    '\n',
  );
  console.log(said);
  return said;
}
