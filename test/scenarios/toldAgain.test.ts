import { createGroupByApi, deleteGroup, renameGroup } from '../emulator/google/groupLife';
import type { Mail } from '../emulator/world';
import { inShort, open, type School, STAFF, STUDENTS, scenario, school } from './school';

const mailsOf = (here: School, check: string) => here.mails().filter(({ text }) => text.includes(`${check}, `));
const readers = (mails: Mail[]) => mails.flatMap(({ to, cc = [], bcc = [] }) => [...to, ...cc, ...bcc]).sort();

scenario('a policy that is weakened twice within minutes is told twice', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  here.type('Policy', STUDENTS, 'Who may post', 'members');
  here.tick();
  expect(mailsOf(here, 'HEALTH.5')).toHaveLength(1);

  here.type('Policy', STUDENTS, 'Who may post', 'anyone');
  here.tick();
  here.tick();

  expect(mailsOf(here, 'HEALTH.5')).toHaveLength(2);
  expect(here.mails()).toHaveLength(2);
  expect(here.mails()[1]?.text).toContain('anyone on the internet');
});

scenario('a group that is re-created twice within a day is told twice', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  for (const times of [1, 2]) {
    deleteGroup(here.world, STUDENTS);
    createGroupByApi(here.world, { address: STUDENTS });
    here.tick();
    here.tick();
    expect(mailsOf(here, 'POST.4')).toHaveLength(times);
    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  }
  expect(here.mails()).toHaveLength(2);
});

scenario('a pinned group that was renamed keeps its pin when its row is loosened', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }]);
  here.type('Settings', 'Pinned groups', 'Value', STUDENTS);
  here.tick();
  renameGroup(here.world, STUDENTS, 'pupils@school.example');
  here.tick();

  here.type('Policy', STUDENTS, 'Who may post', 'domain');
  open(here.group('pupils@school.example'));
  here.tick();
  here.tick();

  expect(here.group('pupils@school.example').settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^open critical HEALTH\.5 (pupils|allstudents)@/));
  expect(mailsOf(here, 'HEALTH.5')).toHaveLength(1);
});

scenario('alerts that are to go to somebody else are told to those who got them, once', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const mallory = 'mallory@school.example';
  here.type('Settings', 'Alert recipients', 'Value', mallory);

  here.tick();

  expect(inShort(here)).toContainEqual(expect.stringMatching(/^open \w+ HEALTH\.5 .*alert recipients/i));
  expect(readers(mailsOf(here, 'HEALTH.5'))).toEqual([here.admin, mallory]);
  here.world.mails.length = 0;
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  expect(readers(here.mails())).toEqual([mallory]);
});

for (const [setting, value] of [
  ['Most re-locks in one tick', '1'],
  ['Large group', '5000'],
] as const) {
  scenario(`"${setting}" set so that Postlock does or tells less is told`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    here.type('Settings', setting, 'Value', value);

    here.tick();
    here.tick();

    expect(inShort(here)).toEqual([expect.stringMatching(`^open \\w+ HEALTH\\.5 .*${setting}`)]);
    expect(mailsOf(here, 'HEALTH.5')).toHaveLength(1);
    expect(here.mails()).toHaveLength(1);
  });
}
