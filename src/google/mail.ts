import { type Failure, failed, messageOf } from '../model/failure';
import { myAddress } from './account';

export interface Letter {
  to: string[];
  subject: string;
  text: string;
  html?: string;
}

/** Google takes at most 50 recipients a message. https://developers.google.com/apps-script/guides/services/quotas */
const MOST_RECIPIENTS = 50;

/** Those that a message names, whatever language it is in. */
const ADDRESSES = /[^\s,;:<>"()]+@[^\s,;:<>"()]*[^\s,;:<>"().]/g;

/** The recipients that may still be mailed today, by Apps Script's own count. */
export function recipientsLeft(): number | undefined {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch {
    return undefined;
  }
}

/**
 * Sends a mail, or says why not. The remaining quota is looked at first, so that it goes to all or to none; but an address that Google names
 * and refuses keeps nobody else from it. Without any other it goes to the account that Postlock runs as.
 */
export function sendMail(letter: Letter): Failure | undefined {
  const { to } = letter;
  const remaining = recipientsLeft() ?? to.length;
  if (remaining < to.length)
    return failed('MailApp', 'quota', `${remaining} of today's recipients are left, ${to.length} are needed`);
  const failures: Failure[] = [];
  for (let first = 0; first < to.length; first += MOST_RECIPIENTS)
    failures.push(...sendLot(to.slice(first, first + MOST_RECIPIENTS), letter));
  // What may pass is tried again, though some get the mail twice then.
  const failure = failures.find(each => !each.refused) ?? failures[0];
  if (!failure?.refused) return failure;
  const refused = failures.flatMap(each => each.refused ?? []);
  const isTaken = refused.length < to.length || sendLot([myAddress()], letter).length === 0;
  return isTaken ? { ...failure, refused } : failed(failure.api, failure.cause, failure.message);
}

/** Sends to at most 50, again without whom Google refuses by name. */
function sendLot(to: string[], letter: Letter): Failure[] {
  const { subject, text, html } = letter;
  try {
    MailApp.sendEmail({ to: to.join(','), subject, body: text, ...(html && { htmlBody: html }), name: 'Postlock' });
    return [];
  } catch (error) {
    const message = messageOf(error);
    const named: string[] = message.toLowerCase().match(ADDRESSES) ?? [];
    const refused = to.filter(address => named.includes(address.toLowerCase()));
    const left = to.filter(address => !refused.includes(address));
    const failure = failed('MailApp', /too many times/i.test(message) ? 'quota' : 'refused', message);
    if (refused.length === 0) return [failure];
    return [{ ...failure, refused }, ...(left.length > 0 ? sendLot(left, letter) : [])];
  }
}
