import { FIRST_STATE, type State } from '../model/state';
import { committed } from './nextState';

/**
 * The state the tick before left, without the news that was sent since. The copy in script properties holds: it is written last, and whoever
 * edits the workbook cannot touch it. Only after a tick that was cut short can the workbook be ahead of it.
 */
export function newestState(
  inWorkbook: State | undefined,
  copy: State | undefined,
  cutShort: boolean,
  told: number,
): State {
  const newest = { ...FIRST_STATE, ...newestOf(inWorkbook, copy, cutShort) };
  return { ...newest, outbox: newest.outbox.filter(({ id }) => id > told) };
}

function newestOf(inWorkbook: State | undefined, copy: State | undefined, cutShort: boolean): State | undefined {
  if (!inWorkbook || !copy) return copy ?? inWorkbook;
  if (cutShort && inWorkbook.number > copy.number) return inWorkbook;
  // The commit seemed to have failed, but Google had taken it and only the answer was lost.
  return copy.notCommitted && inWorkbook.number === copy.number ? committed(copy) : copy;
}
