import { sha256 } from '../google/digest';
import type { Kept } from '../google/kept';
import type { Evidence } from '../model/evidence';
import type { State } from '../model/state';
import { notesOf } from '../plan/notesOf';
import { withNotes } from '../plan/withNotes';

/** The state that a tick leaves, with rows of evidence for what it saw and did, and for mails that were sent since the tick before. */
export function noteEvidence(state: State, evidence: Evidence, { told, installer = '', ...kept }: Kept): State {
  const before = kept.ahead?.number === state.number - 1 ? kept.ahead : kept.state;
  const recipients = before?.settings?.alertRecipients ?? [];
  const mailed = (before?.outbox ?? [])
    .filter(({ id }) => id <= told)
    .map(news => ({ news, to: [...(recipients.length > 0 ? recipients : [installer]), ...news.alsoTo] }));
  return { ...state, evidence: withNotes(evidence, notesOf(state, mailed), state.at, sha256) };
}
