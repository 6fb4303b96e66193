import { myAddress } from '../google/account';
import { isAdmin } from '../google/directory';
import { readKept } from '../google/kept';
import { describeFailure } from '../model/failure';

const PATIENCE_MS = 10_000;

/**
 * Everybody in the domain may open an add-on or call its functions, so each entry point asks this first.
 * The account that installed Postlock was an admin then, and goes on while the Directory cannot tell.
 * @returns the caller's address
 * @throws if the caller is not an admin, or it cannot be told
 */
export function onlyAdmins(): string {
  const me = myAddress();
  const answer = isAdmin(me, Date.now() + PATIENCE_MS);
  if ('value' in answer) {
    if (answer.value) return me;
    throw new Error(`Postlock is for admins of the domain; ${me} is not one.`);
  }
  if (readKept().installer === me) return me;
  throw new Error(`Could not tell whether ${me} is an admin: ${describeFailure(answer.failure)}.`);
}
