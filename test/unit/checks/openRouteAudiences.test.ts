import { openRoute } from '../../../src/checks/openRoute';
import type { Finding } from '../../../src/model/finding';
import type { Posters } from '../../../src/model/posters';
import { facts } from '../facts';
import { type Domain, many, rulesOf, worldOf } from '../reach/worldOf';
import { settings } from '../samples';

const found = (domain: Domain, rules: Record<string, Posters>): Finding[] =>
  openRoute(facts({ ...worldOf(domain), rules: rulesOf(rules), settings: settings({ largeGroup: 50 }) }));
const students = (from: number, to: number): string[] => many('s', to).slice(from - 1);
const MANAGERS = { all: 'managers', some: 'managers' } as const;

test.each<[string, Domain, string[]]>([
  [
    'a group is told with the audience of which it reaches most',
    {
      all: { members: students(1, 100) },
      some: { members: students(1, 60) },
      town: { posters: 'anyone', members: students(1, 80) },
    },
    [
      'town: The lock of all can be gone around: anyone on the internet → town → 80 of 100 students. It also leads to members of 1 other protected group.',
    ],
  ],
  [
    'of two of which it reaches as many, with the smaller',
    {
      all: { members: students(1, 100) },
      some: { members: students(1, 60) },
      town: { posters: 'anyone', members: students(1, 60) },
    },
    [
      'town: The lock of some can be gone around: anyone on the internet → town → 60 of 60 students. It also leads to members of 1 other protected group.',
    ],
  ],
  [
    'nested groups of two audiences are told with the smaller',
    {
      all: { members: students(1, 100), nested: ['grade9'] },
      some: { nested: ['grade9'] },
      grade9: { posters: 'domain', members: students(1, 60) },
    },
    [
      'some through nested groups: The lock of some can be gone around through 1 group, which reaches 60 of 60 students: anyone in the domain → grade9 → 60 of 60 students.',
    ],
  ],
  [
    'nested groups that reach more of the larger are told with both',
    {
      all: { members: students(1, 100), nested: ['grade9', 'grade10'] },
      some: { nested: ['grade9'] },
      grade9: { posters: 'domain', members: students(1, 60) },
      grade10: { posters: 'domain', members: students(61, 90) },
    },
    [
      'all through nested groups: The lock of all can be gone around through 2 groups, which together reach 90 of 100 students: anyone in the domain → grade9 → 60 of 100 students; anyone in the domain → grade10 → 30 of 100 students.',
      'some through nested groups: The lock of some can be gone around through 1 group, which reaches 60 of 60 students: anyone in the domain → grade9 → 60 of 60 students.',
    ],
  ],
  [
    'a group that reaches more of the larger, but much of the smaller only',
    {
      all: { members: students(1, 1000) },
      some: { members: [...students(990, 1000), ...students(1, 30)] },
      town: { posters: 'anyone', members: students(1, 40) },
    },
    [
      'town: The lock of some can be gone around: anyone on the internet → town → 30 of 41 students. It also leads to members of 1 other protected group.',
    ],
  ],
  [
    'a nested group of the larger that is another group to the smaller is told with both',
    {
      all: { members: students(70, 800), nested: ['grade'] },
      some: { members: [...students(10, 69), ...students(700, 760)] },
      grade: { posters: 'domain', members: students(1, 69) },
    },
    [
      'all through nested groups: The lock of all can be gone around through 1 group, which reaches 69 of 800 students: anyone in the domain → grade → 69 of 800 students.',
      'grade: The lock of some can be gone around: anyone in the domain → grade → 60 of 121 students. It also leads to members of 1 other protected group.',
    ],
  ],
  [
    'two groups that are together a tenth of the larger, of which one is nested in the smaller and one is another group to it',
    {
      all: { members: students(1, 100) },
      some: { members: students(1, 90), nested: ['c1'] },
      c1: { posters: 'domain', members: students(1, 8) },
      c2: { posters: 'domain', members: students(9, 15) },
    },
    [
      'all through several other groups: The lock of all can be gone around through 2 groups, which together reach 15 of 100 students: anyone in the domain → c1 → 8 of 100 students; anyone in the domain → c2 → 7 of 100 students.',
    ],
  ],
])('two audiences: %s', (_, domain, expected) =>
  expect(
    found(domain, MANAGERS).map(({ subject, what }) => `${subject}: ${what}`.replace(/@example\.org/g, '')),
  ).toEqual(expected),
);

const TWO_CHILDREN: Domain = {
  all: { nested: ['grade9', 'grade10'] },
  grade9: { posters: 'domain', members: students(1, 60) },
  grade10: { posters: 'members', members: students(61, 100) },
};
const TOWN: Domain = { all: { members: students(1, 100) }, town: { posters: 'domain', members: students(1, 90) } };

test.each<[string, Domain, Record<string, Posters>, string]>([
  ['a nested group, and another is not', TWO_CHILDREN, { grade9: 'domain' }, 'medium Lock the nested groups too.'],
  ['both nested groups', TWO_CHILDREN, { grade9: 'domain', grade10: 'members' }, 'low Lock the nested groups too.'],
  ['another group', TOWN, { town: 'domain' }, 'low A policy row allows it. If that was not meant'],
  [
    'another group, but not so wide',
    TOWN,
    { town: 'members' },
    'high It is more open than its policy row says: see POST.1 about it.',
  ],
  ['no other group', TOWN, {}, 'high Add a row for it to Policy.'],
])('a policy row allows %s', (_, domain, rules, expected) => {
  const [finding] = found(domain, { all: 'managers', ...rules }).filter(({ what }) => what.includes('lock of all@'));
  expect(`${finding?.severity} ${finding?.todo}`.slice(0, expected.length)).toBe(expected);
});

const NESTED_IN: Domain = {
  all: { members: students(1, 100) },
  town: { posters: 'anyone', members: ['t1'], nested: ['all'] },
};

test('what would be a route if Google asked nobody is told as uncertain', () => {
  expect(found(NESTED_IN, { all: 'managers' })).toEqual([
    {
      check: 'POST.3',
      subject: 'all@example.org perhaps through groups it is nested in',
      severity: 'medium',
      what: "By Google's help a nested group asks its own posting permission of the sender, and then all@example.org is not reached this way. Google says that only indirectly; were it otherwise, it would be 100 of 100 students: anyone on the internet → town@example.org → all@example.org → 100 of 100 students.",
      todo: 'Lock these groups, or try.',
      group: { address: 'all@example.org', id: 'id-all' },
    },
  ]);
});

test.each<[string, Domain, Record<string, Posters>]>([
  ['a policy row allows it', NESTED_IN, { all: 'managers', town: 'anyone' }],
  [
    'it would not be much',
    {
      all: { members: students(51, 100), nested: ['a'] },
      a: { members: students(1, 49) },
      town: { posters: 'anyone', nested: ['a'] },
    },
    { all: 'managers' },
  ],
])('and not told where %s', (_, domain, rules) =>
  expect(found(domain, rules).filter(({ subject }) => subject.includes('perhaps'))).toEqual([]),
);

test('uncertain routes to two audiences are told with the smaller', () => {
  const domain: Domain = {
    all: { members: students(1, 100), nested: ['some'] },
    some: { members: students(1, 60) },
    town: { posters: 'anyone', nested: ['some'] },
  };
  expect(found(domain, MANAGERS).map(({ subject }) => subject)).toEqual([
    'some@example.org perhaps through groups it is nested in',
  ]);
});
