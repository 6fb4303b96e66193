import { createHash } from 'node:crypto';
import type { Evidence, EvidenceRow, Note } from '../../src/model/evidence';
import { NO_EVIDENCE } from '../../src/model/evidence';
import type { StandingRow } from '../../src/plan/verifyChain';
import { withNotes } from '../../src/plan/withNotes';
import { NOW } from './samples';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const note = (text: string, given: Partial<Note> = {}): Note => ({
  at: NOW,
  what: 'seen',
  about: 'all@example.org',
  text,
  ...given,
});

/** A chain with these notes, all waiting. */
export const chain = (...texts: string[]): Evidence =>
  withNotes(
    { ...NO_EVIDENCE, begunAt: NOW, book: 'book' },
    texts.map(text => note(text)),
    NOW,
    digest,
  );

/** The chain once its rows are in the workbook. */
export const written = (evidence: Evidence): Evidence => {
  const { number = 0, hash = '' } = evidence.waiting[evidence.waiting.length - 1] ?? {};
  return { ...evidence, written: { number, hash }, waiting: [] };
};

/** Rows as they stand in the tab, in this order. */
export const standing = (rows: EvidenceRow[]): StandingRow[] =>
  rows.map((row, index) => ({ ...row, number: String(row.number), row: index + 2 }));
