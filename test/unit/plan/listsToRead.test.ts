import type { Group } from '../../../src/model/group';
import { listsToRead } from '../../../src/plan/listsToRead';
import { audiencesIn, routesIn } from '../reach/audiencesIn';
import { type Domain, many, worldOf } from '../reach/worldOf';
import { group, OPEN, posting, rule, rules, unread } from '../samples';

const all = group();
const open = (name: string, directMembers: number, given: Partial<Group> = {}) =>
  group({ address: `${name}@example.org`, directMembers, settings: OPEN, ...given });
const read = (...groups: Group[]) => readWith([], ...groups);
const readWith = (wholeDomain: string[], ...groups: Group[]) =>
  listsToRead(groups, rules(['all@example.org', rule()]), 500, wholeDomain).map(({ name }) => name);

test.each<[string, string[], string[]]>([
  ['none', read(), []],
  ['a protected one, however small', read(group({ directMembers: 0 })), ['all']],
  ['a protected one that was never read', read(unread()), ['all']],
  ['a large open one', read(all, open('town', 500), open('chess', 499)), ['all', 'town']],
  [
    'an open one that is half as large as the protected one',
    read(group({ directMembers: 99 }), open('town', 50), open('chess', 49)),
    ['all', 'town'],
  ],
  [
    'an open one that is half as large as the largest protected one',
    listsToRead(
      [group({ directMembers: 60 }), group({ address: 'staff@example.org', directMembers: 30 }), open('chess', 29)],
      rules(['all@example.org', rule()], ['staff@example.org', rule()]),
      500,
      [],
    ).map(({ name }) => name),
    ['all', 'staff'],
  ],
  [
    'no open one of fewer than ten, however small the protected one',
    read(group({ directMembers: 4 }), open('town', 10), open('chess', 9)),
    ['all', 'town'],
  ],
  [
    'members may post to it',
    read(open('town', 500, { settings: posting({ whoCanPostMessage: 'ALL_MEMBERS_CAN_POST' }) })),
    ['town'],
  ],
  ['a large one that is locked', read(open('town', 9_000, { settings: posting() })), []],
  ['a large one that was never read', read(unread({ address: 'new@example.org', name: 'new' })), []],
  [
    'the protected one first, then the largest',
    read(open('town', 500), open('city', 600), all),
    ['all', 'city', 'town'],
  ],
  ['an open one that is protected, once', read(group({ settings: OPEN })), ['all']],
  [
    'an open one with the whole domain, which Google counts as nobody',
    readWith(['id-town'], open('town', 0)),
    ['town'],
  ],
  ['a locked one with the whole domain', readWith(['id-town'], open('town', 0, { settings: posting() })), []],
  ['a protected one with the whole domain, once', readWith(['id-all'], all), ['all']],
])('the groups whose members have to be known: %s', (_, found, expected) => expect(found).toEqual(expected));

test('of open groups the 20 largest', () => {
  const groups = Array.from({ length: 25 }, (_, index) => open(`g${index}`, 500 + index));
  expect(read(...groups)).toEqual(Array.from({ length: 20 }, (_, index) => `g${24 - index}`));
});

test('of open groups those with the whole domain before any other', () => {
  const groups = Array.from({ length: 25 }, (_, index) => open(`g${index}`, 500 + index));
  expect(readWith(['id-town'], ...groups, open('town', 0)).slice(0, 2)).toEqual(['town', 'g24']);
});

test('so an open group with the whole domain is a route to every student', () => {
  const clubs = Object.fromEntries(
    many('g', 25).map((name, index) => [name, { posters: 'domain' as const, members: many('t', 10 + index) }]),
  );
  const domain = (unread: string[]): Domain =>
    Object.fromEntries(
      Object.entries({
        all: { members: many('s', 9) },
        everybody: { posters: 'domain' as const, members: ['*'] },
        ...clubs,
      }).map(([name, each]) => [name, unread.includes(name) ? { ...each, unread: true as const } : each]),
    );
  const names = Object.keys(domain([]));
  const { groups, roster } = worldOf(domain(names));
  const policy = rules(['all@example.org', rule()]);
  const wanted = listsToRead(groups, policy, 500, roster.wholeDomain).map(({ name }) => name);
  expect([wanted.length, wanted[1]]).toEqual([21, 'everybody']);
  const [audience] = audiencesIn(domain(names.filter(name => !wanted.includes(name))));
  expect(routesIn(audience ? [audience] : [])).toEqual(['other: anyone in the domain → everybody → 9 of 9 students']);
});

test('the list of groups stays in its order', () => {
  const groups = [open('a', 500), open('b', 600)];
  listsToRead(groups, rules(), 500, []);
  expect(groups.map(({ name }) => name)).toEqual(['a', 'b']);
});
