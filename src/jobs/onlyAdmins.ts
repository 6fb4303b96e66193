import { myAddress } from '../google/account';
import { customerOfAdmin } from '../google/directory';
import { keptCustomer } from '../google/kept';
import { describeFailure } from '../model/failure';
import { isInstaller } from './isInstaller';

const PATIENCE_MS = 10_000;

/**
 * Everybody in the domain may open an add-on or call its functions, and strangers too to whom somebody shares the script, so each entry point asks
 * this first. The account that installed Postlock was an admin then, and goes on while the Directory cannot tell.
 * @returns the caller's address
 * @throws if the caller is not an admin of the domain, or it cannot be told
 */
export function onlyAdmins(): string {
  const me = myAddress();
  const answer = customerOfAdmin(me, Date.now() + PATIENCE_MS);
  if ('failure' in answer) {
    if (isInstaller(me)) return me;
    throw new Error(`Could not tell whether ${me} is an admin: ${describeFailure(answer.failure)}.`);
  }
  const { value: customer } = answer;
  if (customer === undefined) throw new Error(`Postlock is for admins of the domain; ${me} is not one.`);
  // Directory answers an admin of any Workspace about that one.
  if (customer !== (keptCustomer() ?? customer))
    throw new Error(`Postlock is for admins of the domain; ${me} is an admin of another organization.`);
  return me;
}
