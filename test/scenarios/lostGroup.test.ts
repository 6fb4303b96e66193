import { createGroupByApi, deleteGroup, renameGroup } from '../emulator/google/groupLife';
import { deleteRow } from '../emulator/person';
import { inShort, STAFF, STUDENTS, scenario, school } from './school';

scenario('a protected group that was deleted is told once', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  deleteGroup(here.world, STUDENTS);

  here.tick();
  here.tick();

  expect(inShort(here)).toContain('open critical POST.4 allstudents@school.example');
  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain('The protected group was deleted.');
  expect(here.rows('Policy')[0]?.Status).toBe('matches no group');
  expect(here.rows('Groups').some(row => row.Group === STUDENTS)).toBe(false);
});

scenario('a protected group that was re-created under its address is told, and locked again at once', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const { members } = here.group(STUDENTS);
  deleteGroup(here.world, STUDENTS);
  const anew = createGroupByApi(here.world, { address: STUDENTS, members });
  expect(anew.settings.whoCanPostMessage).toBe('ANYONE_CAN_POST');

  here.tick();
  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toEqual([
    'open critical POST.4 allstudents@school.example',
    'resolved high POST.1 allstudents@school.example',
  ]);
  expect(here.mails()).toHaveLength(1);
  expect(here.rows('Groups').find(row => row.Group === STUDENTS)?.Id).toBe(anew.id);
});

scenario('a protected group that was renamed stays protected by its old address, and is told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  renameGroup(here.world, STUDENTS, 'pupils@school.example');
  here.group('pupils@school.example').settings.whoCanPostMessage = 'ANYONE_CAN_POST';

  here.tick();
  here.tick();

  expect(here.group('pupils@school.example').settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain('The group now has the address pupils@school.example.');
  expect(here.rows('Policy')[0]?.Status).toBe('ok, 1 group');
});

scenario('a new group that a glob is about is locked at the next tick', unknowns => {
  const here = school(unknowns, [{ group: 'all*@school.example' }]);
  createGroupByApi(here.world, { address: 'allfamilies@school.example' });

  here.tick();

  expect(here.group('allfamilies@school.example').settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(1);
});

scenario('a pinned group that was deleted, dropped from Policy and made anew is held and told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.type('Settings', 'Pinned groups', 'Value', STUDENTS);
  here.tick();
  deleteGroup(here.world, STUDENTS);
  here.tick();
  deleteRow(here.world, here.workbook, 'Policy', 1);
  here.tick();
  createGroupByApi(here.world, { address: STUDENTS });

  here.tick();

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toContain('open critical HEALTH.5 allstudents@school.example');
  expect(here.mails().at(-1)?.text).toContain('The group is pinned, so what the policy was holds on.');
});
