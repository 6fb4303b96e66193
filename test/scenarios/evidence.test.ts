import { execute } from '../emulator/appsScript/execute';
import { trashSpreadsheet } from '../emulator/person';
import { evidenceOf, verified } from './evidenceRows';
import { at, open, type School, STUDENTS, scenario, school } from './school';

const down = { status: 503, reason: 'backendError', message: 'The service is currently unavailable.' };
const OPENED = [`seen ${STUDENTS}`, `re-locked ${STUDENTS}`, `finding put right POST.1 ${STUDENTS}`];
const about = (rows: string[]) => rows.filter(row => row.includes(STUDENTS));

scenario(
  'what was seen and done is evidence, each row bound to the one before; a quiet tick adds nothing',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    const before = evidenceOf(here);
    here.tick();
    expect(evidenceOf(here)).toEqual(before);
    expect(before[0]).toBe('begun Evidence');

    open(here.group(STUDENTS));
    here.tick();
    here.tick();
    here.tick();

    expect(evidenceOf(here).slice(before.length)).toEqual([...OPENED, `mailed ${here.admin}`]);
    expect(verified(here)).toMatch(new RegExp(`^Evidence: intact, ${before.length + 4} rows when verified `));
    expect(here.rows('Overview').find(row => row.Postlock === 'Evidence')?.['As of the last tick']).toMatch(
      /^intact, /,
    );
  },
);

/** A school where the students' group was opened just before the next tick. */
function opened(unknowns: Parameters<typeof school>[0]): School {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  return here;
}

test('a tick killed after each of its calls loses no row and writes none twice, also while the workbook is away', () => {
  const whole = opened({});
  whole.tick();
  const calls = whole.world.script.executions.at(-1)?.calls ?? 0;
  for (const isAway of [false, true]) {
    for (let call = 1; call <= calls; call++) {
      const here = opened({});
      here.world.script.killAt = { call, when: 'after' };
      expect(here.tick()).toBe('killed');
      const fault = { method: '*', urlContains: 'sheets.googleapis.com', times: Infinity, answer: down };
      if (isAway) here.world.faults.push(fault);
      here.tick();
      fault.times = 0;
      here.tick();
      here.tick();

      const rows = about(evidenceOf(here));
      expect([call, isAway, verified(here)]).toEqual([call, isAway, expect.stringContaining('Evidence: intact')]);
      if (!isAway) expect([call, rows]).toEqual([call, OPENED]);
      expect([call, isAway, OPENED.filter(row => !rows.includes(row))]).toEqual([call, isAway, []]);
    }
  }
});

scenario('rows wait while the workbook is away, and a commit whose answer was lost is not written twice', unknowns => {
  const here = opened(unknowns);
  const fault = { method: '*', urlContains: 'sheets.googleapis.com', times: Infinity, answer: down };
  here.world.faults.push(fault);
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  fault.times = 0;
  here.world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', answer: 'answer lost' });
  here.tick();
  here.tick();

  expect(about(evidenceOf(here))).toEqual([...OPENED, ...OPENED]);
  expect(verified(here)).toContain('intact');
});

scenario('a new workbook begins a new chain that says so, and what waited is in it', unknowns => {
  const here = opened(unknowns);
  trashSpreadsheet(here.world, here.workbook);
  here.tick();
  expect(execute(here.world, 'install', { user: here.admin, kind: 'editor' }).outcome).toBe('done');

  const anew = at(here.world, here.admin);
  anew.tick();

  expect(about(evidenceOf(anew))).toEqual(OPENED);
  expect(anew.rows('Evidence')[0]?.['In words']).toMatch(/there is a new workbook\. The one before had \d+ rows?, /);
  expect(verified(anew)).toMatch(/intact, \d+ rows .*begun anew .*there is a new workbook$/);
});
