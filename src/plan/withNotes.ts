import { cut } from '../model/cut';
import {
  type Digest,
  type Evidence,
  type EvidenceRow,
  hashOf,
  headOf,
  type Link,
  type Note,
  START,
} from '../model/evidence';

/** So many rows wait at most: script properties have to keep them while the workbook is away, and what happens to a whole domain at once is in the other tabs. */
const MOST_WAITING = 300;
const LONGEST_TEXT = 600;

/**
 * The chain with rows for these notes. Where there is no room for all of them they are only counted, and a row says so once there is.
 * @param now ISO 8601, UTC
 */
export function withNotes(evidence: Evidence, notes: Note[], now: string, digest: Digest): Evidence {
  const { waiting, missed } = evidence;
  const isRoom = waiting.length + notes.length < MOST_WAITING;
  const left = missed + (isRoom ? 0 : notes.length);
  if (left > 0 && waiting.length < MOST_WAITING) {
    const about = `${left} things that were seen or done at once, or while the workbook could not be written, are only in the other tabs.`;
    const row: Note = { at: now, what: 'left out', about: 'Evidence', text: about };
    return withRows(evidence, [row, ...(isRoom ? notes : [])], digest);
  }
  return isRoom ? withRows(evidence, notes, digest) : { ...evidence, missed: left };
}

const withRows = (evidence: Evidence, notes: Note[], digest: Digest): Evidence => ({
  ...evidence,
  missed: 0,
  waiting: [...evidence.waiting, ...chained(headOf(evidence), notes, digest)],
});

/**
 * A new chain, in a workbook or after another one. What was to be written still is.
 * @param why if there was one before
 */
export function begun(before: Evidence, book: string, why: string | undefined, now: string, digest: Digest): Evidence {
  const { waiting, missed, written } = before;
  const after = written.number > 0 ? ` The one before had ${written.number} rows, the last with ${written.hash}.` : '';
  const text = `A chain of evidence begins${why === undefined ? '' : `: ${why}`}.${after}`;
  const first: Note = { at: now, what: 'begun', about: 'Evidence', text };
  return {
    begunAt: now,
    ...(why !== undefined && { anew: why }),
    book,
    written: START,
    waiting: chained(START, [first, ...waiting], digest),
    missed,
  };
}

function chained(after: Link, notes: Note[], digest: Digest): EvidenceRow[] {
  let before = after;
  return notes.map(({ at, what, about, text }) => {
    const note = { at, what, about: plain(about), text: plain(text) };
    const number = before.number + 1;
    const row = { number, ...note, hash: hashOf(before, { number, ...note }, digest) };
    before = row;
    return row;
  });
}

/** In one line, and in such letters as spreadsheets give back unchanged. */
const plain = (text: string): string =>
  cut(
    text
      .normalize()
      .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
      .trim(),
    LONGEST_TEXT,
  );
