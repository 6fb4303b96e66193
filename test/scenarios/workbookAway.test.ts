import { execute } from '../emulator/appsScript/execute';
import { deleteTab, trashSpreadsheet, typeCell } from '../emulator/person';
import { at, inShort, open, STAFF, STUDENTS, scenario, school } from './school';

const down = { status: 503, reason: 'backendError', message: 'The service is currently unavailable.' };
const HOUR = 60 * 60_000;

scenario(
  'with the workbook deleted the lock holds and people are told once; install makes a new one from the last policy',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF, posters: 'domain' }]);
    trashSpreadsheet(here.world, here.workbook);
    open(here.group(STUDENTS));

    here.tick();
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails()).toHaveLength(1);
    expect(here.mails()[0]?.text).toContain('allstudents@school.example was opened and is locked again');
    expect(here.mails()[0]?.text).toContain('Workbook: could not check');

    open(here.group(STUDENTS));
    here.tick();
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails()).toHaveLength(2);
    expect(here.mails()[1]?.text).not.toContain('Workbook: could not check');

    expect(execute(here.world, 'install', { user: here.admin, kind: 'editor' }).outcome).toBe('done');
    const anew = at(here.world, here.admin);
    expect(anew.workbook).not.toBe(here.workbook);
    expect(anew.rows('Policy').map(row => [row.Group, row['Who may post'], row.Status])).toEqual([
      [STUDENTS, 'managers', 'ok, 1 group'],
      [STAFF, 'domain', 'ok, 1 group'],
    ]);
    expect(anew.rows('Settings').find(row => row.Setting === 'Mode')?.Value).toBe('enforce');
    expect(anew.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked', 'seen', 're-locked']);
    expect(inShort(anew)).toContain('resolved high HEALTH.2 Workbook');
  },
);

scenario('with the Sheets API down for an hour the lock holds, people are told, and the Sheet catches up', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const fault = { method: '*', urlContains: 'sheets.googleapis.com', times: Infinity, answer: down };
  here.world.faults.push(fault);
  const from = here.world.clock.now();
  let opened = 0;
  while (here.world.clock.now() - from < HOUR + 1) {
    open(here.group(STUDENTS));
    opened += 1;
    here.tick();
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  }
  expect(here.rows('Changes')).toEqual([]);
  expect(here.mails().filter(({ text }) => /was opened .*and is locked again/.test(text))).toHaveLength(opened);

  fault.times = 0;
  here.tick();

  const relocked = here.rows('Changes').filter(row => row['What happened'] === 're-locked');
  expect(relocked).toHaveLength(opened);
  expect(here.rows('Runs').length).toBeGreaterThan(opened);
  expect(here.rows('Policy')[0]?.Status).toBe('ok, 1 group');
  const about = here.mails().filter(({ text }) => text.includes('Workbook'));
  expect(about.length).toBeGreaterThan(0);
});

scenario('a commit that Google took but whose answer was lost is not written twice', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', answer: 'answer lost' });

  here.tick();
  here.tick();

  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  expect(here.mails()).toHaveLength(1);
  const runs = here.rows('Runs').map(row => row.Tick);
  expect(runs).toEqual([...new Set(runs)]);
});

scenario('a commit that Google refused is written with the next tick', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.world.faults.push({ method: 'sheets.spreadsheets.batchUpdate', answer: down });

  here.tick();
  expect(here.rows('Changes')).toEqual([]);
  expect(here.mails()).toHaveLength(1);
  here.tick();

  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  expect(here.mails()).toHaveLength(1);
});

scenario('a State tab that somebody garbled costs nothing: the copy in script properties holds', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS));
  here.tick();
  typeCell(here.world, here.workbook, 'State', 1, 0, '{"number": oops');

  here.tick();

  expect(here.mails()).toHaveLength(1);
  expect(inShort(here)).toEqual(['open high POST.1 allstudents@school.example']);
});

scenario('a State tab that somebody deleted makes no row come twice', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.tick();
  deleteTab(here.world, here.workbook, 'State');

  here.tick();
  here.tick();

  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  const runs = here.rows('Runs').map(row => row.Tick);
  expect(runs).toEqual([...new Set(runs)]);
});

scenario('what cannot be mailed today waits, and is told tomorrow', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  here.world.script.mailQuota = 0;
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  expect(here.mails()).toEqual([]);
  expect(inShort(here)).toContain('open low HEALTH.2 Alert mail');

  here.world.script.mailQuota = 100;
  here.tick();
  here.tick();

  const about = here.mails().filter(({ subject }) => subject.includes(STUDENTS));
  expect(about.map(({ subject }) => subject)).toEqual([expect.stringContaining('was opened and is locked again')]);
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^resolved \w+ HEALTH.2 Alert mail$/));
});
