import { addMember } from '../emulator/google/groupLife';
import { post } from '../emulator/posting';
import type { Group, Member, Unknowns, World } from '../emulator/world';
import { group, member, settleMember } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { open, type Row, STAFF, STUDENTS, scenarioOfPosts, school } from './school';

const at = (name: string) => `${name}@school.example`;
const GRADES = [6, 7, 8].map(grade => at(`grade${grade}`));
const EACH: Row[] = [
  ...[STUDENTS, STAFF, at('everyone'), ...GRADES].map(each => ({ group: each })),
  { group: at('contact'), posters: 'anyone' },
  { group: at('yearbook2019'), posters: 'nobody' },
];

scenarioOfPosts('the Groups tab counts who may post and whom it reaches, the worst first', unknowns => {
  const here = school(unknowns, EACH);

  // The internet counts as 100,000. 45 students, 15 in each grade; 15 staff, the office among them; the office manages all lists but that of the staff.
  expect(
    here.rows('Groups').map(row => [row.Group, row.Posters, row.Recipients, row.Counted, row['Storm potential']]),
  ).toEqual([
    [at('contact'), 'the internet', '2', 'exact', '200,000'],
    [at('everyone'), '1', '60', 'exact', '60'],
    [STUDENTS, '1', '46', 'exact', '46'],
    ...GRADES.map(grade => [grade, '1', '16', 'exact', '16']),
    [STAFF, '0', '15', 'exact', '0'],
    [at('yearbook2019'), '0', '2', 'exact', '0'],
  ]);
  // The office and one teacher are behind the open address of the school, and no other list is a way around a lock.
  const routes = here.rows('Groups').flatMap(({ Routes = '' }) => Routes.split('\n').filter(Boolean));
  expect(routes).toHaveLength(6);
  expect(routes.filter(route => !route.startsWith('anyone on the internet → contact@school.example → '))).toEqual([]);
});

scenarioOfPosts('a member from outside is counted within the hour', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const row = () => here.rows('Groups').find(({ Group: name }) => name === STUDENTS);
  expect(row()).toMatchObject({ Recipients: '46', Counted: 'exact', Members: '46' });
  addMember(here.world, STUDENTS, member('parent@mail.example'));
  addMember(here.world, STUDENTS, member(at('teacher1'), 'OWNER'));

  passMinutes(here, 65);
  if (unknowns.everyMinutesRefused) here.tick();

  expect(row()).toMatchObject({ Recipients: '48', Counted: 'exact', Posters: '2', 'Storm potential': '96' });
});

const may = (whoCanPostMessage: string) => ({ whoCanPostMessage });
const [DOMAIN, ANYONE, MEMBERS] = ['ALL_IN_DOMAIN_CAN_POST', 'ANYONE_CAN_POST', 'ALL_MEMBERS_CAN_POST'].map(may);

/** The small school with groups in each other in every way that is awkward. */
function awkward(unknowns: Partial<Unknowns>): World {
  const world = small({ unknowns });
  const wholeDomain: Member = { address: '', role: 'MEMBER', type: 'CUSTOMER' };
  const add = (name: string, settings: Record<string, string> = {}, ...members: (string | Member)[]) => {
    world.groups.set(at(name), group(at(name), { members, settings }));
  };
  open(world.groups.get(at('grade6')) as Group);
  add('all', DOMAIN, wholeDomain, 'guest@mail.example');
  add('nestsall', DOMAIN, at('all'), at('teacher1'));
  add('ring1', DOMAIN, at('ring2'), at('teacher1'));
  add('ring2', DOMAIN, at('ring1'), at('teacher2'), 'guest@mail.example');
  add('self', MEMBERS, at('self'), at('teacher3'));
  add('grades67', DOMAIN, at('grade6'), at('grade7'), at('teacher4'));
  add('world67', ANYONE, at('grade6'), at('grade7'), at('teacher4'));
  for (const { members } of world.groups.values()) for (const each of members) settleMember(world, each);
  return world;
}

/** Somebody as far from the group as it lets post: no other may be further. */
function widestSenders({ settings, members }: Group): string[] {
  if (settings.whoCanPostMessage === 'ANYONE_CAN_POST') return ['stranger@elsewhere.example'];
  if (settings.whoCanPostMessage === 'ALL_IN_DOMAIN_CAN_POST') return [at('roster-sync')];
  const wanted = settings.whoCanPostMessage === 'ALL_MEMBERS_CAN_POST' ? ['MEMBER'] : ['OWNER', 'MANAGER'];
  return members.filter(({ role, type }) => type === 'USER' && wanted.includes(role)).map(({ address }) => address);
}

/** The most that is said of a group: its recipients, or what POST.2 says they may be. */
function mostSaid(here: ReturnType<typeof school>, address: string): number {
  const row = here.rows('Groups').find(({ Group: name }) => name === address);
  const told = here.rows('Findings').filter(({ Check, Subject }) => Check === 'POST.2' && Subject === address);
  const perhaps = told.flatMap(found => /it may be ([\d,]+)/.exec(found['What is wrong'] ?? '')?.[1] ?? []);
  return Math.max(...[row?.Recipients ?? '', ...perhaps].map(number => Number(number.replaceAll(',', ''))));
}

for (const nestedPostingAsks of ['sender', 'parent', 'nobody'] as const) {
  test.each<Row[][]>([[[]], [[{ group: STUDENTS }, { group: at('everyone') }]]])(
    `no post reaches more than is said, where a nested group asks ${nestedPostingAsks} %j`,
    policy => {
      const here = school({}, policy, 'report', awkward({ nestedPostingAsks }));
      here.type('Settings', 'Large group', 'Value', '2');
      passMinutes(here, 65);

      let accepted = 0;
      for (const [address, of] of here.world.groups) {
        for (const sender of widestSenders(of)) {
          const { deliveries, verdict } = post(here.world, sender, address);
          if (verdict === 'accepted') accepted += 1;
          const said = mostSaid(here, address);
          expect({ address, sender, deliveries, said, isLess: said < deliveries }).toMatchObject({ isLess: false });
        }
      }
      expect(accepted).toBeGreaterThanOrEqual(12);
    },
  );
}

test('where the internet may post, what an account of the domain reaches is counted too', () => {
  const here = school({}, [], 'report', awkward({}));
  passMinutes(here, 65);

  // grade6 is open to the domain: 15 students, the office and teacher4.
  expect(post(here.world, at('roster-sync'), at('world67')).deliveries).toBe(17);
  expect(mostSaid(here, at('world67'))).toBeGreaterThanOrEqual(17);
});
