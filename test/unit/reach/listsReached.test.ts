import type { Posters } from '../../../src/model/posters';
import { graphOf } from '../../../src/reach/graph';
import { listsReached, pathFrom, upwardIn } from '../../../src/reach/listsReached';
import { type Domain, many, worldOf } from './worldOf';

const SCHOOL: Domain = {
  town: { posters: 'anyone', nested: ['all', 'chess'], unread: true },
  all: { posters: 'domain', nested: ['grade9', 'grade10'], unread: true },
  grade9: { posters: 'domain', members: ['s1'] },
  grade10: { posters: 'managers', members: ['s2'] },
  chess: { posters: 'unknown', members: ['s3'], nested: ['town'] },
};

const reached = (sender: Posters | undefined): Record<string, string[]> => {
  const { groups, roster } = worldOf(SCHOOL);
  const found = listsReached(graphOf(groups, roster), sender, place => groups[place]?.name !== 'grade10');
  const nameOf = (id: string | undefined) => groups.find(group => group.id === id)?.name ?? '';
  return Object.fromEntries(
    [...found].map(([place, lists]) => [groups[place]?.name, lists.map(list => nameOf(roster.lists[list]?.id))]),
  );
};

test.each<[string, Posters | undefined, Record<string, string[]>]>([
  [
    'the internet: only where settings were never read',
    'anyone',
    { town: ['chess'], chess: ['chess'], grade9: ['grade9'] },
  ],
  [
    'the domain',
    'domain',
    {
      town: ['grade9', 'chess'],
      all: ['grade9'],
      grade9: ['grade9'],
      chess: ['grade9', 'chess'],
    },
  ],
  [
    'as if all handed on',
    undefined,
    {
      town: ['grade9', 'grade10', 'chess'],
      all: ['grade9', 'grade10'],
      grade9: ['grade9'],
      chess: ['grade9', 'grade10', 'chess'],
    },
  ],
])('lists that a post reaches: %s', (_, sender, expected) => expect(reached(sender)).toEqual(expected));

const path = (domain: Domain, from: string, to: string[]): string => {
  const names = Object.keys(domain);
  const { groups, roster } = worldOf(domain);
  const graph = graphOf(groups, roster);
  const found = upwardIn(graph)(
    to.map(name => names.indexOf(name)),
    undefined,
  );
  return pathFrom(graph, found, names.indexOf(from))
    .join(' ')
    .replace(/@example\.org/g, '');
};

const chainOf = (steps: number): Domain =>
  Object.fromEntries(
    many('g', steps).map((name, index) => [name, index + 1 < steps ? { nested: [`g${index + 2}`] } : {}]),
  );
const RING: Domain = {
  all: { nested: ['high', 'grade9', 'all'] },
  high: { nested: ['grade10'] },
  grade9: { nested: ['high', 'chess'] },
  grade10: { nested: ['chess', 'all'] },
  chess: {},
};

test.each<[string, Domain, string, string[], string]>([
  ['to itself', RING, 'all', ['all'], 'all'],
  ['the shortest way', RING, 'all', ['chess'], 'all grade9 chess'],
  ['to the nearest of several', RING, 'all', ['chess', 'high'], 'all high'],
  ['around a ring', RING, 'grade10', ['grade9'], 'grade10 all grade9'],
  ['six groups', chainOf(6), 'g1', ['g6'], 'g1 g2 g3 g4 g5 g6'],
  ['seven: one in the middle is counted only', chainOf(7), 'g1', ['g7'], 'g1 g2 g3 g4 g5 1 more g7'],
  ['forty', chainOf(40), 'g1', ['g40'], 'g1 g2 g3 g4 g5 34 more g40'],
])('a path: %s', (_, domain, from, to, expected) => expect(path(domain, from, to)).toBe(expected));
