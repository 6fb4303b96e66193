import { cardText } from '../emulator/appsScript/cardText';
import type { Group } from '../emulator/world';
import { group, installer, member, user } from '../emulator/worldOf';
import { district } from '../emulator/worlds/district';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { home, pressed, said, textsOf } from './pressed';
import { at, open, STAFF, STUDENTS, school } from './school';

test('from the first card to a group that is watched: three cards', () => {
  const world = small();
  // 505 people are in AllStaff, to which anyone in the domain may post.
  const staff = world.groups.get(STAFF) as Group;
  for (let i = 1; i <= 490; i++) {
    const each = user(`helper${i}@school.example`);
    world.users.set(each.address, each);
    staff.members.push(member(each.address));
  }
  open(staff);
  // AllStudents is as large, and only managers may post to it: nothing says so far that it is to stay locked.
  const students = world.groups.get(STUDENTS) as Group;
  students.members.push(...staff.members);
  const here = at(world, installer(world));
  const first = home(here);
  expect(cardText(first)).toContain('Settings of groups: reading and re-locking');
  const proposal = pressed(here, first, /^Begin$/);
  expect(cardText(proposal)).toMatch(new RegExp(`☑ ${STAFF}[^]*☑ ${STUDENTS}`));
  const watching = pressed(here, proposal, /^Watch these$/, { 'Alerts go to': 'it@school.example' });

  const there = at(world, here.admin);
  const rows = there.rows('Policy').map(row => [row.Group, row['Who may post'], row['On drift'], row.Status]);
  expect(rows.slice(1)).toEqual([
    [STAFF, 'managers', 're-lock', 'ok, 1 group'],
    ['everyone@school.example', 'managers', 're-lock', 'ok, 1 group'],
    [STUDENTS, 'managers', 're-lock', 'ok, 1 group'],
  ]);
  expect(staff.settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Alert recipients')?.Value).toBe('it@school.example');
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Mode')?.Value).toBe('report');
  expect(cardText(watching)).toContain('updateCard');
});

test('in a district of 1,200 groups Begin proposes the largest within twenty seconds, before it knows who may post to them', () => {
  const world = district({});
  const here = at(world, installer(world));
  const first = home(here);
  const pressedAt = world.clock.now();
  const proposal = pressed(here, first, /^Begin$/);
  expect(world.clock.now() - pressedAt).toBeLessThan(20_000);
  expect(cardText(proposal)).toContain('☑ allstudents@district.example');
  expect(cardText(proposal)).toContain(
    'Who may post to it was not read so far, and one post reaches so far 10,001 mailboxes.',
  );
  pressed(here, proposal, /^Watch these$/);

  const there = at(world, here.admin);
  expect(there.rows('Policy')).toHaveLength(11);
  expect(textsOf(home(here), /of 10 are as the policy says$/)).toEqual(['7 of 10 are as the policy says']);
  const open = there.rows('Findings').filter(({ Check, State }) => Check === 'POST.1' && State === 'open');
  expect(open.map(({ Subject }) => Subject).sort()).toEqual(
    ['all-students-2019', 'class-of-2024', 'staff-social'].map(name => `${name}@district.example`),
  );
});

test('what was ticked is written though a tick has proposed others since; a group keeps the fewer people it has now', () => {
  const world = small();
  const large = (name: string, whoCanPostMessage: string) => {
    const address = `${name}@school.example`;
    const members = Array.from({ length: 600 }, (_, i) => member(`${name}-${i}@parents.example`));
    world.groups.set(address, group(address, { members, settings: { whoCanPostMessage } }));
    return address;
  };
  const [owned, closed] = [large('alerts', 'ALL_OWNERS_CAN_POST'), large('parents', 'ALL_MANAGERS_CAN_POST')];
  const here = at(world, installer(world));
  pressed(here, home(here), /^Begin$/);
  here.tick();
  const proposal = pressed(here, home(here), /^Choose groups to protect$/);
  const others = Array.from({ length: 12 }, (_, i) => large(`larger${i}`, 'ANYONE_CAN_POST'));
  const there = at(world, here.admin);
  there.type('Settings', 'Large group', 'Value', '550');
  passMinutes(there, 70);
  expect(cardText(pressed(there, home(there), /^Choose groups to protect$/))).toContain(others[0]);
  pressed(there, proposal, /^Watch these$/);

  const rows = there.rows('Policy').slice(1);
  expect(Object.fromEntries(rows.map(row => [row.Group, row['Who may post']]))).toMatchObject({
    [owned]: 'owners',
    [closed]: 'managers',
  });
  expect(rows.every(row => row.Status === 'ok, 1 group')).toBe(true);
  // Pressed again, it adds nothing.
  pressed(there, proposal, /^Watch these$/);
  expect(there.rows('Policy')).toHaveLength(rows.length + 1);
  // What is large and has no row goes on being proposed.
  expect(cardText(pressed(there, home(there), /^Choose groups to protect$/))).not.toContain(owned);
});

test('recipients that cannot be read are said, and nothing is written', () => {
  const world = small();
  const here = at(world, installer(world));
  const proposal = pressed(here, home(here), /^Begin$/);
  const answer = pressed(here, proposal, /^Watch these$/, { 'Alerts go to': 'it at school' });
  expect(said(answer)).toBe('Found "it at school", expected e-mail addresses, separated by commas (Alert recipients).');
  const there = at(world, here.admin);
  expect(there.rows('Settings').find(({ Setting }) => Setting === 'Alert recipients')?.Value).not.toContain(
    'school.example,',
  );
  expect(there.rows('Policy')).toHaveLength(1);
});

test('in Mode enforce nothing is ticked, and it is said that what is open is locked at once', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', undefined, { 'Large group': '2' });
  const proposal = pressed(here, home(here), /^Choose groups to protect$/);
  expect(cardText(proposal)).toContain('Mode is enforce: a group that is open is locked at once');
  expect(cardText(proposal)).not.toContain('☑');
  const before = here.rows('Groups').map(row => row['Who may post']);
  pressed(here, proposal, /^Watch these$/);
  expect(here.rows('Policy')).toHaveLength(1);
  expect(here.rows('Groups').map(row => row['Who may post'])).toEqual(before);
});
