import type { Posters } from '../../../src/model/posters';
import { graphOf } from '../../../src/reach/graph';
import { searchIn } from '../../../src/reach/search';
import { type Domain, many, worldOf } from './worldOf';

const from = (domain: Domain, start: string, sender?: Posters, most?: number) => {
  const { groups, roster } = worldOf(domain);
  const graph = graphOf(groups, roster);
  const found = searchIn(graph)(Object.keys(domain).indexOf(start), sender, most);
  const names = found.places.map(place => Object.keys(domain)[place]);
  return { names, whole: found.whole, refused: found.refused };
};

const TREE: Domain = {
  all: { posters: 'anyone', nested: ['high', 'middle'] },
  high: { posters: 'domain', nested: ['grade9', 'grade10'] },
  middle: { posters: 'managers', nested: ['grade8'] },
  grade8: { posters: 'anyone' },
  grade9: { posters: 'members' },
  grade10: { posters: 'unknown' },
};

test.each<[string, string, Posters | undefined, string[], boolean]>([
  ['as if all handed on', 'all', undefined, ['all', 'high', 'middle', 'grade9', 'grade10', 'grade8'], false],
  ['the internet is let through by none', 'all', 'anyone', ['all'], true],
  ['the domain, and settings never read hand on', 'all', 'domain', ['all', 'high', 'grade10'], true],
  ['members', 'all', 'members', ['all', 'high', 'grade9', 'grade10'], true],
  ['managers', 'all', 'managers', ['all', 'high', 'middle', 'grade9', 'grade10', 'grade8'], false],
  ['where the post was sent it is accepted already', 'middle', 'anyone', ['middle', 'grade8'], false],
  ['nothing is nested in it', 'grade8', 'anyone', ['grade8'], false],
])('reaches: %s', (_, start, sender, expected, refused) =>
  expect(from(TREE, start, sender)).toEqual({ names: expected, whole: true, refused }),
);

test.each<[string, Domain, string[]]>([
  ['itself', { all: { nested: ['all'] } }, ['all']],
  ['each other', { all: { nested: ['staff'] }, staff: { nested: ['all'] } }, ['all', 'staff']],
  [
    'a ring of three that another leads to',
    { all: { nested: ['a'] }, a: { nested: ['b'] }, b: { nested: ['c', 'b'] }, c: { nested: ['a'] } },
    ['all', 'a', 'b', 'c'],
  ],
])('groups that contain %s come to an end', (_, domain, expected) =>
  expect(from(domain, 'all')).toMatchObject({ names: expected, whole: true }),
);

test.each([
  [200, undefined, 201, true],
  [201, undefined, 201, false],
  [900, Number.POSITIVE_INFINITY, 901, true],
  [4, 3, 4, false],
])('with %s nested groups, of which %s are followed at most', (nested, most, followed, whole) => {
  const children = many('g', nested);
  const domain = { all: { nested: children }, ...Object.fromEntries(children.map(name => [name, {}])) };
  const { names, whole: isWhole } = from(domain, 'all', undefined, most);
  expect([names.length, isWhole]).toEqual([followed, whole]);
});

test('a search does not remember the one before', () => {
  const { groups, roster } = worldOf(TREE);
  const search = searchIn(graphOf(groups, roster));
  expect([search(0), search(1), search(0)].map(({ places }) => places.length)).toEqual([6, 3, 6]);
});
