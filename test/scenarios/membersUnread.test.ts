import type { Group } from '../emulator/world';
import { group, settleMember } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { passMinutes, subjects } from './eachLog';
import { inShort, open, type School, STUDENTS, scenario, school } from './school';

const at = (name: string) => `${name}@school.example`;
const openLines = (here: School, check: string) =>
  inShort(here).filter(line => line.startsWith('open ') && line.includes(` ${check} `));

const REFUSED = { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' };
const HOURLY = { everyMinutesRefused: true, triggerSeconds: 30 } as const;
const DOWN = { status: 503, reason: 'backendError', message: 'Backend Error' };

for (const answer of [REFUSED, DOWN]) {
  scenario(`members that answer ${answer.status} in a later hour end no route, and it is said`, unknowns => {
    const world = small({ unknowns });
    open(world.groups.get(at('grade6')) as Group);
    const here = school(unknowns, [{ group: at('everyone') }], 'enforce', world);
    here.type('Settings', 'Large group', 'Value', '10');
    here.tick();
    const routes = openLines(here, 'POST.3');
    expect(routes).toEqual(['open high POST.3 everyone@school.example through nested groups']);
    here.world.mails.length = 0;

    world.faults.push({ method: 'directory.members.list', times: Infinity, answer });
    passMinutes(here, 135);

    expect(openLines(here, 'POST.3')).toEqual(routes);
    expect(openLines(here, 'HEALTH.2')).toEqual([expect.stringMatching(/^open medium HEALTH\.2 Members of groups: /)]);
    const row = here.rows('Groups').find(({ Group: name }) => name === at('everyone'));
    expect(row?.Routes).toBe('anyone in the domain → grade6@school.example → 16 of 60 mailboxes');
    expect(subjects(here)).toEqual([
      expect.stringMatching(/^Postlock: (Worse: )?Members of groups: .*could not check$/),
    ]);
    expect(here.mails()[0]?.text).toContain(`Directory API answered ${answer.status}: ${answer.message}.`);
  });
}

test('members that cannot be read for more than a day: the route stays open, and nobody is told that it ended', () => {
  const world = small({ unknowns: { everyMinutesRefused: true } });
  open(world.groups.get(at('grade6')) as Group);
  const here = school({}, [{ group: at('everyone') }], 'enforce', world);
  here.type('Settings', 'Large group', 'Value', '10');
  passMinutes(here, 65);
  world.faults.push({ method: 'directory.members.list', times: Infinity, answer: REFUSED });

  passMinutes(here, 30 * 60);

  expect(openLines(here, 'POST.3')).toEqual(['open high POST.3 everyone@school.example through nested groups']);
  expect(here.mails().filter(({ text }) => text.includes('Resolved: '))).toEqual([]);
});

test.each([{}, HOURLY])('a student who manages a protected group is counted and never named %j', unknowns => {
  const world = small({ unknowns });
  const students = world.groups.get(STUDENTS) as Group;
  students.members = students.members.map(each =>
    each.address === at('student7-3') ? { ...each, role: 'MANAGER' as const } : each,
  );
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', world);
  here.type('Settings', 'Student units', 'Value', '/Students');
  passMinutes(here, 65);

  const [finding, ...others] = here.rows('Findings').filter(row => row.State === 'open' && row.Check === 'POST.6');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ Severity: 'high', Subject: STUDENTS });
  expect(finding?.['What is wrong']).toContain('1 student is among its 2 owners and managers');
  expect(subjects(here)).toEqual([`Postlock: ${STUDENTS}: students could open a protected group`]);
  const written = JSON.stringify([here.mails(), here.world.spreadsheets.get(here.workbook)]);
  expect(written).toContain('1 student is among');
  expect(written).not.toMatch(/student\d-\d/);
});

test.each([{}, HOURLY])(
  'three members that nest an open list of many are large; so are replies to all %j',
  unknowns => {
    const world = small({ unknowns });
    const add = (name: string, settings: Record<string, string>, members: string[]) => {
      const made = group(at(name), { members, settings: { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST', ...settings } });
      world.groups.set(made.address, made);
      for (const each of made.members) settleMember(world, each);
    };
    add(
      'club',
      { replyTo: 'REPLY_TO_LIST' },
      [...world.users.keys()].filter(each => each.startsWith('student')),
    );
    add('nest', {}, [at('teacher1'), at('teacher2'), at('club')]);
    add('trip', { replyTo: 'REPLY_TO_LIST' }, [at('teacher1'), at('teacher2')]);
    const here = school(unknowns, [], 'report', world);
    here.type('Settings', 'Large group', 'Value', '40');
    passMinutes(here, 65);

    expect([...openLines(here, 'POST.2'), ...openLines(here, 'POST.5')]).toEqual([
      'open medium POST.2 club@school.example',
      'open medium POST.2 nest@school.example',
      'open medium POST.5 club@school.example',
    ]);
    const nest = here.rows('Findings').find(({ Subject }) => Subject === at('nest'));
    expect(nest?.['What is wrong']).toContain('one post reaches at most 47 mailboxes');
  },
);
