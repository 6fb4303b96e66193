import { changeInConsole, changeInGroupsPage } from '../emulator/google/changeByHand';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, OFFICE, openByRobot, SYNC, TO_DOMAIN } from './changeByApi';
import { beforeTheTick, eachLog, passMinutes, seenChanges, subjects } from './eachLog';
import { open, STUDENTS, school } from './school';

const theirs = { ipAddress: '198.51.100.7', region: 'US' };

eachLog('opened by its manager in the Groups page', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  changeInGroupsPage(here.world, OFFICE, STUDENTS, TO_DOMAIN);

  passMinutes(here, 27);

  expect(seenChanges(here)).toEqual([
    expect.objectContaining({
      By: `${OFFICE}, in Google Groups as far as the log tells`,
      Account: OFFICE,
      App: '',
      Client: '',
      Address: theirs.ipAddress,
      Region: theirs.region,
    }),
  ]);
  expect(subjects(here).at(-1)).toMatch(
    /allstudents@school\.example .*was opened at \d\d:\d\d by office@school\.example/,
  );
  expect(here.mails().at(-1)?.text).toContain(`By: ${OFFICE}, in Google Groups as far as the log tells, at `);
});

eachLog('opened by an admin in the console', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  changeInConsole(here.world, SYNC, STUDENTS, TO_DOMAIN);

  passMinutes(here, 27);

  const [change, ...others] = seenChanges(here);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ Account: SYNC, App: '', Client: '', Address: theirs.ipAddress, Region: 'US' });
  expect(change?.By).toBe(`${SYNC}, in the Admin console as far as the log tells`);
  expect(subjects(here)).toEqual([
    expect.stringMatching(new RegExp(`was opened at \\d\\d:\\d\\d by ${SYNC} and is locked again at `)),
  ]);
});

eachLog('opened by an API client: the app and the account it acted for are named', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  changeByApi(here.world, rosterSync, STUDENTS);

  passMinutes(here, 45);

  const isInNoLog = unknowns.apiChangesLoggedIn === 'none';
  const likely = isInNoLog || unknowns.logNamesApp === false ? 'likely ' : '';
  expect(seenChanges(here)).toEqual([
    expect.objectContaining({
      By: `${likely}Roster Sync, client ${rosterSync.clientId}, acting for ${SYNC}${isInNoLog ? '; the change itself is in no log so far' : ''}`,
      Account: SYNC,
      App: 'Roster Sync',
      Client: rosterSync.clientId,
      // The log of tokens, the only one that tells then, does not say from where.
      Address: isInNoLog ? '' : rosterSync.ipAddress,
      Region: isInNoLog ? '' : 'US',
    }),
  ]);
  expect(subjects(here).at(-1)).toMatch(/opened at \d\d:\d\d by /);
  expect(here.mails().at(-1)?.text).toContain(`By: ${likely}Roster Sync, client ${rosterSync.clientId}`);
  expect(here.mails().length).toBeLessThanOrEqual(3);
});

eachLog('opened by a service account acting for an admin: its client is named, not the admin alone', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const clientId = '118203347712904412345';
  changeByApi(here.world, { clientId, impersonates: true }, STUDENTS);

  passMinutes(here, 45);

  const [change, ...others] = seenChanges(here);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ Account: SYNC, Client: clientId });
  expect(change?.By).toContain(`client ${clientId}, acting for ${SYNC}`);
  expect(here.mails().at(-1)?.text).toContain(`client ${clientId}, acting for ${SYNC}`);
});

eachLog('opened by a robot account of its own', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  openByRobot(here.world, 'cleanup-robot', STUDENTS);

  passMinutes(here, 27);

  const isLogged = unknowns.apiChangesLoggedIn !== 'none';
  const by = isLogged ? 'the robot account cleanup-robot' : 'nobody in the log between ';
  expect(seenChanges(here)).toEqual([expect.objectContaining({ By: expect.stringContaining(by), App: '' })]);
});

eachLog('opened by nobody in the log: that is what is said, and Postlock is never blamed', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));

  passMinutes(here, 45);

  const [change, ...others] = seenChanges(here);
  expect(others).toEqual([]);
  expect(change?.By).toMatch(/^nobody in the log between \d\d:\d\d and \d\d:\d\d$/);
  expect(change).toMatchObject({ Account: '', App: '', Client: '', 'Logged at': '' });
  expect(subjects(here)).toEqual([expect.stringMatching(/was opened and is locked again at \d\d:\d\d$/)]);
  expect(here.mails()[0]?.text).toContain('By: nobody in the log between ');
});

test.each([{}, { emptyLogPages: true }])('two apps called and no log has the change: neither is named %j', unknowns => {
  const here = school({ ...unknowns, apiChangesLoggedIn: 'none' }, [{ group: STUDENTS }]);
  changeByApi(here.world, rosterSync, STUDENTS);
  const another = { name: 'Signage', clientId: '55.apps.googleusercontent.com' };
  beforeTheTick(here, 60, () =>
    changeByApi(here.world, another, 'grade6@school.example', { messageModerationLevel: 'MODERATE_ALL_MESSAGES' }),
  );

  passMinutes(here, 45);

  expect(seenChanges(here).filter(({ Group }) => Group === STUDENTS)).toEqual([
    expect.objectContaining({ By: expect.stringContaining('nobody in the log between '), App: '', Client: '' }),
  ]);
  expect(
    here
      .mails()
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/Roster Sync|Signage/);
});
