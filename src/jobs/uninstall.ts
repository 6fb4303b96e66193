import { keep, readKept } from '../google/kept';
import { updateSpreadsheet } from '../google/sheets';
import { removeTriggers } from '../google/triggers';
import { workbookLink } from '../model/links';
import { dayAndTime } from '../model/localTime';
import { uninstalledRequests } from '../workbook/commit';
import { onlyAdmins } from './onlyAdmins';

/**
 * Removes the trigger and leaves the workbook, which says that nothing is watched any more. Safe to run again.
 * @returns what was done, in words
 * @throws if another account installed Postlock: only that one can remove its trigger
 */
export function uninstall(): string {
  const me = onlyAdmins();
  const { installer, workbookId, state } = readKept();
  if (installer !== undefined && installer !== me) {
    throw new Error(`Postlock runs as ${installer}, and only that account can remove its trigger.`);
  }
  removeTriggers();
  const at = dayAndTime(new Date().toISOString(), state?.timeZone ?? 'Etc/UTC');
  const verdict = `Postlock was uninstalled on ${at} by ${me}. Nothing is watched since.`;
  keep({ cadence: 0, running: null, ...(state && { state: { ...state, verdict } }) });
  if (workbookId !== undefined) updateSpreadsheet(workbookId, uninstalledRequests(verdict), Date.now() + 20_000);
  const said = [verdict, ...(workbookId === undefined ? [] : [`The workbook stays: ${workbookLink(workbookId)}`])].join(
    '\n',
  );
  console.log(said);
  return said;
}
