import fc from 'fast-check';
import type { Group } from '../../../src/model/group';
import type { Audience, Reach } from '../../../src/model/reach';
import type { Rule } from '../../../src/model/rule';
import { plainValue } from '../../../src/workbook/cells';
import { formatGroup, groupsTab, inTheirRows, readGroups, WORST_FIRST } from '../../../src/workbook/groupsTab';
import { anySettings, RUNS } from '../arbitraries';
import { ARCHIVED, failure, group, NOW, OPEN, rule, unread } from '../samples';

const ZONE = 'America/Los_Angeles';
const HEADER = groupsTab.columns.map(({ title }) => title);
const row = (given: Group, policy?: Rule, reach?: Reach, audience?: Audience) =>
  formatGroup(given, policy, reach, audience).map(cell => plainValue(cell, ZONE));
const read = (...groups: Group[]) => readGroups([HEADER, ...groups.map(each => row(each))], ZONE);

test('groups read back as they were written', () => {
  const address = fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,20}@example\.org$/);
  const named = fc.record({
    address,
    id: fc.stringMatching(/^[0-9a-z]{5,15}$/),
    name: fc.string({ unit: 'grapheme' }),
    aliases: fc.array(address, { maxLength: 3 }),
    directMembers: fc.nat(100_000),
  });
  const nested = fc
    .tuple(named, fc.array(address, { maxLength: 3 }))
    .map(([given, parents]): Group => ({ ...given, parents }));
  const seconds = fc.integer({ min: 1_702_000_000, max: 1_709_000_000 });
  const settled = fc
    .tuple(fc.oneof(named, nested), anySettings, seconds, fc.constantFrom('', 'REPLY_TO_LIST', 'REPLY_TO_SENDER'))
    .map(
      ([given, settings, at, replyTo]): Group => ({
        ...given,
        settings,
        replyTo,
        readAt: new Date(at * 1000).toISOString(),
      }),
    );
  const groups = fc.uniqueArray(fc.oneof(named, nested, settled), { selector: each => each.address, maxLength: 5 });
  fc.assert(
    fc.property(groups, written => {
      expect(read(...written)).toEqual(written);
    }),
    RUNS,
  );
});

test('columns may stand in another order', () => {
  const reversed = [HEADER, row(group())].map(line => [...line].reverse());
  expect(readGroups(reversed, ZONE)).toEqual([group()]);
});

const garbled = (title: string, value: unknown) => {
  const line: unknown[] = row(group());
  line[HEADER.indexOf(title)] = value;
  return readGroups([HEADER, line], ZONE);
};
const { parents: _, ...withoutParents } = group();
const withoutSettings = unread({ id: 'id-all', parents: [] });

test.each([
  ['its address', garbled('Group', 'oops'), []],
  ['its id', garbled('Id', ''), []],
  ['a setting', garbled('whoCanPostMessage', 'EVERYBODY'), [withoutSettings]],
  ['when it was read', garbled('Settings read', 'yesterday'), [withoutSettings]],
  ['when it was read, to a day in 1899', garbled('Settings read', 1), [withoutSettings]],
  ['when it was read, to no day at all', garbled('Settings read', 1e12), [withoutSettings]],
  ['its members', garbled('Members', 'many'), [group({ directMembers: 0 })]],
  ['what it is nested in', garbled('Nested in', ''), [withoutParents]],
  ['where replies go', garbled('replyTo', ''), [group({ replyTo: '' })]],
])('somebody garbled %s', (_, groups, expected) => expect(groups).toEqual(expected));

test('a tab without anything, and a row that was pasted twice', () => {
  expect(readGroups([], ZONE)).toEqual([]);
  expect(read(group(), group())).toEqual([group()]);
});

test.each<[string, Group, Rule | undefined, unknown[]]>([
  ['locked', group(), rule(), ['as the policy says', 'managers and owners', 'managers and owners']],
  ['stricter', group({ settings: ARCHIVED }), rule(), ['as the policy says', 'nobody', 'managers and owners']],
  ['open', group({ settings: OPEN }), rule(), ['too open', 'anyone on the internet', 'managers and owners']],
  ['not protected', group(), undefined, ['no policy row', 'managers and owners', '']],
  ['not read yet', unread(), rule(), ['not read yet', '', 'managers and owners']],
  [
    'not read this time',
    group({ failure: failure() }),
    rule(),
    ['could not check', 'managers and owners', 'managers and owners'],
  ],
])('says of a group that is %s', (_, given, policy, expected) =>
  expect(row(given, policy).slice(2, 5)).toEqual(expected),
);

const reach = { recipients: 12_000, outside: 7, counted: 'at most', posters: 2 } as const;
const audience: Audience = {
  address: 'all@example.org',
  id: 'id-all',
  size: 10_000,
  who: 'students',
  routes: ['grade9', 'grade10'].map(name => ({
    audience: { address: 'all@example.org', id: 'id-all' },
    through: { address: `${name}@example.org`, id: `id-${name}` },
    kind: 'child' as const,
    posters: 'domain' as const,
    path: [`${name}@example.org`],
    reached: 2_512,
    exact: name === 'grade9',
    allowed: false,
    blocks: [],
  })),
  more: 0,
  uncertain: [],
};

