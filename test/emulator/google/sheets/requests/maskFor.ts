import { schemaOf, sheetsApi } from '../../../discovery';
import { type FieldMask, parseFieldMask, unknownPath } from '../../../fieldMask';
import { refused } from './requestHandler';

/** The fields that a request writes; Google wants at least one, and knows each of them. */
export function maskFor(schema: string, fields: string | undefined): FieldMask {
  if (!fields) throw refused("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseFieldMask(fields);
  const unknown = mask && unknownPath(sheetsApi, schemaOf(sheetsApi, schema), mask);
  if (!mask || unknown !== undefined) {
    throw refused(`Invalid field: ${unknown ?? fields}`);
  }
  return mask;
}
