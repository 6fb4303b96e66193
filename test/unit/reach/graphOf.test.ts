import type { Group } from '../../../src/model/group';
import { graphOf } from '../../../src/reach/graph';
import { list, roster } from '../roster';
import { ARCHIVED, group, OPEN, posting, unread } from '../samples';

const at = (name: string, given: Partial<Group> = {}) => group({ address: `${name}@example.org`, ...given });
const nothing = roster({ lists: [] });

/** Each group's nested groups, by name. */
const nested = (groups: Group[], read = nothing) => {
  const { children } = graphOf(groups, read);
  return Object.fromEntries(
    groups.map(({ name }, place) => [name, children[place]?.map(child => groups[child]?.name).sort()]),
  );
};

test.each<[string, Group[], typeof nothing, Record<string, string[]>]>([
  ['no group', [], nothing, {}],
  ['no parents', [at('all'), at('chess')], nothing, { all: [], chess: [] }],
  ['parents not read', [at('all'), unread({ name: 'chess' })], nothing, { all: [], chess: [] }],
  ['a parent', [at('all'), at('grade9', { parents: ['all@example.org'] })], nothing, { all: ['grade9'], grade9: [] }],
  [
    'a parent under its former address',
    [at('all', { aliases: ['everybody@example.org'] }), at('grade9', { parents: ['everybody@example.org'] })],
    nothing,
    { all: ['grade9'], grade9: [] },
  ],
  [
    'an address that is the alias of another group too',
    [at('all'), at('old', { aliases: ['all@example.org'] }), at('grade9', { parents: ['all@example.org'] })],
    nothing,
    { all: ['grade9'], old: [], grade9: [] },
  ],
  ['a parent that nobody knows', [at('grade9', { parents: ['gone@example.org'] })], nothing, { grade9: [] }],
  ['itself', [at('all', { parents: ['all@example.org'] })], nothing, { all: ['all'] }],
  [
    'each in the other',
    [at('all', { parents: ['staff@example.org'] }), at('staff', { parents: ['all@example.org'] })],
    nothing,
    { all: ['staff'], staff: ['all'] },
  ],
  [
    'a member list alone says it',
    [at('all'), at('grade9')],
    roster({ lists: [list({ nested: ['id-grade9'] })] }),
    { all: ['grade9'], grade9: [] },
  ],
  [
    'a member list says it too',
    [at('all'), at('grade9', { parents: ['all@example.org'] })],
    roster({ lists: [list({ nested: ['id-grade9'] })] }),
    { all: ['grade9'], grade9: [] },
  ],
  ['a member that nobody knows', [at('all')], roster({ lists: [list({ nested: ['id-gone'] })] }), { all: [] }],
  [
    'the list of a group that is gone',
    [at('chess')],
    roster({ lists: [list({ nested: ['id-chess'] })] }),
    { chess: [] },
  ],
])('what is nested: %s', (_, groups, read, expected) => expect(nested(groups, read)).toEqual(expected));

test('knows which list is of which group, and who may post to it', () => {
  const groups = [
    at('chess', { settings: OPEN }),
    at('all'),
    unread({ id: 'id-new' }),
    at('old', { settings: ARCHIVED }),
  ];
  const graph = graphOf(groups, roster({ lists: [list({ id: 'id-gone' }), list()] }));
  expect([...graph.listOf]).toEqual([-1, 1, -1, -1]);
  expect(graph.posters).toEqual(['anyone', 'managers', undefined, 'nobody']);
});

test('a moderated group counts as one to which managers post', () => {
  const settings = posting({ whoCanPostMessage: 'ANYONE_CAN_POST', messageModerationLevel: 'MODERATE_ALL_MESSAGES' });
  expect(graphOf([at('all', { settings })], nothing).posters).toEqual(['managers']);
});

test('knows which groups have a nested one that is not among the groups', () => {
  const groups = [at('all'), at('chess'), at('staff')];
  const read = roster({
    lists: [list({ nested: ['id-chess', 'id-elsewhere'] }), list({ id: 'id-chess', nested: ['id-all'] })],
  });
  expect(graphOf(groups, read).hasStrangers).toEqual([true, false, false]);
});

test('parents are what children say, once each', () => {
  const groups = [at('all'), at('grade9', { parents: ['all@example.org'] }), at('staff')];
  const { parents, children } = graphOf(groups, roster({ lists: [list({ nested: ['id-grade9', 'id-staff'] })] }));
  expect([parents, children]).toEqual([
    [[], [0], [0]],
    [[1, 2], [], []],
  ]);
});
