import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import { clearTab, deleteRow, deleteTab, insertColumn, insertRow, pasteCell, sortTab } from '../emulator/person';
import { passAsleep, passMinutes } from './eachLog';
import { evidenceOf, verified } from './evidenceRows';
import { inShort, open, type School, STUDENTS, scenario, school } from './school';

const BROKEN = 'open high HEALTH.4 Evidence tab';

/** A school with some rows of evidence. */
function withRows(unknowns: Parameters<typeof school>[0]): School {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  here.world.mails.length = 0;
  return here;
}

const cell = (here: School, row: number, column: string) => here.rows('Evidence')[row - 1]?.[column] ?? '';
const alter = (here: School, row: number, text: string) =>
  pasteCell(here.world, here.workbook, 'Evidence', row, 3, text);

for (const [name, tamper, expected] of [
  ['altered', here => alter(here, 3, 'chess@school.example'), 'Row 4 (No. 3) is not as it was written.'],
  ['deleted', here => deleteRow(here.world, here.workbook, 'Evidence', 2), 'Row 3: No. 2 was expected, and "3"'],
  ['inserted', here => insertRow(here.world, here.workbook, 'Evidence', 2), 'Row 3: No. 2 was expected, and none'],
  ['sorted', here => sortTab(here.world, here.workbook, 'Evidence', 5), 'was expected, and "'],
  ['cleared', here => clearTab(here.world, here.workbook, 'Evidence'), 'The last rows (No. 1 to '],
  ['deleted as a whole', here => deleteTab(here.world, here.workbook, 'Evidence'), 'The last rows (No. 1 to '],
  [
    'cut at the end',
    here => deleteRow(here.world, here.workbook, 'Evidence', here.rows('Evidence').length),
    'The last row (No. ',
  ],
] satisfies [string, (here: School) => void, string][]) {
  test(`an Evidence tab that was ${name} is found by whoever verifies it`, () => {
    const here = withRows({});
    tamper(here);
    expect(verified(here)).toMatch(/^Evidence: broken/);
    expect(verified(here)).toContain(expected);
    here.tick();
    expect(inShort(here)).toContain(BROKEN);
  });
}

test('columns that people move or add break nothing, and neither does another time zone of the workbook', () => {
  const here = withRows({});
  insertColumn(here.world, here.workbook, 'Evidence', 1);
  const spreadsheet = here.world.spreadsheets.get(here.workbook);
  if (spreadsheet) spreadsheet.properties = { ...spreadsheet.properties, timeZone: 'Asia/Tokyo' };
  open(here.group(STUDENTS));
  here.tick();
  here.tick();

  expect(evidenceOf(here).length).toBeGreaterThan(6);
  expect(verified(here)).toContain('intact');
});

test('ticks look at the tab once a day, tell of a row that was altered, and go on once it is put back', () => {
  const here = withRows({});
  const was = cell(here, 3, 'About');
  alter(here, 3, 'chess@school.example');
  here.tick();
  expect(inShort(here)).not.toContain(BROKEN);
  passAsleep(here, 22 * 60);
  here.tick();
  expect(inShort(here)).not.toContain(BROKEN);
  passMinutes(here, 2 * 60 + 5);

  expect(inShort(here)).toContain(BROKEN);
  const told = here.mails().filter(({ text }) => text.includes('Row 4 (No. 3) is not as it was written.'));
  expect(told).toHaveLength(1);

  alter(here, 3, was);
  for (let ticks = 0; ticks < 14; ticks++) here.tick();
  expect(inShort(here)).toContain('resolved high HEALTH.4 Evidence tab');
  expect(evidenceOf(here)).toEqual(
    expect.arrayContaining(['finding opened HEALTH.4 Evidence tab', 'finding resolved HEALTH.4 Evidence tab']),
  );
});

scenario('beginEvidence sets a broken tab aside and begins a new chain', unknowns => {
  const here = withRows(unknowns);
  deleteRow(here.world, here.workbook, 'Evidence', 2);
  verified(here);
  here.tick();
  const left = here.rows('Evidence');

  const { value } = execute(here.world, 'beginEvidence', { user: here.admin, kind: 'editor' });
  here.tick();

  expect(value).toContain(`${here.admin} ran beginEvidence`);
  const titles = here.world.spreadsheets.get(here.workbook)?.sheets.map(({ properties }) => properties.title) ?? [];
  const aside = titles.find(title => title.startsWith('Evidence until ')) ?? '';
  expect(here.rows(aside)).toEqual(left);
  expect(evidenceOf(here).slice(0, 2)).toEqual(['begun Evidence', `mailed ${here.admin}`]);
  expect(verified(here)).toContain('intact');
  expect(inShort(here)).toContain('resolved high HEALTH.4 Evidence tab');
});

scenario('script properties that lost the state are told, and a new chain begins', unknowns => {
  const here = withRows(unknowns);
  const rows = here.rows('Evidence');
  for (const name of [...here.world.script.properties.keys()]) {
    if (/^(even|odd)\./.test(name)) here.world.script.properties.delete(name);
  }
  here.tick();
  here.tick();

  expect(here.mails().filter(({ text }) => text.includes('in script properties is lost'))).toHaveLength(1);
  const titles = here.world.spreadsheets.get(here.workbook)?.sheets.map(({ properties }) => properties.title) ?? [];
  expect(here.rows(titles.find(title => title.startsWith('Evidence until ')) ?? '')).toEqual(rows);
  expect(evidenceOf(here)[0]).toBe('begun Evidence');
  expect(verified(here)).toContain('intact');
});

scenario('script properties that lost the last state alone are told too: no row is bound to an older one', unknowns => {
  const here = withRows(unknowns);
  open(here.group(STUDENTS));
  here.tick();
  const { properties } = here.world.script;
  const last = Number(properties.get('number')) % 2 === 0 ? 'even' : 'odd';
  properties.delete(`${last}.pieces`);
  here.tick();
  here.tick();

  expect(here.mails().filter(({ text }) => text.includes('in script properties is lost'))).toHaveLength(1);
  expect(evidenceOf(here)[0]).toBe('begun Evidence');
  expect(verified(here)).toContain('intact');
});

test('the card says how the tab was found, and its button looks again', () => {
  const here = withRows({});
  const home = () => execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  alter(here, 3, 'chess@school.example');
  expect(cardText(home().value)).toMatch(/intact, 1 row when verified/);

  const pressed = press(here.world, home().value, 'Verify', { user: here.admin });

  expect([pressed.outcome, cardText(pressed.value)]).toEqual(['done', expect.stringContaining('Row 4 (No. 3)')]);
  expect(cardText(home().value)).toContain('Row 4 (No. 3) is not as it was written.');
});
