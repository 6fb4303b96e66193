import { FIRST_STATE, type State } from '../model/state';

/** What was kept in script properties. */
interface KeptStates {
  state?: State;
  ahead?: State;
  told: number;
}

/**
 * The state the tick before left. What is kept in script properties holds, since whoever edits the workbook cannot touch it. The number in the
 * workbook says which commits Google took: also that of a tick which was cut short right after, or whose answer was lost.
 * @param inWorkbook the state as the workbook has it, if it can be read
 */
export function newestState(inWorkbook: State | undefined, { state, ahead, told }: KeptStates): State {
  const newest = ahead && inWorkbook?.number === ahead.number ? ahead : (state ?? inWorkbook);
  const { outbox, unwritten, ...others } = { ...FIRST_STATE, ...newest };
  return {
    ...others,
    outbox: outbox.filter(({ id }) => id > told),
    // A number beyond ours is somebody's typing.
    unwritten: unwritten.filter(
      batch => !inWorkbook || inWorkbook.number > others.number || batch.number > inWorkbook.number,
    ),
  };
}
