import { FIRST_STATE, type State } from '../model/state';

/** What was kept in script properties. */
interface KeptStates {
  state?: State;
  ahead?: State;
  told: number;
  writtenAt?: string;
}

/**
 * The state the tick before left. What is kept in script properties holds, since whoever edits the workbook cannot touch it. The moment in the
 * workbook says which commits Google took: also that of a tick which was cut short right after, or whose answer was lost.
 * @param inWorkbook the state as the workbook has it, if it can be read
 */
export function newestState(inWorkbook: State | undefined, { state, ahead, told, writtenAt = '' }: KeptStates): State {
  const newest = ahead && inWorkbook?.at === ahead.at ? ahead : (state ?? inWorkbook);
  const { outbox, unwritten, ...others } = { ...FIRST_STATE, ...newest };
  return {
    ...others,
    outbox: outbox.filter(({ id }) => id > told),
    // A moment beyond ours is somebody's typing, and a tab that is away tells nothing.
    unwritten: unwritten
      .filter(({ run }) => run.at > writtenAt && (!inWorkbook || inWorkbook.at > others.at || run.at > inWorkbook.at))
      .map(batch => ({ ...batch, explained: batch.explained ?? [] })),
  };
}
