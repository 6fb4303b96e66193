import { readKept } from '../google/kept';
import { hasTriggers } from '../google/triggers';

/**
 * Whether Postlock runs as the caller. Only who has a trigger of the script can be that account, so of anybody else nothing that is kept is looked at.
 * Where it was lost which account that is, it is any that has one.
 * @param me the caller's address
 */
export const isInstaller = (me: string): boolean => hasTriggers() && (readKept().installer ?? me) === me;
