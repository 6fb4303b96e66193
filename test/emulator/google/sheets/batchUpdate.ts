import { EmulatorGap } from '../../emulatorGap';
import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { checkSize, countCall } from './limits';
import { openSpreadsheet } from './openSpreadsheet';
import { banding } from './requests/banding';
import { cells } from './requests/cells';
import { charts } from './requests/charts';
import { conditionalFormats } from './requests/conditionalFormats';
import { deletedRanges } from './requests/deleteRange';
import { dimensions } from './requests/dimensions';
import { filterAndSort } from './requests/filterAndSort';
import { filterViews } from './requests/filterViews';
import { merges } from './requests/merges';
import { protectedRanges } from './requests/protectedRanges';
import type { RequestHandler } from './requests/requestHandler';
import { sheets } from './requests/sheets';
import { validation } from './requests/validation';
import { draftOf, type Json } from './spreadsheet';

/** The kinds of request that are emulated. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request */
const kinds: Record<string, RequestHandler> = {
  ...sheets,
  ...cells,
  ...dimensions,
  ...deletedRanges,
  ...validation,
  ...conditionalFormats,
  ...protectedRanges,
  ...filterAndSort,
  ...filterViews,
  ...banding,
  ...merges,
  ...charts,
};

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}

/** All of the requests, or none: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/batchUpdate */
export function batchUpdate(call: Call) {
  countCall(call, 'write');
  const spreadsheet = openSpreadsheet(call);
  const { requests = [], ...options } = call.body as { requests?: Json[] } & Json;
  const [option] = Object.keys(options);
  if (option !== undefined) throw new EmulatorGap(`${option} of batchUpdate`, 'google/sheets/batchUpdate.ts');
  if (requests.length === 0) throw invalid('Must specify at least one request.');

  const draft = draftOf(spreadsheet);
  const replies = requests.map((request, i) => {
    const [kind, more] = Object.keys(request);
    if (kind === undefined || more !== undefined)
      throw invalid(`Invalid requests[${i}]: Must specify exactly one request.`);
    const apply = kinds[kind];
    if (!apply) throw new EmulatorGap(`the request ${kind}`, 'google/sheets/batchUpdate.ts');
    try {
      return apply(draft, request[kind] as never, call.world);
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      throw invalid(`Invalid requests[${i}].${kind}: ${error.message}`);
    }
  });
  checkSize(draft);
  Object.assign(spreadsheet, draft);
  return { spreadsheetId: spreadsheet.id, replies };
}
