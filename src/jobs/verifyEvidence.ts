import { sha256 } from '../google/digest';
import { keep, readKept } from '../google/kept';
import { readSpreadsheet } from '../google/sheets';
import { beginsAfter, NO_ARCHIVE } from '../model/archive';
import { evidenceInWords } from '../model/evidenceInWords';
import { newestState } from '../plan/newestState';
import { verifyChain } from '../plan/verifyChain';
import { evidenceTab, readEvidence } from '../workbook/evidenceTab';
import { readState, stateTab } from '../workbook/stateTab';
import { inTurn } from './inTurn';
import { needed } from './needed';
import { onlyAdmins } from './onlyAdmins';

const PATIENCE_MS = 16_000;

/**
 * Compares the whole Evidence tab with what is kept of it in script properties.
 * @returns in words: intact, or the first row that does not fit
 * @throws if the caller may not, or the workbook cannot be read, or a tick is running
 */
export function verifyEvidence(): string {
  const me = onlyAdmins();
  return inTurn(() => {
    const kept = readKept();
    const { installer, workbookId, state, archive = NO_ARCHIVE } = kept;
    if (!workbookId || !state) throw new Error('Postlock is not installed yet: run install in the script editor.');
    if (installer !== me) throw new Error(`Only ${installer} can verify it: the workbook is that account's.`);
    const now = new Date();
    const wanted = [stateTab, evidenceTab].map(({ id }) => ({ sheetId: id }));
    const { timeZone, tabs } = needed(readSpreadsheet(workbookId, () => wanted, now.getTime() + PATIENCE_MS, 2));
    const valuesOf = ({ id }: { id: number }) => tabs.find(({ sheetId }) => sheetId === id)?.values ?? [];
    const { evidence } = newestState(readState(valuesOf(stateTab)), kept);
    const rows = readEvidence(valuesOf(evidenceTab));
    const after = beginsAfter(archive, evidence.begunAt, rows[0]?.number);
    const { broken } = verifyChain(rows, { ...evidence, after }, sha256);
    const verified = { at: now.toISOString(), rows: rows.length, ...(broken !== undefined && { broken }) };
    keep({ verified });
    return `Evidence: ${evidenceInWords(evidence, verified, timeZone)}`;
  });
}
