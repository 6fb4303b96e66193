import { copyOfWorld } from '../emulator/copyOfWorld';
import { insertRow, sortTab, typeCell } from '../emulator/person';
import { archives, disturb, fill, numbersIn, quiet, runs } from './grown';
import { at, inShort, type School } from './school';

const COUNT = 21_200;

/** A school whose next tick has a lot to move, and a change to tell of. */
function grown(): School {
  const here = quiet();
  here.tick();
  // Without what makes reading slow.
  fill(
    here,
    'Runs',
    runs(COUNT).map(([at, , , , result]) => [at, '', '', '', result] as (string | number)[]),
  );
  disturb(here);
  return here;
}

const made = grown();
const copy = (): School => ({ ...at(copyOfWorld(made.world), made.admin) });

/** Where each of the numbered runs stands, and what else people see. */
const seen = (here: School) => ({
  here: numbersIn(here.world, here.workbook, 'Runs'),
  there: [...archives(here)].map(([year, id]) => ({ year, rows: numbersIn(here.world, id, 'Runs') })),
  findings: inShort(here),
  changes: here.rows('Changes').map(row => `${row.Group} ${row['What happened']}`),
});

const whole = (() => {
  const here = copy();
  here.tick();
  const calls = here.world.script.executions.at(-1)?.calls ?? 0;
  here.tick();
  return { calls, ...seen(here) };
})();

test('in two ticks a lot has moved and the change is told', () => {
  const { calls, ...usual } = whole;
  expect(calls).toBeGreaterThan(30);
  expect([usual.here[0], usual.here.length, usual.there[0]?.year]).toEqual([787, COUNT - 786, '2022']);
  expect(usual.changes).toHaveLength(2);
});

/** The calls of the same tick where nothing is moved. */
const usualCalls = (): number => {
  const here = copy();
  here.world.script.properties.set('archiveAt', '"9999-01-01T00:00:00.000Z"');
  here.tick();
  return here.world.script.executions.at(-1)?.calls ?? 0;
};

test('killed after any of its calls, two ticks later each row stands once, and all else is as ever', () => {
  const { calls, ...usual } = whole;
  const orphans: number[] = [];
  const first = usualCalls();
  expect(calls - first).toBeGreaterThan(12);
  for (let call = first; call <= calls; call++) {
    const here = copy();
    here.world.script.killAt = { call, when: 'after' };
    expect([call, here.tick()]).toEqual([call, 'killed']);
    const all = [...numbersIn(here.world, here.workbook, 'Runs'), ...seen(here).there.flatMap(({ rows }) => rows)];
    expect([call, new Set(all).size]).toEqual([call, COUNT]);
    expect([call, here.tick()]).toEqual([call, 'done']);
    // One that was killed before it wrote them begins with them again.
    if (numbersIn(here.world, here.workbook, 'Runs').length === COUNT) here.tick();
    expect({ call, ...seen(here) }).toEqual({ call, ...usual });
    if (here.world.spreadsheets.size > 2) orphans.push(call);
  }
  // Between the making of a workbook and the note of its id: an empty one is left over.
  expect(orphans).toHaveLength(1);
});

/** A school in which a tick was killed right after its rows were written to the archive. */
function halfMoved(): School {
  for (let call = whole.calls; ; call--) {
    const here = copy();
    here.world.script.killAt = { call, when: 'after' };
    here.tick();
    if (numbersIn(here.world, here.workbook, 'Runs').length === COUNT) return here;
  }
}

test('people who sort, insert and write between writing and deleting lose nothing, and nothing is there twice', () => {
  const here = halfMoved();
  expect(seen(here).there.flatMap(({ rows }) => rows)).toHaveLength(786);
  sortTab(here.world, here.workbook, 'Runs', 4);
  insertRow(here.world, here.workbook, 'Runs', 300);
  typeCell(here.world, here.workbook, 'Runs', 300, 4, 'by hand');
  // A row of the lot that somebody edits is not the one in the archive any more.
  const edited = here.rows('Runs').findIndex(row => row.Result === 'run 5') + 1;
  typeCell(here.world, here.workbook, 'Runs', edited, 2, '8');
  here.tick();

  const left = numbersIn(here.world, here.workbook, 'Runs');
  expect([...left].sort((one, other) => one - other)).toEqual(
    Array.from({ length: COUNT }, (_, index) => index + 1).filter(number => number === 5 || number > 786),
  );
  // The others keep the order that they were sorted to.
  expect(left.slice(0, 3)).toEqual([1000, 10000, 10001]);
  expect(here.rows('Runs').some(row => row.Result === 'by hand')).toBe(true);
});

test('nothing is deleted whose copy is not as it was written: it is told, and written once more', () => {
  const here = halfMoved();
  const [id = ''] = archives(here).values();
  typeCell(here.world, id, 'Runs', 3, 4, 'somebody was here');
  here.tick();
  here.tick();
  expect(numbersIn(here.world, here.workbook, 'Runs')).toHaveLength(COUNT);
  expect(inShort(here)).toContain('open medium HEALTH.2 Archive');

  for (let ticks = 0; ticks < 13; ticks++) here.tick();
  expect(numbersIn(here.world, here.workbook, 'Runs')).toHaveLength(COUNT - 786);
  expect(numbersIn(here.world, id, 'Runs').slice(-786)[0]).toBe(1);
  expect(inShort(here)).toContain('resolved medium HEALTH.2 Archive');
});
