import { elapsed } from '../model/elapsed';
import { type Loud, MANY, type MailHistory, type Sender, senderKey } from '../model/mailHistory';

const WEEK = 7 * 86_400_000;
/** So many times the most it ever sent in an hour. Who never sent many is taken to have sent MANY, so nobody is loud below 100. */
const TIMES = 5;

/**
 * The accounts that sent far more in an hour than ever before. Nothing in the first week, when nobody's habit is known. Of a sample what was seen
 * counts, against all that a sample before came to: so nobody is loud because an hour was read better than others.
 * @param history as it was before the hour was counted
 * @param at begin of the hour (ISO 8601, UTC)
 */
export function loudIn(
  { heaviest, since }: Pick<MailHistory, 'heaviest' | 'since'>,
  senders: Sender[],
  at: string,
): Loud[] {
  if (since === undefined || elapsed(since, at) < WEEK) return [];
  return senders.flatMap((sender): Loud[] => {
    const most = heaviest[senderKey(sender)] ?? 0;
    return sender.messages >= TIMES * Math.max(most, MANY) ? [{ ...sender, at, most }] : [];
  });
}
