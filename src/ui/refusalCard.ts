import { cardOf } from './cardOf';
import { line } from './line';
import { WORDS } from './words';

/** What somebody sees who may not use Postlock. */
export const refusalCard = (reason: string): GoogleAppsScript.Card_Service.Card =>
  cardOf(WORDS.postlock, '', [{ widgets: [line('', reason)] }]);
