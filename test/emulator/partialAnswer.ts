import { type Route, schemaOf } from './discovery';
import { masked, parseFieldMask, unknownPath } from './fieldMask';
import { badRequest, GoogleError } from './google/googleError';

/** What `fields` leaves of an answer; a field that the answer never has is refused as each API refuses it. */
export function partialAnswer({ api, method }: Route, whole: object, fields: string | undefined): object {
  if (fields === undefined) return whole;
  const mask = parseFieldMask(fields);
  const shape = method.response && schemaOf(api, method.response.$ref);
  const unknown = mask && shape && unknownPath(api, shape, mask);
  if (mask && unknown === undefined) return masked(whole, mask) as object;
  if (api.name === 'sheets') {
    const why = `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown ?? fields}'.`;
    const details = [badRequest(unknown ?? fields, why)];
    throw new GoogleError(400, 'badRequest', 'Request contains an invalid argument.', { details });
  }
  throw new GoogleError(400, 'invalidParameter', `Invalid field selection ${unknown?.split('.').at(-1) ?? fields}`);
}
