import type { Covered } from '../../../src/model/coverage';
import { BLIND_SPOTS } from '../../../src/workbook/blindSpots';
import { coverageTab, formatCoverage } from '../../../src/workbook/coverageTab';
import { NOW } from '../samples';

const READ: Covered = { check: 'POST.1', read: 'yes', why: [], todo: [] };

test('a row for each check, and one for each blind spot with its source', () => {
  const gap: Covered = { check: 'MAIL.2', read: 'no', why: ['No log.', 'No canary.'], todo: ['Ask.'], since: NOW };
  const rows = formatCoverage([READ, gap]);
  expect(rows.slice(0, 2)).toEqual([
    ['POST.1', 'more people may post than the policy allows', 'yes', '', undefined, '', undefined],
    ['MAIL.2', 'a storm of mail', 'no', 'No log.\nNo canary.', { moment: NOW }, 'Ask.', undefined],
  ]);
  expect(rows.slice(2).map(([check, , read]) => [check, read])).toEqual(BLIND_SPOTS.map(() => ['blind spot', 'never']));
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([coverageTab.columns.length]));
});

test('every blind spot says what to do and where that is from', () => {
  for (const { what, todo, source } of BLIND_SPOTS) {
    expect(what.length).toBeGreaterThan(20);
    expect(todo).toMatch(/\.$/);
    expect(source).toMatch(/^https:\/\//);
  }
});
