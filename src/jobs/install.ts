import { scriptTimeZone } from '../google/account';
import { alone } from '../google/alone';
import { customerOfAdmin } from '../google/directory';
import { readHelp } from '../google/help';
import { type Kept, keep, readKept } from '../google/kept';
import { createSpreadsheet, updateSpreadsheet } from '../google/sheets';
import { setTriggers } from '../google/triggers';
import { cadenceInWords } from '../model/cadence';
import { workbookLink } from '../model/links';
import { type Budget, SIX_MINUTES } from '../plan/budget';
import { makeTabs } from '../workbook/commit';
import { defaultSettings } from '../workbook/settingsTab';
import { needed } from './needed';
import { onlyAdmins } from './onlyAdmins';
import { readBook } from './readBook';
import { runTick } from './runTick';

const PATIENCE_MS = 60_000;

/**
 * Makes the workbook unless there is one, sets the triggers, and runs a first tick. Safe to run again: it mends what is missing.
 * @returns what was done, in words; the script editor shows them in the execution log
 * @throws if another account runs Postlock already, a tick is running, or something that is needed was refused
 */
export const install = (): string => installWithin(SIX_MINUTES);

/** @param budget for the first tick */
export function installWithin(budget: Budget): string {
  const me = onlyAdmins();
  const said: string[] = [];
  const done = alone(() => {
    const kept = readKept();
    refuseSecondInstaller(kept, me);
    const workbookId = workbookOf(kept, me);
    const customer = needed(customerOfAdmin(me, Date.now() + PATIENCE_MS)) ?? null;
    keep({ installer: me, customer, workbookId, cadence: 0, uninstalled: null });
    const { cadence, refused } = setTriggers('tick', 'heartbeat');
    keep({ cadence });
    const { verdict, settings } = runTick(readKept(), budget);
    const readers = settings?.alertRecipients ?? [];
    said.push(
      `Postlock runs as ${me}, ${cadenceInWords(cadence)}.`,
      `Alerts go to ${readers.join(', ') || me}: "Alert recipients" in Settings says so.`,
      `Workbook: ${workbookLink(workbookId)}`,
      verdict,
    );
    if (refused !== undefined)
      said.push(
        `No heartbeat: Apps Script refused a second trigger (${refused}), so no mail tells if ticks stop. The card does.`,
      );
  });
  if (!done) throw new Error('A tick is running now. Run install again in a minute.');
  console.log(said.join('\n'));
  return said.join('\n');
}

/** Two accounts would watch and write side by side, and neither sees the other's trigger. */
function refuseSecondInstaller({ installer, cadence }: Kept, me: string): void {
  if (installer === undefined || installer === me || cadence === 0) return;
  const answer = customerOfAdmin(installer, Date.now() + PATIENCE_MS);
  const isGone = 'value' in answer ? answer.value === undefined : answer.failure.cause === 'not found';
  if (!isGone) throw new Error(`Postlock already runs as ${installer}. Let that account run uninstall first.`);
}

function workbookOf(kept: Kept, me: string): string {
  const { workbookId, state } = kept;
  const until = Date.now() + PATIENCE_MS;
  const read = workbookId === undefined ? undefined : readBook(workbookId, kept, until);
  const book = read && 'failure' in read && read.failure.cause === 'not found' ? undefined : read && needed(read);
  if (book && book.tabs.size > 0) return book.id;
  const timeZone = scriptTimeZone();
  const id = book?.id ?? needed(createSpreadsheet('Postlock', timeZone, until));
  // Kept at once: an install that is cut short here leaves a workbook without tabs, which the next one finishes.
  keep({ workbookId: id });
  needed(
    updateSpreadsheet(
      id,
      makeTabs(timeZone, readHelp(), state?.policy ?? [], state?.settings ?? defaultSettings(me)),
      until,
    ),
  );
  return id;
}
