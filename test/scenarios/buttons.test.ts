import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { nextTickAt, open, type School, STAFF, STUDENTS, scenario, school } from './school';

const verdict = (here: School) => here.rows('Overview')[0]?.['As of the last tick'] ?? '';
const home = (here: School) => execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
const uninstall = (here: School) => execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' });

/** Whether there is a trigger, and the workbook and the card say the same. */
function isWatched(here: School): boolean {
  const watched = here.world.script.triggers.length > 0;
  expect(/nothing is watched/i.test(verdict(here))).toBe(!watched);
  expect(/nothing is watched/i.test(cardText(home(here).value))).toBe(!watched);
  return watched;
}

scenario('Run now after uninstall re-locks nothing, and says that nothing is watched', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  uninstall(here);
  open(here.group(STUDENTS));

  const pressed = execute(here.world, 'onRunNow', { user: here.admin, kind: 'callback' });

  expect(pressed.outcome).toBe('done');
  expect(cardText(pressed.value)).toMatch(/nothing is watched/i);
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.mails()).toEqual([]);
  expect(isWatched(here)).toBe(false);
});

for (const moment of [50, 400, 1000, 1500, 2500]) {
  scenario(`uninstall called ${moment} ms into a tick leaves Postlock either running or not`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    open(here.group(STUDENTS));
    const next = nextTickAt(here.world);
    const called: ReturnType<typeof execute>[] = [];
    here.world.clock.at(next + moment, () => called.push(uninstall(here)));

    expect(here.tick()).toBe('done');
    here.world.clock.advance(10_000);

    expect(called).toHaveLength(1);
    const [{ outcome } = { outcome: 'not called' }] = called;
    expect([outcome, isWatched(here)]).toEqual(outcome === 'done' ? ['done', false] : ['failed', true]);
    expect(uninstall(here).outcome).toBe('done');
    expect(isWatched(here)).toBe(false);
  });
}

scenario('two installs that overlap make one workbook and one pair of triggers', unknowns => {
  for (const later of [50, 300, 600, 900, 1500, 3000]) {
    const world = small({ unknowns });
    const install = () => execute(world, 'install', { user: installer(world), kind: 'editor' });
    const second: ReturnType<typeof install>[] = [];
    world.clock.at(world.clock.now() + later, () => second.push(install()));

    const first = install();
    world.clock.advance(60_000);

    expect([later, first.outcome, second.length]).toEqual([later, 'done', 1]);
    expect([later, world.spreadsheets.size, world.script.triggers.length]).toEqual([later, 1, 2]);
    expect(install().outcome).toBe('done');
    expect([later, world.spreadsheets.size, world.script.triggers.length]).toEqual([later, 1, 2]);
  }
});

for (const retryAfterSeconds of [0, 10]) {
  scenario(`Run now ends in time though nothing is read or written, Retry-After ${retryAfterSeconds}`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
    const card = home(here);
    for (const [method, status] of [
      ['groupsSettings.groups.get', 503],
      ['sheets.spreadsheets.batchUpdate', 429],
    ] as const) {
      const answer = { status, reason: 'backendError', message: 'Later.', retryAfterSeconds };
      here.world.faults.push({ method, times: Infinity, answer });
    }

    const pressed = press(here.world, card.value, 'Run now', { user: here.admin });

    expect(pressed.outcome).toBe('done');
    expect((pressed.endedAt ?? Infinity) - pressed.startedAt).toBeLessThan(20_000);
    here.world.faults.length = 0;
    expect(here.tick()).toBe('done');
  });
}
