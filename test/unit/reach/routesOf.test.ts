import type { Posters } from '../../../src/model/posters';
import type { Route } from '../../../src/model/reach';
import { whoReachesWhom } from '../../../src/reach';
import { posting } from '../samples';
import { audiencesIn, GRADES, routesIn } from './audiencesIn';
import { addressOf, type Domain, idOf, many, rulesOf, worldOf } from './worldOf';

test.each<[string, Domain, string[]]>([
  ['nothing else is there', { all: { members: many('s', 9) } }, []],
  ['the audience itself is open: that is no way around it', { all: { posters: 'anyone', members: ['s1'] } }, []],
  [
    'open nested groups, the widest first',
    GRADES,
    [
      'child: anyone in the domain → grade9 → 30 of 50 students',
      'child: anyone in the domain → grade10 → 20 of 50 students',
    ],
  ],
  [
    'a group nested in a nested one',
    { all: { nested: ['high'] }, high: { nested: ['grade9'] }, grade9: { posters: 'members', members: ['s1', 's2'] } },
    ['child: any member → grade9 → 2 of 2 students'],
  ],
  [
    'a parent that the audience lets through',
    {
      all: { posters: 'domain', members: ['s1', 's2'] },
      town: { posters: 'domain', members: ['t1'], nested: ['all'] },
    },
    ['parent: anyone in the domain → town → all → 2 of 2 students'],
  ],
  [
    'a parent that the audience does not let through',
    { all: { members: ['s1', 's2'] }, town: { posters: 'anyone', members: ['t1'], nested: ['all'] } },
    [],
  ],
  [
    'another group over the same nested ones, by the way of each',
    { ...GRADES, sports: { posters: 'members', nested: ['grade9'] } },
    [
      'child: anyone in the domain → grade9 → 30 of 50 students',
      'other: any member → sports → grade9 → 30 of 50 students',
      'child: anyone in the domain → grade10 → 20 of 50 students',
    ],
  ],
  [
    'another group with some of the same members',
    { all: { members: many('s', 9) }, chess: { posters: 'anyone', members: ['s3', 's4', 't1'] } },
    ['other: anyone on the internet → chess → 2 of 9 students'],
  ],
  [
    'another group with the whole domain',
    { all: { members: many('s', 9) }, everybody: { posters: 'domain', members: ['*'] } },
    ['other: anyone in the domain → everybody → 9 of 9 students'],
  ],
  ['nobody in common', { all: { members: ['s1'] }, staff: { posters: 'anyone', members: ['t1'] } }, []],
  ['managers may post: locked', { all: { members: ['s1'] }, chess: { posters: 'managers', members: ['s1'] } }, []],
  ['archived', { all: { members: ['s1'] }, chess: { posters: 'nobody', members: ['s1'] } }, []],
  ['settings never read', { all: { members: ['s1'] }, chess: { posters: 'unknown', members: ['s1'] } }, []],
  ['members not read', { all: { members: ['s1'] }, chess: { posters: 'anyone', members: ['s1'], unread: true } }, []],
  [
    'the audience itself not read',
    { all: { members: ['s1'], unread: true }, chess: { posters: 'anyone', members: ['s1'] } },
    [],
  ],
  [
    'at least so many where a group on the way was not read',
    {
      all: { members: many('s', 4) },
      both: { posters: 'domain', members: ['s1'], unread: true, nested: ['chess'] },
      chess: { posters: 'domain', members: ['s1', 's2'] },
    },
    [
      'other: anyone in the domain → both → chess → at least 2 of 4 students',
      'other: anyone in the domain → chess → 2 of 4 students',
    ],
  ],
  [
    'groups that contain each other',
    {
      all: { members: ['s1'], nested: ['club'] },
      club: { posters: 'members', members: ['s2'], nested: ['all', 'club'] },
    },
    ['child: any member → club → 1 of 2 students'],
  ],
  [
    'mailboxes, where plain members are no students',
    { all: { members: [...many('s', 8), 't1'] }, staff: { posters: 'domain', members: ['t1', 't2'] } },
    ['other: anyone in the domain → staff → 1 of 9 mailboxes'],
  ],
  [
    'students, where only managers are none: who reaches their manager alone reaches none of them',
    { all: { managers: ['t1'], members: many('s', 9) }, staff: { posters: 'domain', members: ['t1', 't2'] } },
    [],
  ],
  [
    'the widest circle first where as many are reached',
    {
      all: { members: ['s1'] },
      a: { posters: 'members', members: ['s1'] },
      b: { posters: 'anyone', members: ['s1'] },
      c: { posters: 'domain', members: ['s1'] },
    },
    [
      'other: anyone on the internet → b → 1 of 1 students',
      'other: anyone in the domain → c → 1 of 1 students',
      'other: any member → a → 1 of 1 students',
    ],
  ],
])('open routes: %s', (_, domain, expected) => expect(routesIn(audiencesIn(domain))).toEqual(expected));

