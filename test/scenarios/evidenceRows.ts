import { createHash } from 'node:crypto';
import { execute } from '../emulator/appsScript/execute';
import type { School } from './school';

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The rows of the Evidence tab in short, once each is seen to be bound to the one before, as the header of the tab says. */
export function evidenceOf(here: School, tab = 'Evidence'): string[] {
  let before = '';
  return here.rows(tab).map((row, index) => {
    const { 'SHA-256': hash, ...cells } = row;
    const { 'No.': number, 'When (UTC)': when, What: what, About: about, 'In words': text } = cells;
    expect(number).toBe(String(index + 1));
    const json = asciiJson([before, number, when, what, about, text]);
    expect([number, hash]).toEqual([number, createHash('sha256').update(json).digest('hex')]);
    before = String(hash);
    return `${what} ${about}`;
  });
}

/** What the function verifyEvidence says. */
export function verified(here: School): string {
  const { outcome, value, error } = execute(here.world, 'verifyEvidence', { user: here.admin, kind: 'editor' });
  expect([outcome, error]).toEqual(['done', undefined]);
  return String(value);
}
