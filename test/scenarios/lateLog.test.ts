import { changeInGroupsPage } from '../emulator/google/changeByHand';
import { readTab, sortTab, typeCell } from '../emulator/person';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, OFFICE, SYNC, TO_DOMAIN } from './changeByApi';
import { passMinutes, seenChanges, subjects } from './eachLog';
import { type School, STUDENTS, school } from './school';

const column = (here: School, title: string) => (readTab(here.world, here.workbook, 'Changes')[0] ?? []).indexOf(title);

test.each([
  { apiChangesLoggedIn: 'admin' } as const,
  { apiChangesLoggedIn: 'groups', emptyLogPages: true } as const,
  { apiChangesLoggedIn: 'both', groupEventNames: 'new' } as const,
])('a log that is three hours late: first nobody, then the same row names who, and one mail more %j', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  for (const log of ['admin', 'groups', 'token'] as const) here.world.logLag[log] = 180;
  const openedAt = here.world.clock.now();
  changeByApi(here.world, rosterSync, STUDENTS);
  here.tick();
  const [before, seen] = here
    .rows('Runs')
    .slice(-2)
    .map(({ Tick = '' }) => Tick.slice('2023-12-14 '.length, '2023-12-14 00:00'.length));
  expect(here.rows('Changes').map(({ Key, By }) => [Key, By])).toEqual([
    ['3.1', `nobody in the log between ${before} and ${seen}`],
    ['3.2', 'Postlock'],
  ]);
  expect(here.mails()[0]?.text).toContain(`By: nobody in the log between 14 Dec 2023, ${before} and ${seen}.`);

  sortTab(here.world, here.workbook, 'Changes', column(here, 'From'));
  expect(here.rows('Changes').map(({ Key }) => Key)).toEqual(['3.2', '3.1']);
  typeCell(here.world, here.workbook, 'Changes', 2, column(here, 'Why'), 'Asked Nora');
  passMinutes(here, 220);

  expect(here.rows('Changes').map(({ Key }) => Key)).toEqual(['3.2', '3.1']);
  expect(here.rows('Changes')[1]).toMatchObject({
    By: `Roster Sync, client ${rosterSync.clientId}, acting for ${SYNC}`,
    'What happened': 'seen',
    Why: 'Asked Nora',
    Account: SYNC,
    App: 'Roster Sync',
    Client: rosterSync.clientId,
    'Logged at': expect.stringMatching(new RegExp(`^2023-12-14 ${before}:\\d\\d$`)),
    Address: '203.0.113.24',
    Region: 'US',
  });
  expect(here.rows('Changes')[0]).toMatchObject({ By: 'Postlock', Account: '', App: '' });
  const followUps = here.mails().slice(1);
  expect(followUps.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(
      /^Postlock: allstudents@school\.example is locked again; it was opened at 00:0\d by Roster Sync$/,
    ),
  ]);
  expect((followUps[0]?.at ?? Infinity) - openedAt).toBeLessThan(215 * 60_000);

  passMinutes(here, 4 * 60);
  expect(here.mails()).toHaveLength(2);
  expect(here.rows('Changes')).toHaveLength(2);
  expect(here.rows('Changes')[1]?.Why).toBe('Asked Nora');
});

test('the mail that tells who it was does not ask who it was', () => {
  const here = school({}, [{ group: STUDENTS }]);
  changeInGroupsPage(here.world, OFFICE, STUDENTS, TO_DOMAIN);

  passMinutes(here, 30);

  expect(subjects(here).at(-1)).toEqual(
    expect.stringMatching(
      new RegExp(`^Postlock: allstudents@school.example is locked again; it was opened at 00:0\\d by ${OFFICE}$`),
    ),
  );
  expect(here.mails().at(-1)?.text).toContain(`To do: Find out why ${OFFICE} opened it`);
});

test('an app that is only likely to have been it is said to be likely, in the subject too', () => {
  const here = school({ apiChangesLoggedIn: 'none' }, [{ group: STUDENTS }]);
  changeByApi(here.world, rosterSync, STUDENTS);

  passMinutes(here, 45);

  expect(subjects(here).at(-1)).toContain('Roster Sync (likely)');
});

for (const seconds of [150, 2]) {
  test(`opened again ${seconds} seconds after a re-lock, before the first log is there: people are told of both`, () => {
    const here = school({}, [{ group: STUDENTS }]);
    changeInGroupsPage(here.world, OFFICE, STUDENTS, TO_DOMAIN);
    here.tick();
    here.world.clock.advance(seconds * 1000);
    changeByApi(here.world, rosterSync, STUDENTS);

    passMinutes(here, 60);

    expect(seenChanges(here).map(({ Account, App }) => [Account, App])).toEqual([
      [OFFICE, ''],
      [SYNC, 'Roster Sync'],
    ]);
    expect(here.mails().some(({ text }) => text.includes(`By: ${OFFICE}`))).toBe(true);
    expect(here.mails().some(({ text }) => text.includes('By: Roster Sync'))).toBe(true);
  });
}
