import { passMinutes, subjects } from './eachLog';
import { open, STUDENTS, scenario } from './school';
import { braking, FOR_ALL, openSchool, patches, postersNow, startStorm } from './storm';

const EVERYONE = 'everyone@school.example';
const BRAKED = 'allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked';

scenario('a group that was locked by hand in a storm, and is opened and stormed again, is braked then', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.world.clock.advance(70_000);
  open(here.group(STUDENTS), 'ALL_MANAGERS_CAN_POST');
  here.tick();
  expect(here.mails()[0]?.text).toContain('It was locked already when this was seen');
  open(here.group(STUDENTS));
  here.tick();
  startStorm(here, { posts: 15, senders: 5 });

  here.tick();
  here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([BRAKED]);
  expect(subjects(here).at(-1)).toContain('15 posts by 5 senders');
});

scenario('a storm that goes on after Mode was set to enforce is braked then', unknowns => {
  const here = openSchool(unknowns, { mode: 'report' });
  startStorm(here);
  here.tick();
  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  here.type('Settings', 'Mode', 'Value', 'enforce');
  startStorm(here, { posts: 20, senders: 10 });

  here.tick();
  here.tick();

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(braking(here)).toEqual([BRAKED]);
});

scenario('brakes that fail are tried again, however few re-locks one tick may make', unknowns => {
  const here = openSchool(unknowns, {
    rows: [FOR_ALL, { group: EVERYONE, posters: 'domain' }],
    settings: { 'Most re-locks in one tick': '1' },
  });
  for (const name of ['everyone', 'allstaff', 'grade6', 'grade7', 'grade8']) open(here.group(`${name}@school.example`));
  here.tick();
  here.world.faults.push({
    method: 'groupsSettings.groups.patch',
    times: 2,
    answer: { status: 412, reason: 'conditionNotMet', message: 'Condition not met' },
  });
  startStorm(here);
  startStorm(here, { group: EVERYONE });

  here.tick();
  expect(braking(here).map(line => line.split(' ').at(-1))).toEqual(['failed', 'failed']);
  here.tick();

  expect([postersNow(here), postersNow(here, EVERYONE)]).toEqual(['ALL_MANAGERS_CAN_POST', 'ALL_MANAGERS_CAN_POST']);
});

scenario('a brake ends as the policy says, also where Mode was set to report meanwhile', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  here.tick();
  here.type('Settings', 'Mode', 'Value', 'report');

  passMinutes(here, 121);

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(patches(here)).toHaveLength(2);
});

scenario(
  'a brake holds against a row that only reports: refused, it is tried again; opened, it is locked again',
  unknowns => {
    const here = openSchool(unknowns, { rows: [{ group: STUDENTS, onDrift: 'report' }] });
    here.world.faults.push({
      method: 'groupsSettings.groups.patch',
      answer: { status: 412, reason: 'conditionNotMet', message: 'Condition not met' },
    });
    startStorm(here);
    here.tick();
    expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');

    here.tick();
    expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
    open(here.group(STUDENTS));
    here.tick();

    expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  },
);

scenario('the row is taken away during the brake: the group stays locked, and people are asked', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  here.tick();
  here.policy({ group: 'allstaff@school.example' });

  passMinutes(here, 121);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.rows('Findings').map(({ Subject }) => Subject)).toContain('allstudents@school.example after the brake');
});

scenario('a row that was narrowed during the brake counts as it stands at its end', unknowns => {
  const here = openSchool(unknowns, { settings: { 'Brake hours': '1' } });
  startStorm(here);
  here.tick();
  here.policy({ group: STUDENTS, posters: 'members' });

  passMinutes(here, 121);

  expect(postersNow(here)).toBe('ALL_MEMBERS_CAN_POST');
  expect(braking(here)[1]).toBe('allstudents@school.example ALL_MANAGERS_CAN_POST ALL_MEMBERS_CAN_POST restored');
});

scenario('a braked group that somebody opens is locked again at the next tick, and told', unknowns => {
  const here = openSchool(unknowns);
  startStorm(here);
  here.tick();
  open(here.group(STUDENTS));

  here.tick();
  passMinutes(here, 20);

  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(2);
  expect(subjects(here)[1]).toContain('allstudents@school.example was opened and is locked again');
  const changes = here.rows('Changes').map(row => `${row.To} ${row['What happened']}`);
  expect(changes).toEqual([
    'ALL_MANAGERS_CAN_POST braked',
    'ALL_IN_DOMAIN_CAN_POST seen',
    'ALL_MANAGERS_CAN_POST re-locked',
  ]);
});
