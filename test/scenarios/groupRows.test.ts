import { deleteGroup } from '../emulator/google/groupLife';
import { insertColumn, insertRow, readTab, sortTab, typeCell } from '../emulator/person';
import { installer } from '../emulator/worldOf';
import { crowded } from './crowded';
import { at, inShort, onceMade, type School, STUDENTS, school } from './school';

const MANY = 1900;
const TAB = 'Groups';

/** 1,908 groups, all read: as many as are listed at every tick. */
function readWhole(): School {
  const world = onceMade('readWhole', () => {
    const here = school({}, [{ group: STUDENTS }], 'enforce', crowded({}, MANY));
    here.tick();
    return here.world;
  });
  return at(world, installer(world));
}

const columnOf = (here: School, title: string) => (readTab(here.world, here.workbook, TAB)[0] ?? []).indexOf(title);

/** One tick, and how many characters each of its requests to write the workbook had. */
function commitsOf(here: School): number[] {
  here.world.requests.length = 0;
  expect(here.tick()).toBe('done');
  return here.world.requests.filter(({ url }) => url.includes(':batchUpdate')).map(({ body }) => body.length);
}

/** Every group has one row, with what Google has of it. */
function expectRight(here: School): void {
  const rows = here.rows(TAB).map(row => [row.Group, row.Id, row.whoCanPostMessage]);
  const groups = [...here.world.groups.values()];
  const right = groups.map(({ address, id, settings }) => [address, id, settings.whoCanPostMessage]);
  expect(rows.sort()).toEqual(right.sort());
  expect(inShort(here).filter(line => line.startsWith('open') && line.includes('HEALTH'))).toEqual([]);
}

test('a Groups tab that is sorted, filtered, added to and typed over is right after a tick, by a commit of the rows that were touched', () => {
  const here = readWhole();
  const [quiet = 0] = commitsOf(here);
  const name = columnOf(here, 'Name');
  sortTab(here.world, here.workbook, TAB, name);
  const filtered = here.world.spreadsheets
    .get(here.workbook)
    ?.sheets.find(({ properties }) => properties.title === TAB);
  if (filtered?.basicFilter) filtered.basicFilter.criteria = { [name]: { hiddenValues: ['Grade 6', 'class7'] } };
  for (const row of [1, 2, 1500]) insertRow(here.world, here.workbook, TAB, row);
  typeCell(here.world, here.workbook, TAB, 1, name, 'mine');
  typeCell(here.world, here.workbook, TAB, 9, name, '=1+1');
  // One row is typed over with another's.
  const copied = readTab(here.world, here.workbook, TAB)[20] ?? [];
  for (const [column, text] of copied.entries()) typeCell(here.world, here.workbook, TAB, 30, column, text);

  const commits = commitsOf(here);

  expectRight(here);
  expect(commits).toHaveLength(1);
  expect(commits[0]).toBeLessThan(quiet + 10_000);
  expect(filtered?.basicFilter?.criteria).toBeDefined();
  expect(commitsOf(here)).toHaveLength(1);
  expectRight(here);
});

test('a group that is deleted costs a row, wherever it stood', () => {
  const here = readWhole();
  const [quiet = 0] = commitsOf(here);
  deleteGroup(here.world, 'class3@school.example');
  for (let ticks = 0; here.rows(TAB).length > here.world.groups.size; ticks++) {
    expect(ticks).toBeLessThan(20);
    expect(Math.max(...commitsOf(here))).toBeLessThan(quiet + 50_000);
  }
  expectRight(here);
});

test('a column that somebody puts into the Groups tab goes at the next tick, and those of the Policy tab stay', () => {
  const here = readWhole();
  insertColumn(here.world, here.workbook, TAB, 2);
  typeCell(here.world, here.workbook, TAB, 0, 2, 'Mine');
  insertColumn(here.world, here.workbook, 'Policy', 1);
  typeCell(here.world, here.workbook, 'Policy', 0, 1, 'Mine');
  typeCell(here.world, here.workbook, 'Policy', 1, 1, 'kept');

  const commits = commitsOf(here);

  expect(Math.max(...commits)).toBeLessThan(2_000_000);
  expectRight(here);
  expect(here.rows(TAB)[0]).not.toHaveProperty('Mine');
  expect(here.rows('Policy')[0]).toMatchObject({ Mine: 'kept', Status: 'ok, 1 group' });
});
