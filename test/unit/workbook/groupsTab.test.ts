import fc from 'fast-check';
import type { Group } from '../../../src/model/group';
import type { Rule } from '../../../src/model/rule';
import { plainValue } from '../../../src/workbook/cells';
import { formatGroup, groupsTab, readGroups } from '../../../src/workbook/groupsTab';
import { anySettings, RUNS } from '../arbitraries';
import { ARCHIVED, failure, group, NOW, OPEN, rule, unread } from '../samples';

const ZONE = 'America/Los_Angeles';
const HEADER = groupsTab.columns.map(({ title }) => title);
const row = (given: Group, policy?: Rule) => formatGroup(given, policy).map(cell => plainValue(cell, ZONE));
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
  const seconds = fc.integer({ min: 1_702_000_000, max: 1_709_000_000 });
  const settled = fc
    .tuple(named, anySettings, seconds)
    .map(([given, settings, at]): Group => ({ ...given, settings, readAt: new Date(at * 1000).toISOString() }));
  const groups = fc.uniqueArray(fc.oneof(named, settled), { selector: each => each.address, maxLength: 5 });
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
const withoutSettings = unread({ id: 'id-all' });

test.each([
  ['its address', garbled('Group', 'oops'), []],
  ['its id', garbled('Id', ''), []],
  ['a setting', garbled('whoCanPostMessage', 'EVERYBODY'), [withoutSettings]],
  ['when it was read', garbled('Settings read', 'yesterday'), [withoutSettings]],
  ['when it was read, to a day in 1899', garbled('Settings read', 1), [withoutSettings]],
  ['when it was read, to no day at all', garbled('Settings read', 1e12), [withoutSettings]],
  ['its members', garbled('Members', 'many'), [group({ directMembers: 0 })]],
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

test('a row holds every column', () => {
  expect(row(group({ aliases: ['a@x.org', 'b@x.org'] }), rule())).toEqual([
    'all@example.org',
    'all',
    'as the policy says',
    'managers and owners',
    'managers and owners',
    10_000,
    plainValue({ moment: NOW }, ZONE),
    'ALL_MANAGERS_CAN_POST',
    'MODERATE_NONE',
    'false',
    'false',
    'a@x.org, b@x.org',
    'id-all',
  ]);
});
