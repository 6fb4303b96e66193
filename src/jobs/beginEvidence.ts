import { keep, readKept } from '../google/kept';
import { evidenceInWords } from '../model/evidenceInWords';
import { SIX_MINUTES } from '../plan/budget';
import { inTurn } from './inTurn';
import { onlyAdmins } from './onlyAdmins';
import { runTick } from './runTick';

/**
 * Begins a new chain of evidence, where the one before is broken for good. What stands in the Evidence tab is set aside in a tab of its own, and
 * the first row of the new chain says who asked for it.
 * @returns what was done, in words
 * @throws if the caller may not, or a tick is running
 */
export function beginEvidence(): string {
  const me = onlyAdmins();
  return inTurn(() => {
    const { installer } = readKept();
    if (installer !== me) throw new Error(`Only ${installer ?? 'the account that installs Postlock'} can do that.`);
    keep({ evidenceOrder: { at: new Date().toISOString(), by: me } });
    const { evidence, timeZone } = runTick(readKept(), SIX_MINUTES);
    return `Evidence: ${evidenceInWords(evidence, undefined, timeZone)}`;
  });
}
