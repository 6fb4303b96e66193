import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import type { Spreadsheet } from './spreadsheet';

/** Under this scope an app sees only what it made itself. https://developers.google.com/workspace/drive/api/guides/api-specific-auth */
const DRIVE_FILE = 'https://www.googleapis.com/auth/drive.file';

/** The spreadsheet a call is about, if its caller can see it. */
export function openSpreadsheet({ world, caller, parameters: { spreadsheetId = '' } }: Call): Spreadsheet {
  const found = world.spreadsheets.get(spreadsheetId);
  const seesAll = caller.scopes.some(scope => scope !== DRIVE_FILE);
  if (!found || !(seesAll || found.createdBy === caller.user.address)) {
    throw new GoogleError(404, 'notFound', 'Requested entity was not found.');
  }
  return found;
}
