import { renameGroup } from '../emulator/google/groupLife';
import { deleteRow, trashSpreadsheet } from '../emulator/person';
import { crowded } from './crowded';
import { inShort, open, type School, STUDENTS, scenario, school } from './school';

/** More than ten pages of groups: the list is read once an hour, and until then the tab and the state are all there is. */
const MANY = 2000;

const lists = ({ world }: School) =>
  world.requests.filter(({ url }) => url.includes('/directory/v1/groups?customer=') && !url.includes('query=')).length;

function staysLocked(here: School, address: string) {
  const before = lists(here);
  open(here.group(address));
  expect(here.tick()).toBe('done');
  expect(here.group(address).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  if (!here.world.unknowns.everyMinutesRefused) expect(lists(here)).toBe(before);
}

scenario('rows that somebody deletes from the Groups tab take no protection away', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', crowded(unknowns, MANY));
  const rowOf = (address: string) => here.rows('Groups').findIndex(row => row.Group === address) + 1;
  for (const address of [STUDENTS, 'class7@school.example', 'contact@school.example']) {
    deleteRow(here.world, here.workbook, 'Groups', rowOf(address));
  }

  staysLocked(here, STUDENTS);
  staysLocked(here, STUDENTS);

  expect(here.mails()).toHaveLength(2);
  expect(here.mails().map(({ subject }) => subject.includes(STUDENTS))).toEqual([true, true]);
  expect(inShort(here).filter(finding => /HEALTH\.5|POST\.4/.test(finding))).toEqual([]);
  expect(here.rows('Groups').filter(row => row.Group === STUDENTS)).toHaveLength(1);
});

scenario('a group that is protected by its former address stays so while the workbook is deleted', unknowns => {
  const world = crowded(unknowns, MANY);
  renameGroup(world, STUDENTS, 'pupils@school.example');
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', world);
  trashSpreadsheet(world, here.workbook);

  staysLocked(here, 'pupils@school.example');
  staysLocked(here, 'pupils@school.example');

  const health5 = here.mails().filter(({ text }) => text.includes('HEALTH.5'));
  expect(health5).toEqual([]);
  expect(here.mails().filter(({ text }) => text.includes('POST.1, '))).toHaveLength(2);
});
