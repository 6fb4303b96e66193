import { updateSpreadsheet } from '../google/sheets';
import type { Answer } from '../model/failure';
import type { commitLots } from '../workbook/commit';

/**
 * Writes the first lot of a commit, and as many of the others as there is time for: what these have is read again where they are missing.
 * @param until milliseconds since 1970
 */
export function writeLots(
  id: string,
  [first = [], ...others]: ReturnType<typeof commitLots>,
  until: number,
): Answer<unknown> {
  const answer = updateSpreadsheet(id, first, until);
  if ('value' in answer) others.every(lot => 'value' in updateSpreadsheet(id, lot, until));
  return answer;
}
