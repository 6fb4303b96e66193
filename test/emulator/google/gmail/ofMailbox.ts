import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import type { Call } from '../handler';

const FILE = 'google/gmail/ofMailbox.ts';

/** The mailbox that is asked for: the caller's own. Google names the caller, not the mailbox: https://github.com/home-assistant/core/issues/87920 */
export function mailboxAsked({ caller, parameters }: Call): string {
  const { userId = 'me' } = parameters;
  const { address } = caller.user;
  if (caller.robot !== undefined) throw new EmulatorGap('the mailbox of a service account', FILE);
  if (userId === 'me' || userId.toLowerCase() === address) return address;
  throw new GoogleError(403, 'forbidden', `Delegation denied for ${address}`);
}

/** What Gmail says of a message or a point of history that is not there. */
export function notFound(): GoogleError {
  return new GoogleError(404, 'notFound', 'Requested entity was not found.');
}

/** How much a page may hold. */
export function pageSize({ maxResults }: Call['parameters']): number {
  const size = Number(maxResults ?? 100);
  if (size < 1 || size > 500) throw new EmulatorGap(`what Gmail makes of maxResults=${size}`, FILE);
  return size;
}
