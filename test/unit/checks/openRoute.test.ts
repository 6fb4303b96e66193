import { openRoute } from '../../../src/checks/openRoute';
import type { Finding } from '../../../src/model/finding';
import type { Posters } from '../../../src/model/posters';
import { facts } from '../facts';
import { type Domain, many, rulesOf, worldOf } from '../reach/worldOf';
import { settings } from '../samples';

const found = (domain: Domain, rules: Record<string, Posters> = { all: 'managers' }): Finding[] =>
  openRoute(facts({ ...worldOf(domain), rules: rulesOf(rules), settings: settings({ largeGroup: 50 }) }));
const outline = (findings: Finding[]) =>
  findings.map(({ severity, subject, what }) => `${severity} ${subject}: ${what}`.replace(/@example\.org/g, ''));

/** Students number one to so many, or from one number to another. */
const students = (from: number, to: number): string[] => many('s', to).slice(from - 1);
const all = { members: students(1, 100) };

const LOCK_CHILDREN = 'Lock the nested groups too.';
const ADD_ROW = 'Add a row for it to Policy.';
const about = (name: string) => ({ address: `${name}@example.org`, id: `id-${name}` });

test.each<[string, Domain]>([
  ['nothing else is there', { all }],
  ['the nested groups are locked', { all: { nested: ['grade9'] }, grade9: all }],
  ['the others are locked', { all, chess: { members: students(1, 100) } }],
  ['nobody in common', { all, staff: { posters: 'anyone', members: ['t1'] } }],
  [
    'nested groups reach less than a tenth',
    { all: { ...all, nested: ['a'] }, a: { posters: 'anyone', members: students(1, 9) } },
  ],
  [
    'several others together reach less than a tenth',
    { all, a: { posters: 'anyone', members: students(1, 5) }, b: { posters: 'domain', members: students(3, 9) } },
  ],
])('nothing is wrong: %s', (_, domain) => expect(found(domain)).toEqual([]));

test('all open nested groups together are one finding, which says their union', () => {
  const domain: Domain = {
    all: { managers: ['t1'], nested: ['grade9', 'grade10'] },
    grade9: { posters: 'domain', members: students(1, 60) },
    grade10: { posters: 'members', members: students(41, 100) },
  };
  expect(found(domain)).toEqual([
    {
      check: 'POST.3',
      subject: 'all@example.org through nested groups',
      severity: 'high',
      what: 'The lock of all@example.org can be gone around through 2 groups, which together reach 100 of 100 students: anyone in the domain → grade9@example.org → 60 of 100 students; any member → grade10@example.org → 60 of 100 students.',
      todo: LOCK_CHILDREN,
      group: about('all'),
    },
  ]);
});

test('several groups that each reach little are told together', () => {
  const domain: Domain = {
    all,
    chess: { posters: 'domain', members: students(1, 30) },
    band: { posters: 'members', members: students(21, 50) },
  };
  expect(found(domain)).toEqual([
    {
      check: 'POST.3',
      subject: 'all@example.org through several other groups',
      severity: 'high',
      what: 'The lock of all@example.org can be gone around through 2 groups, which together reach 50 of 100 students: anyone in the domain → chess@example.org → 30 of 100 students; any member → band@example.org → 30 of 100 students.',
      todo: 'Add rows for them to Policy.',
      group: about('all'),
    },
  ]);
});

test('a group that reaches much is told by itself', () => {
  expect(found({ all, town: { posters: 'domain', members: students(1, 50) } })).toEqual([
    {
      check: 'POST.3',
      subject: 'town@example.org',
      severity: 'high',
      what: 'The lock of all@example.org can be gone around: anyone in the domain → town@example.org → 50 of 100 students.',
      todo: ADD_ROW,
      group: about('town'),
      posters: 'domain',
    },
  ]);
});

const child = (posters: Posters, n: number): Domain => ({
  all: { ...all, nested: ['a'] },
  a: { posters, members: students(1, n) },
});

test.each<[string, Domain, Record<string, Posters>, string[]]>([
  [
    'much through one nested group',
    child('anyone', 50),
    { all: 'managers' },
    [
      'high all through nested groups: The lock of all can be gone around through 1 group, which reaches 50 of 100 students: anyone on the internet → a → 50 of 100 students.',
    ],
  ],
  [
    'members only',
    child('members', 50),
    { all: 'managers' },
    [
      'medium all through nested groups: The lock of all can be gone around through 1 group, which reaches 50 of 100 students: any member → a → 50 of 100 students.',
    ],
  ],
  [
    'a tenth, and not much',
    child('anyone', 10),
    { all: 'managers' },
    [
      'low all through nested groups: The lock of all can be gone around through 1 group, which reaches 10 of 100 students: anyone on the internet → a → 10 of 100 students.',
    ],
  ],
  [
    'less than a tenth, and as many as a large group has, through nested groups',
    { all: { members: students(1, 1000), nested: ['a'] }, a: { posters: 'domain', members: students(1, 60) } },
    { all: 'managers' },
    [
      'high all through nested groups: The lock of all can be gone around through 1 group, which reaches 60 of 1,000 students: anyone in the domain → a → 60 of 1,000 students.',
    ],
  ],
  [
    'less than a tenth, and as many as a large group has, through another group',
    { all: { members: students(1, 1000) }, a: { posters: 'domain', members: students(1, 60) } },
    { all: 'managers' },
    ['high a: The lock of all can be gone around: anyone in the domain → a → 60 of 1,000 students.'],
  ],
  [
    'half of a small audience is much',
    { all: { members: students(1, 9) }, town: { posters: 'members', members: students(1, 5) } },
    { all: 'managers' },
    ['medium town: The lock of all can be gone around: any member → town → 5 of 9 students.'],
  ],
  [
    'at least so many',
    {
      all: { ...all, nested: ['a'] },
      a: { posters: 'domain', members: students(1, 60), nested: ['b'] },
      b: { posters: 'domain', members: ['s1'], unread: true },
    },
    { all: 'managers' },
    [
      'high all through nested groups: The lock of all can be gone around through 1 group, which reaches at least 60 of 100 students: anyone in the domain → a → at least 60 of 100 students.',
    ],
  ],
  [
    'the audience may be posted to by members: only what is wider counts',
    { all, a: { posters: 'members', members: students(1, 80) }, b: { posters: 'domain', members: students(1, 70) } },
    { all: 'members' },
    ['high b: The lock of all can be gone around: anyone in the domain → b → 70 of 100 students.'],
  ],
])('says how bad it is: %s', (_, domain, rules, expected) => expect(outline(found(domain, rules))).toEqual(expected));

test('names five groups, and how many more there are', () => {
  const names = many('g', 7);
  const domain: Domain = {
    all: { nested: names },
    ...Object.fromEntries(
      names.map((name, n) => [name, { posters: 'anyone', members: students(n * 10 + 1, n * 10 + 10) }]),
    ),
  };
  const [finding] = found(domain);
  expect(finding?.what.match(/anyone on the internet → g\d@example.org → 10 of 70 students/g)?.length).toBe(5);
  expect(finding?.what.endsWith('; and 2 more, in the Groups tab.')).toBe(true);
  expect(finding?.what.includes('through 7 groups, which together reach 70 of 70 students')).toBe(true);
});
