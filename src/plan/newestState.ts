import { type Evidence, NO_EVIDENCE } from '../model/evidence';
import { FIRST_STATE, type State } from '../model/state';

/** What was kept in script properties. */
interface KeptStates {
  state?: State;
  ahead?: State;
  told: number;
  chatTold?: number;
  writtenAt?: string;
}

/**
 * The state the tick before left. What is kept in script properties holds, since whoever edits the workbook cannot touch it. The moment in the
 * workbook says which commits Google took: also that of a tick which was cut short right after, or whose answer was lost.
 * @param inWorkbook the state as the workbook has it, if it can be read
 */
export function newestState(
  inWorkbook: State | undefined,
  { state, ahead, told, chatTold = told, writtenAt = '' }: KeptStates,
): State {
  const isTaken = ahead && inWorkbook?.at === ahead.at;
  const newest = isTaken ? ahead : (state ?? inWorkbook);
  // What the workbook says of the chain anybody may have typed. While it cannot be read, nobody knows if rows of a tick that was cut short are in it.
  const { evidence: chain = NO_EVIDENCE } = (ahead && (isTaken || !inWorkbook) ? ahead : state) ?? FIRST_STATE;
  const { outbox, unwritten, evidence: _, ...others } = { ...FIRST_STATE, ...newest };
  const isKnown = inWorkbook && inWorkbook.at <= others.at;
  return {
    ...others,
    evidence: withoutWritten(chain, isKnown && inWorkbook.at > writtenAt ? inWorkbook.at : writtenAt),
    outbox: outbox.filter(({ id }) => id > Math.min(told, chatTold)),
    // A moment beyond ours is somebody's typing, and a tab that is away tells nothing.
    unwritten: unwritten
      .filter(({ run }) => run.at > writtenAt && (!isKnown || run.at > inWorkbook.at))
      .map(batch => ({ ...batch, explained: batch.explained ?? [] })),
  };
}

function withoutWritten(chain: Evidence, writtenAt: string): Evidence {
  const written = chain.waiting.filter(({ at }) => at <= writtenAt);
  const { number, hash } = written[written.length - 1] ?? chain.written;
  return { ...chain, written: { number, hash }, waiting: chain.waiting.slice(written.length) };
}
