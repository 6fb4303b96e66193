import { handlersIn } from '../handler';
import { batchUpdate } from './batchUpdate';
import { createSpreadsheet } from './createSpreadsheet';
import { getSpreadsheet } from './getSpreadsheet';
import { batchGetValues, getValues, updateValues } from './values';

const RENDERING = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

/** Sheets API. https://developers.google.com/workspace/sheets/api/reference/rest */
export const sheets = handlersIn('google/sheets/sheets.ts', {
  'sheets.spreadsheets.create': { parameters: [], answer: createSpreadsheet },
  'sheets.spreadsheets.get': { parameters: ['ranges', 'includeGridData'], answer: getSpreadsheet },
  'sheets.spreadsheets.batchUpdate': { parameters: [], answer: batchUpdate },
  'sheets.spreadsheets.values.get': { parameters: RENDERING, answer: getValues },
  'sheets.spreadsheets.values.batchGet': { parameters: ['ranges', ...RENDERING], answer: batchGetValues },
  'sheets.spreadsheets.values.update': { parameters: ['valueInputOption'], answer: updateValues },
});
