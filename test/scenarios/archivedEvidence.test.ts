import { createHash } from 'node:crypto';
import { execute } from '../emulator/appsScript/execute';
import { copyOfWorld } from '../emulator/copyOfWorld';
import { deleteRow, insertColumn, pasteCell, readTab } from '../emulator/person';
import { verified } from './evidenceRows';
import { archives, asciiJson, disturb, growEvidence, numbersIn, quiet } from './grown';
import { at, inShort, type School } from './school';

const COUNT = 21_300;

/** A school with a long chain of evidence that was found intact: the next tick moves the begin of it. */
const made = (() => {
  const here = quiet();
  here.tick();
  growEvidence(here, COUNT);
  expect(verified(here)).toContain('intact, 21,300 rows');
  return here;
})();
const copy = (): School => at(copyOfWorld(made.world), made.admin);

const evidence = ({ world }: School, spreadsheetId = '') => readTab(world, spreadsheetId, 'Evidence').slice(1);

/** Whether each row is bound to the one before, the first to this hash; and the hash of the last. */
function chained(rows: string[][], after = ''): { fits: boolean; last: string } {
  let last = after;
  const fits = rows.every(([number, when, what, about, text, hash = '']) => {
    const bound = createHash('sha256')
      .update(asciiJson([last, number, when, what, about, text]))
      .digest('hex');
    last = hash;
    return hash === bound;
  });
  return { fits, last };
}

test('the chain goes on from the archive into the workbook, and new rows follow', () => {
  const here = copy();
  here.tick();
  disturb(here);
  here.tick();

  const there = evidence(here, archives(here).get('2022'));
  const left = evidence(here, here.workbook);
  expect([there.length, there[0]?.[0], left[0]?.[0], left.length > COUNT - 786]).toEqual([786, '1', '787', true]);
  const first = chained(there);
  expect([first.fits, chained(left, first.last).fits]).toEqual([true, true]);
  expect(verified(here)).toContain('intact, 20,5');

  // What stands here is found if it is altered, or if the first of it is missing.
  pasteCell(here.world, here.workbook, 'Evidence', 1, 4, 'nobody');
  expect(verified(here)).toContain('Row 2 (No. 787) is not as it was written.');
  deleteRow(here.world, here.workbook, 'Evidence', 1);
  expect(verified(here)).toContain('Row 2: No. 787 was expected, and "788" stands there.');

  execute(here.world, 'beginEvidence', { user: here.admin, kind: 'editor' });
  here.tick();
  expect(verified(here)).toContain('intact');
  expect(evidence(here, here.workbook)[0]?.slice(0, 3)).toEqual(['1', expect.any(String), 'begun']);
});

test.each([
  ['altered', (here: School) => pasteCell(here.world, here.workbook, 'Evidence', 3, 4, 'nobody'), 2],
  ['altered at the begin', (here: School) => pasteCell(here.world, here.workbook, 'Evidence', 1, 4, 'nobody'), 0],
])('of rows of which one was %s since only those before it move', (_, tamper, moved) => {
  const here = copy();
  tamper(here);
  here.tick();
  expect(numbersIn(here.world, archives(here).get('2022'), 'Evidence')).toHaveLength(moved);
  expect(verified(here)).toMatch(/^Evidence: broken/);
  const before = evidence(here, here.workbook).length;
  here.world.script.properties.delete('archiveAt');
  here.tick();
  expect([evidence(here, here.workbook).length - before, archives(here).size]).toEqual([1, moved > 0 ? 1 : 0]);
});

test('a chain that was never verified does not move', () => {
  const here = copy();
  here.world.script.properties.delete('verified');
  here.tick();
  expect(archives(here).size).toBe(0);
});

test('rows beside which somebody wrote something stay, and so do those after them', () => {
  const here = copy();
  insertColumn(here.world, here.workbook, 'Evidence', 2);
  pasteCell(here.world, here.workbook, 'Evidence', 41, 2, 'ask Ada');
  here.tick();
  expect(numbersIn(here.world, archives(here).get('2022'), 'Evidence')).toHaveLength(40);
  expect(evidence(here, here.workbook)[0]?.slice(0, 3)).toEqual(['41', expect.any(String), 'ask Ada']);
  expect(verified(here)).toContain('intact');
});

test('killed while evidence moves, it is intact whenever somebody looks', () => {
  const whole = copy();
  whole.tick();
  const calls = whole.world.script.executions.at(-1)?.calls ?? 0;
  // Its last four calls delete the rows, note where the chain goes on, and note that this is done, and what was used.
  for (const call of [calls - 4, calls - 3]) {
    const here = copy();
    here.world.script.killAt = { call, when: 'after' };
    here.tick();
    expect([call, verified(here)]).toEqual([call, expect.stringContaining('intact')]);
    here.tick();
    const there = numbersIn(here.world, archives(here).get('2022'), 'Evidence');
    expect([call, there.length, numbersIn(here.world, here.workbook, 'Evidence')[0]]).toEqual([call, 786, 787]);
    expect(inShort(here).filter(line => line.includes('HEALTH.4'))).toEqual([]);
  }
});