const OPEN_PARENT: Domain = {
  all: { posters: 'members', members: ['s1', 's2'] },
  town: { posters: 'members', members: ['t1'], nested: ['hall'] },
  hall: { posters: 'members', members: ['t1'], nested: ['all'] },
};

test.each<[string, Domain, Record<string, Posters>, string[]]>([
  [
    'managers: both parents are wider',
    OPEN_PARENT,
    { all: 'managers' },
    ['parent: any member → hall → all → 2 of 2 students', 'parent: any member → town → hall → all → 2 of 2 students'],
  ],
  ['members: neither is', OPEN_PARENT, { all: 'members' }, []],
  [
    'the domain: only the internet is more',
    { all: { members: ['s1'] }, a: { posters: 'anyone', members: ['s1'] }, b: { posters: 'domain', members: ['s1'] } },
    { all: 'domain' },
    ['other: anyone on the internet → a → 1 of 1 students'],
  ],
  ['anyone', { all: { members: ['s1'] }, a: { posters: 'anyone', members: ['s1'] } }, { all: 'anyone' }, []],
  ['a group without a rule is no audience', GRADES, { grade10: 'managers' }, []],
  [
    'two audiences',
    GRADES,
    { all: 'managers', grade9: 'managers' },
    [
      'child: anyone in the domain → grade9 → 30 of 50 students',
      'child: anyone in the domain → grade10 → 20 of 50 students',
    ],
  ],
])('wider than the rule of the audience: %s', (_, domain, rules, expected) =>
  expect(routesIn(audiencesIn(domain, rules))).toEqual(expected),
);

test.each<[string, Domain, string[]]>([
  [
    'a parent',
    { all: { members: ['s1', 's2'] }, town: { posters: 'anyone', members: ['t1'], nested: ['all'] } },
    ['parent: anyone on the internet → town → all → 2 of 2 students'],
  ],
  ['none where all hand on anyway', GRADES, []],
  [
    'a route that would reach more',
    {
      all: { members: many('s', 4) },
      town: { posters: 'domain', members: ['s1'], nested: ['all'] },
    },
    ['parent: anyone in the domain → town → all → 4 of 4 students'],
  ],
  [
    'none where it would reach no more of them',
    {
      all: { members: ['s1', 's2'] },
      town: { posters: 'domain', members: ['s1', 's2'], nested: ['all', 'staff'] },
      staff: { members: ['t1'] },
    },
    [],
  ],
])('uncertain routes: %s', (_, domain, expected) =>
  expect(routesIn(audiencesIn(domain), 'uncertain')).toEqual(expected),
);

const through = (name: string, given: Partial<Route> = {}): Partial<Route> => ({
  audience: { address: addressOf('all'), id: idOf('all') },
  through: { address: addressOf(name), id: idOf(name) },
  ...given,
});

test.each<[string, Posters, boolean]>([
  ['it may be as open as it is', 'domain', true],
  ['it may be wider', 'anyone', true],
  ['it may not be so open', 'members', false],
])('allowed: a policy row says that %s', (_, posters, allowed) => {
  const [audience] = audiencesIn(GRADES, { all: 'managers', grade9: posters });
  expect(audience?.routes).toMatchObject([through('grade9', { allowed }), through('grade10', { allowed: false })]);
});

test('a group where every message is moderated is no route', () => {
  const { groups, roster } = worldOf({ all: { members: ['s1'] }, chess: { posters: 'anyone', members: ['s1'] } });
  const of = (settings: ReturnType<typeof posting>) =>
    whoReachesWhom([groups[0], { ...groups[1], settings }] as typeof groups, roster, rulesOf({ all: 'managers' }))
      .audiences[0]?.routes.length;
  const moderated = { whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' } as const;
  expect([of(posting(moderated)), of(posting({ ...moderated, membersCanPostAsTheGroup: 'true' }))]).toEqual([0, 1]);
});
