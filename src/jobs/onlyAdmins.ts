import { myAddress } from '../google/account';
import { customerOfAdmin } from '../google/directory';
import { keptCustomer } from '../google/kept';
import { describeFailure, type Failure } from '../model/failure';
import { isInstaller } from './isInstaller';

const PATIENCE_MS = 10_000;

/** Why the Directory did not say, when it was last asked here, whether the caller is an admin. */
let unsure: Failure | undefined;
export const whyUnsure = (): Failure | undefined => unsure;

/**
 * Everybody in the domain may open an add-on or call its functions, and strangers too to whom somebody shares the script, so each entry point asks
 * this first. The account that installed Postlock was an admin then, and goes on while the Directory does not say: all that it does is done with
 * that account's own rights.
 * @returns the caller's address
 * @throws if the caller is not an admin of the domain, or it cannot be told
 */
export function onlyAdmins(): string {
  const me = myAddress();
  const answer = customerOfAdmin(me, Date.now() + PATIENCE_MS);
  unsure = 'failure' in answer ? answer.failure : undefined;
  if (unsure && isInstaller(me)) return me;
  // Directory refuses this question to everybody who is no admin.
  if (unsure && unsure.cause !== 'role missing')
    throw new Error(`Could not tell whether ${me} is an admin: ${describeFailure(unsure)}.`);
  const customer = 'value' in answer ? answer.value : undefined;
  if (customer === undefined) throw new Error(`Postlock is for admins of the domain; ${me} is not one.`);
  // Directory answers an admin of any Workspace about that one.
  if (customer !== (keptCustomer() ?? customer))
    throw new Error(`Postlock is for admins of the domain; ${me} is an admin of another organization.`);
  return me;
}
