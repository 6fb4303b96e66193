import fc from 'fast-check';
import type { Group } from '../../../src/model/group';
import { ON_DRIFT, type PolicyRow } from '../../../src/model/policyRow';
import { POSTERS, type Posters } from '../../../src/model/posters';
import { isWeaker, type Rule } from '../../../src/model/rule';
import { rulesFor } from '../../../src/plan/rulesFor';
import { RUNS } from '../arbitraries';
import { group, policyRow, rule, TODAY } from '../samples';

const exception = (given: Partial<PolicyRow> = {}) =>
  policyRow({ until: TODAY, why: 'Snow day', owner: 'Ann', ...given });

test.each<[string, PolicyRow[], Rule | undefined]>([
  ['one row', [policyRow()], rule()],
  ['no row', [], undefined],
  ['a row about another group', [policyRow({ group: 'staff@example.org' })], undefined],
  [
    'of two rows the narrower',
    [policyRow({ group: '*', posters: 'owners' }), policyRow({ row: 3 })],
    rule({ posters: 'owners' }),
  ],
  [
    'the firm answers of both rows',
    [policyRow({ moderated: true, onDrift: 'report', posters: 'domain' }), policyRow({ row: 3 })],
    rule({ moderated: true }),
  ],
  [
    'an exception in place of the standing row, on its last day',
    [policyRow(), exception({ row: 3, posters: 'domain', onDrift: 'report' })],
    rule({ posters: 'domain', onDrift: 'report' }),
  ],
  ['an exception that is over', [policyRow(), exception({ row: 3, posters: 'domain', until: '2023-12-12' })], rule()],
  [
    'of two exceptions the narrower',
    [policyRow(), exception({ row: 3, posters: 'anyone' }), exception({ row: 4, posters: 'domain' })],
    rule({ posters: 'domain' }),
  ],
])('%s', (_, rows, expected) => {
  expect(rulesFor(rows, [group()], TODAY).byGroup.get('all@example.org')).toEqual(expected);
});

test.each<[string, PolicyRow[], Rule | undefined]>([
  ['a standing row', [policyRow()], rule()],
  ['an exception alone', [exception()], undefined],
  ['a narrower exception', [policyRow(), exception({ row: 3, posters: 'nobody' })], rule()],
  ['a wider exception', [policyRow(), exception({ row: 3, posters: 'anyone' })], rule({ posters: 'anyone' })],
  ['an exception that is over', [policyRow(), exception({ row: 3, posters: 'anyone', until: '2023-12-12' })], rule()],
])('what lasts: %s', (_, rows, expected) => {
  expect(rulesFor(rows, [group()], TODAY).lasting.get('all@example.org')).toEqual(expected);
});

test('says which row is about which groups, and which row a narrower one overrules', () => {
  const rows = [
    policyRow({ row: 2, group: '*@example.org', posters: 'domain' }),
    policyRow({ row: 3 }),
    exception({ row: 4, group: 'staff@example.org', posters: 'anyone' }),
  ];
  const { groupsOfRow, overruled } = rulesFor(rows, [group(), group({ address: 'staff@example.org' })], TODAY);
  expect(groupsOfRow).toEqual(
    new Map([
      [2, ['all@example.org', 'staff@example.org']],
      [3, ['all@example.org']],
      [4, ['staff@example.org']],
    ]),
  );
  expect(overruled).toEqual([{ row: 2, group: 'all@example.org', by: 3 }]);
});

const ADDRESSES = ['a@x.org', 'b@x.org', 'c@y.org'];
const PATTERNS: Record<string, string[]> = {
  '*': ADDRESSES,
  '*@x.org': ['a@x.org', 'b@x.org'],
  'a@x.org': ['a@x.org'],
  'c@y.org': ['c@y.org'],
  'gone@x.org': [],
};

/** The rule in the slowest words: the rows about a group, exceptions alone if there are any, and of each column the firmest. */
function slowRule(rows: PolicyRow[], address: string): Rule | undefined {
  const standing: PolicyRow[] = [];
  const exceptions: PolicyRow[] = [];
  for (const row of rows) {
    if (!PATTERNS[row.group]?.includes(address)) continue;
    if (row.until === undefined) standing.push(row);
    else if (row.until >= TODAY) exceptions.push(row);
  }
  const deciding = exceptions.length > 0 ? exceptions : standing;
  if (deciding.length === 0) return undefined;
  let posters: Posters = 'anyone';
  for (const each of POSTERS) if (deciding.some(row => row.posters === each)) posters = each;
  const moderated = deciding.some(row => row.moderated);
  return { posters, moderated, onDrift: deciding.some(row => row.onDrift === 're-lock') ? 're-lock' : 'report' };
}

const anyRow = fc.record({
  group: fc.constantFrom(...Object.keys(PATTERNS)),
  posters: fc.constantFrom(...POSTERS),
  moderated: fc.boolean(),
  onDrift: fc.constantFrom(...ON_DRIFT),
  until: fc.constantFrom(undefined, undefined, '2023-12-12', TODAY, '2024-06-01'),
});

test('the end of an exception weakens nothing that lasts', () => {
  const standing = anyRow.map(({ until: _, ...given }) => policyRow({ ...given, group: 'a@x.org' }));
  const exceptions = anyRow.map(given => exception({ ...given, row: 3, group: 'a@x.org', until: TODAY }));
  const lasting = (rows: PolicyRow[], day: string) =>
    rulesFor(rows, [group({ address: 'a@x.org' })], day).lasting.get('a@x.org') as Rule;
  fc.assert(
    fc.property(standing, exceptions, (row, other) => {
      const [during, after] = [lasting([row, other], TODAY), lasting([row, other], '2023-12-14')];
      expect([during, after, isWeaker(after, during)]).toEqual([during, after, false]);
    }),
    RUNS,
  );
});

test('as the slow reference says, in whatever order the rows stand', () => {
  const groups: Group[] = ADDRESSES.map(address => group({ address }));
  const anyRows = fc
    .array(anyRow, { maxLength: 6 })
    .map(rows =>
      rows.map(({ until, ...given }, index) => policyRow({ row: index + 2, ...given, ...(until && { until }) })),
    );
  const shuffled = anyRows.chain(rows =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, otherOrder]) => {
      const { byGroup } = rulesFor(rows, groups, TODAY);
      for (const address of ADDRESSES) expect(byGroup.get(address)).toEqual(slowRule(rows, address));
      expect(rulesFor(otherOrder, groups, TODAY).byGroup).toEqual(byGroup);
    }),
    RUNS,
  );
});
