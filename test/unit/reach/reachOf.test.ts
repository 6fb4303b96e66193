import type { Posters } from '../../../src/model/posters';
import { type Reach, stormPotential } from '../../../src/model/reach';
import { whoReachesWhom } from '../../../src/reach';
import { addressOf, type Described, type Domain, many, worldOf } from './worldOf';

const reachIn = (domain: Domain, name: string, accounts = true) => {
  const { groups, roster } = worldOf(domain);
  const { accounts: _, ...without } = roster;
  return whoReachesWhom(groups, accounts ? roster : without, new Map()).reach.get(addressOf(name));
};

const club = (given: Described): Domain => ({
  club: { owners: ['t1'], managers: ['t2', 't3'], members: ['s1', 's2', 's3', 'x1'], ...given },
  others: { members: ['t4', 't5', 'z1'] },
});

test.each<[Posters, number, number]>([
  ['anyone', Number.POSITIVE_INFINITY, 700_000],
  ['domain', 8, 56],
  ['members', 7, 49],
  ['managers', 3, 21],
  ['owners', 1, 7],
  ['nobody', 0, 0],
])('posters of a group to which %s may post', (posters, expected, potential) => {
  const found = reachIn(club({ posters }), 'club');
  expect(found).toEqual({ recipients: 7, counted: 'exact', outside: 1, posters: expected });
  expect(stormPotential(found as Reach)).toBe(potential);
});

test.each<[string, Reach | undefined, Reach]>([
  [
    'managers of a group whose members were not read',
    reachIn(club({ posters: 'managers', unread: true }), 'club'),
    { recipients: 7, counted: 'at most' },
  ],
  [
    'owners of such a group',
    reachIn(club({ posters: 'owners', unread: true }), 'club'),
    { recipients: 7, counted: 'at most' },
  ],
  [
    'members of such a group: as many as Google says',
    reachIn(club({ posters: 'members', unread: true }), 'club'),
    { recipients: 7, counted: 'at most', posters: 7 },
  ],
  [
    'a domain whose accounts could not be read',
    reachIn(club({ posters: 'domain' }), 'club', false),
    { recipients: 7, counted: 'at most' },
  ],
  [
    'settings never read',
    reachIn(club({ posters: 'unknown' }), 'club'),
    { recipients: 7, counted: 'exact', outside: 1 },
  ],
  [
    'members of nested groups may post too, whoever these let post',
    reachIn(
      { all: { posters: 'members', members: ['t1'], nested: ['grade9'] }, grade9: { members: many('s', 4) } },
      'all',
    ),
    { recipients: 1, counted: 'exact', outside: 0, ifAllHandOn: 5, posters: 5 },
  ],
])('posters where they cannot be counted so simply: %s', (_, found, expected) => expect(found).toEqual(expected));

const NESTED: Domain = {
  all: { posters: 'domain', members: ['t1'], nested: ['grade9', 'staff', 'new'] },
  grade9: { posters: 'domain', members: ['s1', 's2', 't1'] },
  staff: { posters: 'managers', members: ['t1', 't2', 't3'] },
  new: { posters: 'unknown', members: ['s9'] },
};
const nested = (given: Domain): Domain => ({ ...NESTED, ...given });

test.each<[string, Reach | undefined, number, Reach['counted'], number | undefined]>([
  ['what hands on, and if all did', reachIn(NESTED, 'all'), 4, 'exact', 6],
  [
    'all hand on: nothing more to say',
    reachIn(nested({ staff: { posters: 'domain', members: ['t1', 't2', 't3'] } }), 'all'),
    6,
    'exact',
    undefined,
  ],
  [
    'what does not hand on has nobody else',
    reachIn(nested({ staff: { posters: 'managers', members: ['t1', 's1'] } }), 'all'),
    4,
    'exact',
    undefined,
  ],
  [
    'a nested group that was not read',
    reachIn(nested({ grade9: { posters: 'domain', members: ['s1', 's2', 't1'], unread: true } }), 'all'),
    5,
    'at most',
    7,
  ],
  [
    'a nested group that was not read, and does not hand on',
    reachIn(nested({ staff: { posters: 'managers', members: ['t1', 't2', 't3'], unread: true } }), 'all'),
    4,
    'exact',
    7,
  ],
  [
    'not read, and of another it is not known what it is nested in',
    reachIn(
      nested({
        all: { posters: 'domain', members: ['t1'], unread: true, nested: ['grade9', 'staff'] },
        staff: { posters: 'domain', members: ['t2'], withoutParents: true },
      }),
      'all',
    ),
    4,
    'so far',
    undefined,
  ],
  [
    'read, and of another it is not known what it is nested in',
    reachIn(nested({ staff: { ...NESTED.staff, withoutParents: true } }), 'all'),
    4,
    'exact',
    6,
  ],
  [
    'an archived group: what its owners would reach',
    reachIn(nested({ all: { posters: 'nobody', members: ['t1'], nested: ['grade9', 'staff', 'new'] } }), 'all'),
    6,
    'exact',
    undefined,
  ],
  [
    'an archived group nested in another hands nothing on',
    reachIn(
      nested({ all: { posters: 'managers', nested: ['grade9'] }, grade9: { posters: 'nobody', members: ['s1'] } }),
      'all',
    ),
    0,
    'exact',
    1,
  ],
  [
    'where the internet may post, people of the domain may too: what they reach',
    reachIn(nested({ all: { posters: 'anyone', members: ['t1'], nested: ['grade9', 'staff', 'new'] } }), 'all'),
    4,
    'exact',
    6,
  ],
  [
    'a group in itself',
    reachIn({ all: { posters: 'domain', members: ['s1', 's2'], nested: ['all'] } }, 'all'),
    2,
    'exact',
    undefined,
  ],
  [
    'groups in each other',
    reachIn(nested({ grade9: { posters: 'domain', members: ['s1'], nested: ['all'] } }), 'grade9'),
    3,
    'exact',
    5,
  ],
  [
    'the whole domain, of which nobody has read the list',
    reachIn(nested({ all: { posters: 'domain', members: ['*', 'x1'], unread: true } }), 'all'),
    7,
    'at most',
    undefined,
  ],
])('recipients: %s', (_, found, recipients, counted, ifAllHandOn) => {
  expect([found?.recipients, found?.counted, found?.ifAllHandOn]).toEqual([recipients, counted, ifAllHandOn]);
});

const wide = (nestedIn: number): Domain => {
  const children = many('g', nestedIn);
  return {
    all: { posters: 'domain', nested: children },
    ...Object.fromEntries(children.map(name => [name, { posters: 'domain' as const, members: ['s1'] }])),
  };
};

test('with more than 200 nested groups it is the most it can be: every member of every group, and every account', () => {
  expect(reachIn(wide(200), 'all')).toMatchObject({ recipients: 1, counted: 'exact' });
  expect(reachIn(wide(201), 'all')).toMatchObject({ recipients: 202, counted: 'at most' });
});

test('no group is left out', () => {
  const { groups, roster } = worldOf(NESTED);
  expect([...whoReachesWhom(groups, roster, new Map()).reach.keys()]).toEqual(Object.keys(NESTED).map(addressOf));
});
