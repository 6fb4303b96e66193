import { sha256 } from '../google/digest';
import type { Kept } from '../google/kept';
import type { Evidence } from '../model/evidence';
import type { NewsItem } from '../model/news';
import type { State } from '../model/state';
import { notesOf } from '../plan/notesOf';
import { readersOf } from '../plan/readersOf';
import { withNotes } from '../plan/withNotes';

/**
 * The state that a tick leaves, with rows of evidence for what it saw and did, and for mails that were sent since the tick before.
 * @param news of this tick
 */
export function noteEvidence(
  state: State,
  news: NewsItem[],
  evidence: Evidence,
  { told, installer = '', ...kept }: Kept,
): State {
  const before = kept.ahead?.number === state.number - 1 ? kept.ahead : kept.state;
  // What is mailed stands in the outbox until Google Chat has it too.
  const mailed = (before?.outbox ?? [])
    .filter(({ id }) => id <= told && id > (before?.mailedTo ?? 0))
    .map(each => ({ news: each, to: readersOf(each, before?.settings ?? {}, installer) }));
  return { ...state, mailedTo: told, evidence: withNotes(evidence, notesOf(state, news, mailed), state.at, sha256) };
}
