import { recipientsLeft } from '../google/mail';
import { unnoted } from '../google/spent';
import type { Ledger } from '../model/ledger';
import { plus, usedInWords } from '../plan/ledger';

/**
 * What was used of the day's quotas so far, in words; of mail Apps Script says what is left.
 * @param begun when this tick began (milliseconds since 1970)
 */
export function usedToday(ledger: Ledger, begun: number): string {
  const left = recipientsLeft();
  const mail = left === undefined ? '' : `; mail to ${left} more recipients`;
  return usedInWords(plus(ledger, unnoted(begun))) + mail;
}
