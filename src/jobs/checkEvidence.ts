import { sha256 } from '../google/digest';
import type { Kept } from '../google/kept';
import { beginsAfter, NO_ARCHIVE } from '../model/archive';
import type { Evidence, Verified } from '../model/evidence';
import { verifyChain } from '../plan/verifyChain';
import { whyBegun } from '../plan/whyBegun';
import { begun } from '../plan/withNotes';
import { valuesOf } from '../workbook/book';
import { evidenceTab, readEvidence } from '../workbook/evidenceTab';
import type { Collected } from './collect';

/** Apps Script may take a millisecond for a hash; where triggers get only 30 seconds, a tick has 12 for all its work. */
const MOST_HASHES = 2000;

/**
 * Compares the Evidence tab with the chain if it was read whole, and begins a chain where there is none to go on with.
 * @returns the chain, and what is known of the tab
 */
export function checkEvidence(
  { book, before: { evidence: chain }, isEvidenceRead }: Pick<Collected, 'book' | 'before' | 'isEvidenceRead'>,
  { workbookId = '', evidenceOrder, verified, archive = NO_ARCHIVE }: Kept,
  now: string,
): { chain: Evidence; verified?: Verified } {
  const rows = readEvidence(valuesOf(book, evidenceTab) ?? []);
  const { begins, why } = whyBegun(chain, {
    book: workbookId,
    hasRows: rows.length > 0,
    ...(evidenceOrder && { order: evidenceOrder }),
  });
  if (begins) return { chain: begun(chain, workbookId, why, now, sha256) };
  if (!book || !isEvidenceRead || chain.written.number === 0) return { chain, ...(verified && { verified }) };
  const after = beginsAfter(archive, chain.begunAt, rows[0]?.number);
  const { upTo, broken } = verifyChain(rows, { ...chain, after }, sha256, verified?.upTo, MOST_HASHES);
  return {
    chain,
    verified:
      broken === undefined && upTo.number < chain.written.number
        ? { at: '', rows: 0, ...verified, upTo }
        : { at: now, rows: rows.length, ...(broken !== undefined && { broken }) },
  };
}
