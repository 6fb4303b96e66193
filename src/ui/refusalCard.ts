import { cardOf } from './cardOf';
import { line } from './line';

/** What somebody sees who may not use Postlock. */
export const refusalCard = (reason: string): GoogleAppsScript.Card_Service.Card =>
  cardOf('Postlock', '', [{ widgets: [line('', reason)] }]);
