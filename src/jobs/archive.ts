import { alone } from '../google/alone';
import { isArchiveDue, type Kept, keep, readKept, shortened } from '../google/kept';
import { type Archive, NO_ARCHIVE } from '../model/archive';
import { type Answer, ARCHIVE, PASSING } from '../model/failure';
import { isoOf, later } from '../model/isoOf';
import { NO_LEDGER } from '../model/ledger';
import { SIX_MINUTES, shorter } from '../plan/budget';
import { ledgerAt, shedding } from '../plan/ledger';
import { deleteLot } from './deleteLot';
import { noteUse } from './noteUse';
import { writeLot } from './writeLot';

const HOUR = 3_600_000;

/**
 * Moves old rows of one tab to the archive workbook of their year, at the end of a tick, when nothing else is to be done: they are written there and read
 * back before they are deleted here. What is moved is kept first, so whatever cuts this short, the next tick goes on with the very same rows.
 * @param begun when this execution began (milliseconds since 1970)
 */
export function archive(begun: number): void {
  if (!isArchiveDue()) return;
  alone(() => {
    const kept = readKept();
    const { state, ledger = NO_LEDGER, cadence, archiveAt = '', uninstalled } = kept;
    const now = isoOf(Date.now());
    if (!state || uninstalled !== undefined || now < archiveAt) return;
    if (shedding(ledgerAt(ledger, now), cadence, now, state.timeZone)) return;
    const until = begun + shorter(SIX_MINUTES, state.cutShortAt, false, now).all * 1000;
    const answer = moved(kept, now, until);
    if ('value' in answer) keep({ archiveFailed: null, archiveAt: later(now, answer.value ? 0 : 24 * HOUR) });
    else {
      const { failure } = answer;
      const wait = PASSING.includes(failure.cause) ? 0 : HOUR;
      keep({ archiveFailed: shortened({ ...failure, api: ARCHIVE }), archiveAt: later(now, wait) });
    }
    noteUse(ledger, begun);
  });
}

/** @returns what is known of the archive then; nothing if there is nothing to move */
function moved(kept: Kept, now: string, until: number): Answer<Archive | undefined> {
  const { archive: known = NO_ARCHIVE } = kept;
  const written = known.lot ? { value: known } : writeLot(kept, known, now, until);
  if ('failure' in written || !written.value) return written;
  const deleted = deleteLot(kept.workbookId ?? '', written.value, until);
  if ('value' in deleted) keep({ archive: deleted.value });
  return deleted;
}
