import { keep } from '../google/kept';
import { markNoted, unnoted } from '../google/spent';
import type { Ledger, Use } from '../model/ledger';
import { plus } from '../plan/ledger';

/**
 * Adds to the ledger what this execution has used since that was last done.
 * @param begun when it began (milliseconds since 1970)
 */
export function noteUse(ledger: Ledger, begun: number, lean: Use = ledger.lean): void {
  keep({ ledger: { ...ledger, ...plus(ledger, unnoted(begun)), lean } });
  markNoted();
}
