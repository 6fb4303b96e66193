import { changeInConsole, changeInGroupsPage } from '../emulator/google/changeByHand';
import { member } from '../emulator/worldOf';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, OFFICE, TO_DOMAIN } from './changeByApi';
import { beforeTheTick, eachLog, passMinutes, seenChanges, subjects } from './eachLog';
import { open, type School, STUDENTS, school } from './school';

const by = (here: School) => seenChanges(here).map(({ By, Account }) => ({ By, Account }));
const isOfPostlock = /opened (at [\d:]+ )?by [^\n]*Postlock|By: (likely )?Postlock/;

function isNeverBlamed(here: School): void {
  expect(seenChanges(here).filter(({ By = '', App }) => /Postlock/.test(By) || App === 'Postlock')).toEqual([]);
  expect(here.mails().filter(({ subject, text }) => isOfPostlock.test(`${subject}\n${text}`))).toEqual([]);
}

eachLog(
  'opened by an app, by a manager and by the installing admin, one after the other: each is who it was',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    changeByApi(here.world, rosterSync, STUDENTS);
    here.tick();
    here.tick();
    changeInGroupsPage(here.world, OFFICE, STUDENTS, TO_DOMAIN);
    here.tick();
    here.tick();
    changeInConsole(here.world, here.admin, STUDENTS, TO_DOMAIN);
    passMinutes(here, 27);

    const [app, manager, admin, ...others] = by(here);
    expect(others).toEqual([]);
    if (unknowns.apiChangesLoggedIn !== 'none') expect(app?.By).toContain('Roster Sync');
    expect(manager).toEqual({ By: `${OFFICE}, in Google Groups as far as the log tells`, Account: OFFICE });
    expect(admin).toEqual({
      By: `${here.admin}, in the Admin console as far as the log tells`,
      Account: here.admin,
    });
    isNeverBlamed(here);
  },
);

eachLog('opened by the installing admin by hand just before the tick: named as theirs', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  beforeTheTick(here, 20, () => changeInConsole(here.world, here.admin, STUDENTS, TO_DOMAIN));

  passMinutes(here, 27);
  here.tick();

  expect(by(here)).toEqual([
    { By: `${here.admin}, in the Admin console as far as the log tells`, Account: here.admin },
  ]);
  expect(subjects(here).at(-1)).toMatch(new RegExp(`was opened at \\d\\d:\\d\\d by ${here.admin}`));
  isNeverBlamed(here);
});

test.each([{}, { apiChangesLoggedIn: 'groups' } as const])(
  'opened by the installing admin in the Groups page just after a re-lock: named as theirs %j',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    const group = here.group(STUDENTS);
    group.members = [...group.members, member(here.admin, 'OWNER')];
    changeByApi(here.world, rosterSync, STUDENTS);
    here.tick();
    here.world.clock.advance(120_000);
    changeInGroupsPage(here.world, here.admin, STUDENTS, TO_DOMAIN);

    passMinutes(here, 27);

    expect(by(here)[1]).toEqual({ By: `${here.admin}, in Google Groups as far as the log tells`, Account: here.admin });
    isNeverBlamed(here);
  },
);

for (const apiChangesLoggedIn of ['admin', 'groups'] as const) {
  test(`a tick killed at any of its calls loses nobody and blames nobody, changes by the API logged in ${apiChangesLoggedIn}`, () => {
    let call = 1;
    for (; ; call += apiChangesLoggedIn === 'groups' ? 1 : 3) {
      const here = school({ apiChangesLoggedIn }, [{ group: STUDENTS }]);
      here.world.logLag.groups = 6;
      changeInGroupsPage(here.world, OFFICE, STUDENTS, TO_DOMAIN);
      here.world.script.killAt = { call, when: 'after' };
      if (here.tick() !== 'killed') break;

      passMinutes(here, 6);

      const changes = here.rows('Changes').map(row => `${row.By} ${row['What happened']}`);
      expect([call, changes]).toEqual([
        call,
        [`${OFFICE}, in Google Groups as far as the log tells seen`, 'Postlock re-locked'],
      ]);
      const naming = here.mails().filter(({ text }) => text.includes(`By: ${OFFICE}`));
      expect([call, naming.length > 0]).toEqual([call, true]);
      isNeverBlamed(here);
    }
    expect(call).toBeGreaterThan(15);
  });
}

test('a tick killed at any of its calls, and nobody in the log', () => {
  let call = 1;
  for (; ; call += 3) {
    const here = school({ apiChangesLoggedIn: 'groups' }, [{ group: STUDENTS }]);
    here.world.logLag.groups = 6;
    open(here.group(STUDENTS));
    here.world.script.killAt = { call, when: 'before' };
    if (here.tick() !== 'killed') break;

    passMinutes(here, 40);

    expect(seenChanges(here)).toHaveLength(1);
    expect([call, by(here)[0]?.By]).toEqual([call, expect.stringContaining('nobody in the log between ')]);
    expect(subjects(here).filter(subject => subject.includes('is locked again')).length).toBeGreaterThan(0);
    isNeverBlamed(here);
  }
  expect(call).toBeGreaterThan(15);
});
