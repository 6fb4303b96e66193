import type { Member, Unknowns, World } from '../emulator/world';
import { group, member, settleMember } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { home, pressed, textsOf } from './pressed';
import { open, type Row, type School, STUDENTS, scenarioOfPosts, school } from './school';

const at = (name: string) => `${name}@school.example`;
const GRADES = [6, 7, 8].map(grade => at(`grade${grade}`));
const WHOLE_DOMAIN: Member = { address: '', role: 'MEMBER', type: 'CUSTOMER' };

function add(world: World, name: string, whoCanPostMessage: string, members: (string | Member)[]): void {
  const made = group(at(name), { members, settings: { whoCanPostMessage } });
  world.groups.set(made.address, made);
  for (const each of made.members) settleMember(world, each);
}

/** A school with these groups, where 20 mailboxes are a large group. */
function after(unknowns: Partial<Unknowns>, policy: Row[], change: (world: World) => void): School {
  const world = small({ unknowns });
  change(world);
  return school(unknowns, policy, 'enforce', world, { 'Large group': '20', 'Student units': '/Students' });
}

const routesTo = (here: School, address: string) =>
  (here.rows('Groups').find(row => row.Group === address)?.Routes ?? '').split('\n').filter(Boolean);
const found = (here: School, check: string) =>
  here.rows('Findings').filter(row => row.State === 'open' && row.Check === check);

scenarioOfPosts('an open child is a way around the lock of the list it is nested in', unknowns => {
  const here = after(unknowns, [{ group: at('everyone') }], world => {
    for (const address of GRADES) open(world.groups.get(address) as never);
  });

  // 15 students and the office, which manages them all, in each grade; 45 students and 15 of the staff in everyone.
  expect(routesTo(here, at('everyone'))).toEqual(
    GRADES.map(grade => `anyone in the domain → ${grade} → 16 of 60 mailboxes`),
  );
  const [route, ...others] = found(here, 'POST.3');
  expect(others).toEqual([]);
  expect(route).toMatchObject({ Severity: 'high', Subject: 'everyone@school.example through nested groups' });
  expect(route?.['What is wrong']).toContain('through 3 groups, which together reach 46 of 60 mailboxes');
  expect(route?.['What to do']).toContain('Lock the nested groups by policy rows too.');
});

for (const [circle, setting] of [
  ['anyone in the domain', 'ALL_IN_DOMAIN_CAN_POST'],
  ['anyone on the internet', 'ANYONE_CAN_POST'],
] as const) {
  scenarioOfPosts(`a parent that a protected group lets through, since it is open itself: ${circle}`, unknowns => {
    const here = after(unknowns, [{ group: STUDENTS, onDrift: 'report' }], world => {
      open(world.groups.get(STUDENTS) as never);
      add(world, 'district', setting, [STUDENTS]);
    });

    expect(routesTo(here, STUDENTS)).toEqual([
      expect.stringMatching(/→ district@school\.example → allstudents@school\.example → .*45 of 45 students$/),
    ]);
    // Whoever is of the domain may post to both.
    expect(here.rows('Groups').find(row => row.Group === at('district'))).toMatchObject({
      'Who may post': circle,
      Recipients: '46',
    });
    expect(found(here, 'POST.3').map(({ Subject }) => Subject)).toEqual([at('district')]);
    expect(found(here, 'POST.2').map(({ Subject }) => Subject)).toEqual([at('district')]);
    expect(found(here, 'POST.2')[0]?.['What is wrong']).toContain('46');
  });
}

scenarioOfPosts('an open parent of a locked group: perhaps, and it is said why', unknowns => {
  const here = after(unknowns, [{ group: STUDENTS }], world =>
    add(world, 'district', 'ALL_IN_DOMAIN_CAN_POST', [STUDENTS]),
  );

  expect(routesTo(here, STUDENTS)).toEqual([]);
  const [route, ...others] = found(here, 'POST.3');
  expect(others).toEqual([]);
  expect(route).toMatchObject({ Severity: 'medium' });
  expect(route?.Subject).toBe('allstudents@school.example perhaps through groups it is nested in');
  expect(route?.['What is wrong']).toMatch(
    /district@school\.example → allstudents@school\.example → .*45 of 45 students/,
  );
});

scenarioOfPosts('another group over the same children', unknowns => {
  const here = after(
    unknowns,
    [{ group: at('everyone') }, ...GRADES.map(grade => ({ group: grade, posters: 'domain' }))],
    world => {
      for (const address of GRADES) open(world.groups.get(address) as never);
      add(world, 'pupils', 'ALL_IN_DOMAIN_CAN_POST', GRADES);
    },
  );

  const route = found(here, 'POST.3').find(({ Subject }) => Subject === at('pupils'));
  expect(route).toMatchObject({ Severity: 'high' });
  expect(route?.['What is wrong']).toContain('anyone in the domain → pupils@school.example → grade6@school.example');
  expect(routesTo(here, at('everyone'))[0]).toMatch(/→ pupils@school\.example → grade6@school\.example → .*46 of 60/);
  // Three direct members, and none of them a mailbox.
  expect(found(here, 'POST.2').map(row => [row.Subject, row['What is wrong']])).toEqual([
    [at('pupils'), expect.stringContaining('46 mailboxes')],
  ]);

  const card = pressed(here, home(here), /^pupils@school\.example: The lock of everyone@/);
  expect(textsOf(card, /…$/)).toEqual(['Lock by a policy row…', 'Accept until…']);
  pressed(here, pressed(here, card, /^Lock by a policy row…$/), /^Lock by a policy row$/);
  expect(here.group(at('pupils')).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(found(here, 'POST.3').filter(({ Subject }) => Subject === at('pupils'))).toEqual([]);
});

scenarioOfPosts('a group with the whole domain as its member is a way to every list', unknowns => {
  const here = after(unknowns, [{ group: STUDENTS }], world =>
    add(world, 'all', 'ALL_IN_DOMAIN_CAN_POST', [WHOLE_DOMAIN]),
  );

  expect(here.rows('Groups').find(row => row.Group === at('all'))).toMatchObject({
    Recipients: '60',
    Posters: '60',
    'Storm potential': '3,600',
  });
  expect(found(here, 'POST.2').map(({ Subject }) => Subject)).toEqual([at('all')]);
  expect(routesTo(here, STUDENTS)).toEqual(['anyone in the domain → all@school.example → 45 of 45 students']);
  expect(found(here, 'POST.3').map(({ Subject }) => Subject)).toEqual([at('all')]);
});

scenarioOfPosts('a locked list of all that is built of open grade groups', unknowns => {
  const here = after(unknowns, [{ group: at('pupils') }], world => {
    for (const address of GRADES) open(world.groups.get(address) as never, 'ANYONE_CAN_POST');
    add(world, 'pupils', 'ALL_MANAGERS_CAN_POST', [...GRADES, member(at('office'), 'MANAGER')]);
  });

  expect(routesTo(here, at('pupils'))).toEqual(
    GRADES.map(grade => `anyone on the internet → ${grade} → 15 of 45 students`),
  );
  const [route] = found(here, 'POST.3');
  expect(route).toMatchObject({ Severity: 'high', Subject: 'pupils@school.example through nested groups' });
  expect(route?.['What is wrong']).toContain('together reach 45 of 45 students');
});
