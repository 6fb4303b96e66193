import { countingIn } from '../../../src/reach/counting';
import { graphOf } from '../../../src/reach/graph';
import type { Reached } from '../../../src/reach/search';
import { type Domain, many, worldOf } from './worldOf';

/** Counts what a post would reach that gets to just these groups. */
const count = (domain: Domain, names: string[], whole = true) => {
  const { groups, roster } = worldOf(domain);
  const places = names.map(name => Object.keys(domain).indexOf(name));
  const found: Reached = { places, whole, refused: false };
  return countingIn(graphOf(groups, roster), roster)(found);
};

const DOMAIN: Domain = {
  grade9: { members: ['s1', 's2', 's3', 't1'] },
  chess: { members: ['s3', 's4', 'x1'] },
  empty: {},
  staff: { unread: true, members: ['t1', 't2', 't3'] },
  everybody: { unread: true, members: ['*', 'x2'] },
  domain: { members: ['*'] },
};
// Accounts: s1 to s4 and t1 to t3.

test.each<[string, string[], ReturnType<typeof count>]>([
  ['one list', ['grade9'], { mailboxes: 4, outside: 0, exact: true }],
  ['nobody', ['empty'], { mailboxes: 0, outside: 0, exact: true }],
  ['who is in two lists, once', ['grade9', 'chess'], { mailboxes: 6, outside: 1, exact: true }],
  ['a list with the whole domain', ['domain'], { mailboxes: 7, outside: 0, exact: true }],
  [
    'a list with the whole domain, and one of its members',
    ['domain', 'chess'],
    { mailboxes: 8, outside: 1, exact: true },
  ],
  ['direct members where no list was read', ['staff'], { mailboxes: 3, outside: 0, exact: false }],
  [
    'a list and a group without one: t1 may be counted twice',
    ['grade9', 'staff'],
    { mailboxes: 7, outside: 0, exact: false },
  ],
  [
    'the whole domain where no list was read, and its other members',
    ['everybody'],
    { mailboxes: 8, outside: 0, exact: false },
  ],
  [
    'the whole domain holds those of lists, but not those outside',
    ['everybody', 'chess', 'grade9'],
    { mailboxes: 9, outside: 1, exact: false },
  ],
])('counts %s', (_, names, expected) => expect(count(DOMAIN, names)).toEqual(expected));

test('where not all was followed, all members and accounts there are may be meant', () => {
  expect(count(DOMAIN, ['grade9'], false)).toEqual({
    mailboxes: 4 + 3 + 3 + 1 + 7,
    outside: 0,
    exact: false,
  });
});

test('a count does not remember the one before', () => {
  const domain: Domain = { all: { members: many('s', 9) }, some: { members: many('s', 4) } };
  const { groups, roster } = worldOf(domain);
  const counting = countingIn(graphOf(groups, roster), roster);
  const found = [[0], [1], [0, 1], [0]].map(places => counting({ places, whole: true, refused: false }).mailboxes);
  expect(found).toEqual([9, 4, 9, 9]);
});

test('a roster may be older than the list of groups', () => {
  const { roster } = worldOf({ gone: { members: ['s1'] }, all: { members: ['s1', 's2'] } });
  const { groups } = worldOf({ all: { members: ['s1', 's2'] } });
  const counting = countingIn(graphOf(groups, roster), roster);
  expect(counting({ places: [0], whole: true, refused: false }).mailboxes).toBe(2);
});

test('of a domain whose accounts could not be read there are as many as lists have', () => {
  const { groups, roster } = worldOf({ everybody: { unread: true, members: ['*'] }, all: { members: many('s', 9) } });
  const { accounts: _, ...without } = roster;
  const counting = countingIn(graphOf(groups, without), without);
  expect(counting({ places: [0, 1], whole: true, refused: false })).toMatchObject({ mailboxes: 9, exact: false });
});

test('nor is anything exact then: who is suspended is not known', () => {
  const { groups, roster } = worldOf({ all: { members: many('s', 9) } });
  const { accounts: _, ...without } = roster;
  expect(countingIn(graphOf(groups, without), without)({ places: [0], whole: true, refused: false })).toEqual({
    mailboxes: 9,
    outside: 0,
    exact: false,
  });
});

test.each([
  ['a group that is there', 'id-chess', true],
  ['a group of another domain', 'id-elsewhere', false],
])('a list with %s in it: exact %s', (_, nested, exact) => {
  const { groups, roster } = worldOf({ all: { members: many('s', 9) }, chess: {} });
  const lists = roster.lists.map(list => (list.id === 'id-all' ? { ...list, nested: [nested] } : list));
  const read = { ...roster, lists };
  expect(countingIn(graphOf(groups, read), read)({ places: [0], whole: true, refused: false })).toMatchObject({
    mailboxes: 9,
    exact,
  });
});
