import { renameGroup } from '../emulator/google/groupLife';
import { deleteTab, renameTab } from '../emulator/person';
import { group } from '../emulator/worldOf';
import { open, type School, STAFF, STUDENTS, scenario, school } from './school';

const down = { status: 503, reason: 'backendError', message: 'The service is currently unavailable.' };

function away({ world }: School) {
  const fault = { method: '*', urlContains: 'sheets.googleapis.com', times: Infinity, answer: down };
  world.faults.push(fault);
  return fault;
}

for (const [first, second] of [
  [8, 7],
  [8, 8],
  [9, 7],
] as const) {
  scenario(`two ticks killed after calls ${first} and ${second}, and then no workbook: the policy holds`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    for (const call of [first, second]) {
      here.world.script.killAt = { call, when: 'after' };
      here.tick();
    }
    away(here);
    open(here.group(STUDENTS));

    expect(here.tick()).toBe('done');

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails().at(-1)?.text).toContain('allstudents@school.example was opened and is locked again');
  });
}

scenario('what is kept may be garbled in one place while the workbook is away', unknowns => {
  for (const [name, value] of [
    ['number', 'x'],
    ['uninstalled', '7'],
    ['commitFailed', '{"a":1}'],
    ['cadence', '[]'],
  ] as const) {
    const here = school(unknowns, [{ group: STUDENTS }]);
    here.world.script.properties.set(name, value);
    away(here);
    open(here.group(STUDENTS));

    expect([name, here.tick()]).toEqual([name, 'done']);

    expect([name, here.group(STUDENTS).settings.whoCanPostMessage]).toEqual([name, 'ALL_MANAGERS_CAN_POST']);
    expect(here.mails()).toHaveLength(1);
  }
});

scenario('a re-lock of a tick that was killed while the workbook was away is told when it is back', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.world.script.killAt = { call: 9, when: 'after' };
  here.tick();
  const fault = away(here);
  open(here.group(STAFF));
  here.world.script.killAt = { call: 10, when: 'after' };
  here.tick();
  fault.times = 0;
  here.tick();
  here.tick();

  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails().filter(({ text }) => text.includes(`${STAFF} was opened`)).length).toBeGreaterThan(0);
  expect(here.rows('Changes').filter(row => row['What happened'] === 're-locked')).toHaveLength(1);
});

scenario('a group that took the address of another is not taken for it', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: 'pupils@school.example' }]);
  renameGroup(here.world, STUDENTS, 'pupils@school.example');
  const renamed = here.group('pupils@school.example');
  renamed.aliases = [];
  here.world.groups.set(STUDENTS, { ...group(STUDENTS), id: 'another' });
  open(here.group(STUDENTS));
  open(renamed);

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.group('pupils@school.example').settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});

scenario('a tab of a person whose title differs only in case is in nobody’s way', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  deleteTab(here.world, here.workbook, 'Overview');
  renameTab(here.world, here.workbook, 'Runs', 'overview');
  open(here.group(STUDENTS));

  here.tick();

  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
});