test('a row holds every column', () => {
  const parents = ['town@example.org', 'city@example.org'];
  expect(row(group({ aliases: ['a@x.org', 'b@x.org'], parents }), rule(), reach, audience)).toEqual([
    'all@example.org',
    'all',
    'as the policy says',
    'managers and owners',
    'managers and owners',
    2,
    12_000,
    7,
    'at most',
    24_000,
    'anyone in the domain → grade9@example.org → 2,512 of 10,000 students\nanyone in the domain → grade10@example.org → at least 2,512 of 10,000 students',
    10_000,
    plainValue({ moment: NOW }, ZONE),
    'ALL_MANAGERS_CAN_POST',
    'MODERATE_NONE',
    'false',
    'false',
    'REPLY_TO_IGNORE',
    'town@example.org, city@example.org',
    'a@x.org, b@x.org',
    'id-all',
  ]);
});

test.each<[string, Reach | undefined, unknown[]]>([
  ['nothing is known', undefined, ['', '', '', '', '']],
  [
    'the internet may post',
    { ...reach, posters: Number.POSITIVE_INFINITY },
    ['the internet', 12_000, 7, 'at most', 1_200_000_000],
  ],
  ['nobody may', { ...reach, posters: 0, counted: 'exact' }, [0, 12_000, 7, 'exact', 0]],
  ['nobody of the domain is left out', { ...reach, outside: 0 }, [2, 12_000, 0, 'at most', 24_000]],
  ['posters were not counted', { recipients: 7, counted: 'so far' }, ['', 7, '', 'so far', '']],
])('what one post reaches: %s', (__, given, expected) => {
  const at = HEADER.indexOf('Posters');
  expect(row(group(), undefined, given).slice(at, at + 5)).toEqual(expected);
});

test.each([
  ['not read yet', unread(), ''],
  ['none', group(), '-'],
  ['one', group({ parents: ['town@example.org'] }), 'town@example.org'],
])('nested in: %s', (__, given, expected) => expect(row(given)[HEADER.indexOf('Nested in')]).toBe(expected));

test('routes that are not told one by one are counted', () => {
  const cell = row(group(), undefined, undefined, { ...audience, more: 3 })[HEADER.indexOf('Routes')];
  expect(String(cell).split('\n').slice(1)).toEqual([
    'anyone in the domain → grade10@example.org → at least 2,512 of 10,000 students',
    'and 3 more',
  ]);
});

test('a large locked group stands before one whose posters are the internet and that reaches few', () => {
  const few = row(group(), undefined, { recipients: 3, counted: 'exact', posters: Number.POSITIVE_INFINITY });
  const many = row(group(), undefined, { recipients: 10_000, counted: 'exact', posters: 40 });
  const [first] = WORST_FIRST;
  const at = HEADER.indexOf(first?.title ?? '');
  expect([few[at], many[at]]).toEqual([300_000, 400_000]);
  expect(WORST_FIRST.map(({ title, descending }) => [title, descending])).toEqual([
    ['Storm potential', true],
    ['Recipients', true],
  ]);
});

describe('groups stay in their rows', () => {
  const named = (id: string) => group({ address: `${id}@example.org`, id });
  const placed = (standing: string[], there: string[]) =>
    inTheirRows(there.map(named), [['Mine', 'Id'], ...standing.map(id => ['', id])]).map(({ id }) => id);

  test.each([
    ['however they come', ['a', 'b', 'c'], ['c', 'a', 'b'], ['a', 'b', 'c']],
    ['a new one follows', ['a', 'b'], ['n', 'a', 'b'], ['a', 'b', 'n']],
    ['a new one takes the row of one that is gone', ['a', 'b', 'c'], ['a', 'c', 'n'], ['a', 'n', 'c']],
    ['the last one takes the row of one that is gone', ['a', 'b', 'c', 'd'], ['a', 'c', 'd'], ['a', 'd', 'c']],
    ['the last one is gone', ['a', 'b'], ['a'], ['a']],
    ['somebody put in a row', ['', 'a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'a', 'b']],
    ['somebody copied a row', ['a', 'b', 'a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['nothing is left', ['a', 'b'], [], []],
    ['nothing stood there', [], ['a', 'b'], ['a', 'b']],
  ])('%s', (_, standing, there, expected) => expect(placed(standing, there)).toEqual(expected));

  test('each is there once, and no more of them move than rows that are no group’s', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    const rows = fc.array(fc.constantFrom(...'abcdefghij', ''));
    fc.assert(
      fc.property(rows, ids, (standing, there) => {
        const result = placed(standing, there);
        expect([...result].sort()).toEqual([...there].sort());
        const firstRow = (id: string) => standing.indexOf(id);
        const holes = standing.filter((id, at) => !there.includes(id) || firstRow(id) !== at).length;
        const moved = result.filter((id, at) => firstRow(id) >= 0 && firstRow(id) !== at).length;
        expect(moved).toBeLessThanOrEqual(holes);
      }),
      RUNS,
    );
  });
});
