import { GoogleError } from '../googleError';

/** What the newer APIs say of a parameter that they cannot use. */
export function invalidArgument(): GoogleError {
  return new GoogleError(400, 'badRequest', 'Request contains an invalid argument.');
}
