import type { Covered } from '../../../src/model/coverage';
import { coverageTab, formatCoverage } from '../../../src/workbook/coverageTab';
import { HELP } from '../help';
import { NOW } from '../samples';

const READ: Covered = { check: 'POST.1', read: 'yes', why: [], todo: [] };
const BLIND_SPOTS = HELP['Blind spots'] ?? [];

test('a row for each check, and one for each blind spot with its source', () => {
  const gap: Covered = { check: 'MAIL.2', read: 'no', why: ['No log.', 'No canary.'], todo: ['Ask.'], since: NOW };
  const rows = formatCoverage([READ, gap], HELP);
  expect(rows.slice(0, 2)).toEqual([
    ['POST.1', 'more people may post than the policy allows', 'yes', '', undefined, '', undefined],
    ['MAIL.2', 'a storm of mail', 'no', 'No log.\nNo canary.', { moment: NOW }, 'Ask.', undefined],
  ]);
  expect(rows.slice(2).map(([check, what, read]) => [check, what, read])).toEqual(
    BLIND_SPOTS.map(([what]) => ['blind spot', what, 'never']),
  );
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([coverageTab.columns.length]));
});

test('every blind spot says what to do and where that is from', () => {
  expect(BLIND_SPOTS).toHaveLength(9);
  for (const [what, todo, source, ...others] of BLIND_SPOTS) {
    expect(what?.length).toBeGreaterThan(20);
    expect(todo).toMatch(/\.$/);
    expect(source).toMatch(/^https:\/\//);
    expect(others).toEqual([]);
  }
});
