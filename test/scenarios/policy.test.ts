import { clearTab, deleteRow, deleteTab, renameTab, sortTab } from '../emulator/person';
import { passAsleep } from './eachLog';
import { inShort, open, STAFF, STUDENTS, scenario, school } from './school';

scenario('a row that cannot be read is told with row, column, what stands there and what was expected', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.type('Policy', STUDENTS, 'Who may post', 'mangers');
  open(here.group(STUDENTS));
  open(here.group(STAFF));

  here.tick();
  here.tick();

  const expected = 'Who may post: found "mangers", expected anyone | domain | members | managers | owners | nobody';
  expect(here.rows('Policy')[0]?.Status).toBe(`${expected}. What stood here before holds on.`);
  expect(here.rows('Policy')[1]?.Status).toBe('ok, 1 group');
  expect(here.rows('Findings').find(row => row.Check === 'HEALTH.1')).toMatchObject({
    Subject: 'Policy row 2',
    'What is wrong': `Policy row 2, ${expected}. What stood there when it was last read holds on.`,
  });
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(1);
});

scenario('a row that never could be read protects nothing, and stops no other', unknowns => {
  const here = school(unknowns, [{ group: 'all students' }, { group: STAFF }]);
  open(here.group(STAFF));

  here.tick();

  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Policy')[0]?.Status).toBe(
    'Group: found "all students", expected an address or a glob, such as all-*@example.org. Not in force.',
  );
});

scenario('an emptied Policy unlocks nothing, and people are told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  deleteRow(here.world, here.workbook, 'Policy', 2);
  deleteRow(here.world, here.workbook, 'Policy', 1);
  open(here.group(STUDENTS));

  here.tick();
  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toEqual([
    'open critical HEALTH.5 Policy tab',
    'resolved high POST.1 allstudents@school.example',
  ]);
  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain('The Policy tab has no row left. The rows last read (2) hold on');
});

scenario(
  'a Policy without its header, or deleted as a tab, unlocks nothing; the tab comes back as it was',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    clearTab(here.world, here.workbook, 'Policy');
    open(here.group(STUDENTS));
    here.tick();
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails()[0]?.text).toContain('expected the columns Group, Who may post, Moderation, On drift');

    deleteTab(here.world, here.workbook, 'Policy');
    open(here.group(STUDENTS));
    here.tick();
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.rows('Policy').map(row => [row.Group, row['Who may post'], row['On drift']])).toEqual([
      [STUDENTS, 'managers', 're-lock'],
    ]);
    here.tick();
    expect(here.rows('Policy')[0]?.Status).toBe('ok, 1 group');
  },
);

scenario('tabs that people rename or sort are found all the same', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  renameTab(here.world, here.workbook, 'Policy', "Who's allowed");
  sortTab(here.world, here.workbook, 'Groups', 5);
  open(here.group(STUDENTS));

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  const groups = here.rows('Groups').map(row => row.Group);
  expect([...groups].sort()).toEqual([...here.world.groups.keys()].sort());
  expect(here.rows("Who's allowed")[0]?.Status).toBe('ok, 1 group');
});

scenario('a row that matches no group is said', unknowns => {
  const here = school(unknowns, [{ group: 'al1students@school.example' }]);

  expect(here.rows('Policy')[0]?.Status).toBe('matches no group');
  expect(inShort(here)).toEqual(['open medium HEALTH.1 Policy row 2 (al1students@school.example)']);
});

scenario('of two rows for one group the narrower holds, and it is said', unknowns => {
  const here = school(unknowns, [{ group: 'all*@school.example', posters: 'domain' }, { group: STUDENTS }]);
  open(here.group(STUDENTS));
  open(here.group(STAFF));

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.group(STAFF).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(here.rows('Policy').map(row => row.Status)).toEqual(['ok, 2 groups; narrower for some: row 3', 'ok, 1 group']);
});

scenario('an exception lets a group be wider until the end of its day, then it is locked again', unknowns => {
  const here = school(unknowns, [
    { group: STUDENTS },
    { group: STUDENTS, posters: 'domain', until: '2023-12-14', why: 'Concert night', owner: 'office@school.example' },
  ]);
  open(here.group(STUDENTS));
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');

  passAsleep(here, 20 * 60);
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');

  here.world.clock.advanceTo(Date.parse('2023-12-15T00:00:00Z'));
  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Policy')[1]?.Status).toBe('over since 2023-12-14: not in force');
});

scenario('a pinned group keeps its rule when the Policy tab is loosened, and people are told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.type('Settings', 'Pinned groups', 'Value', STUDENTS);
  here.tick();
  here.type('Policy', STUDENTS, 'Who may post', 'domain');
  open(here.group(STUDENTS));

  here.tick();
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toContain('open critical HEALTH.5 allstudents@school.example');
  expect(here.mails()).toHaveLength(1);

  deleteRow(here.world, here.workbook, 'Policy', 1);
  open(here.group(STUDENTS));
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');

  here.type('Settings', 'Pinned groups', 'Value', '');
  here.tick();
  expect(here.mails().at(-1)?.text).toContain('allstudents@school.example was taken out of "Pinned groups"');
  open(here.group(STUDENTS));
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
});

scenario('a policy that was weakened is told, and then holds', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  deleteRow(here.world, here.workbook, 'Policy', 1);
  here.type('Settings', 'Mode', 'Value', 'report');

  here.tick();
  here.tick();

  expect(here.mails()).toHaveLength(1);
  expect(inShort(here)).toEqual(['open high HEALTH.5 Mode', 'open high HEALTH.5 allstudents@school.example']);
  expect(here.mails()[0]?.text).toContain(
    'The policy was: managers and owners; on drift re-lock. It now says: nothing, no row is about this group.',
  );
});
