import type { Group } from '../../../src/model/group';
import type { PolicyRow } from '../../../src/model/policyRow';
import type { KnownGroup } from '../../../src/model/state';
import { protect } from '../../../src/plan/protect';
import { group, known, NOW, policyRow, rule, TODAY } from '../samples';

const ADDRESS = 'all@example.org';
const TOMORROW = '2023-12-14';

interface Given {
  rows?: PolicyRow[];
  groups?: Group[];
  before?: KnownGroup[];
  pinned?: string[];
  listed?: boolean;
  today?: string;
}
const protection = ({
  rows = [],
  groups = [group()],
  before = [known()],
  pinned = [ADDRESS],
  listed = true,
  today = TODAY,
}: Given) => protect(rows, groups, before, pinned, listed, today);

const renamed = group({ address: 'new@example.org', id: 'id-all' });

test.each<[string, Given, [string, string][]]>([
  ['a row', { rows: [policyRow({ posters: 'owners' })] }, [[ADDRESS, 'owners']]],
  ['a row that is gone, of a pinned group', {}, [[ADDRESS, 'managers']]],
  ['a row that is gone, of another', { pinned: [] }, []],
  ['a row that is wider now, of a pinned group', { rows: [policyRow({ posters: 'anyone' })] }, [[ADDRESS, 'managers']]],
  ['a wider exception, for a pinned group', { rows: [policyRow(), exceptionOf('anyone')] }, [[ADDRESS, 'managers']]],
  ['a wider exception, for another', { rows: [policyRow(), exceptionOf('anyone')], pinned: [] }, [[ADDRESS, 'anyone']]],
  [
    'a pinned group that was renamed',
    { groups: [renamed], pinned: ['new@example.org'] },
    [['new@example.org', 'managers']],
  ],
  [
    'a pinned group that was renamed, pinned by its former address',
    { groups: [{ ...renamed, aliases: [ADDRESS] }] },
    [['new@example.org', 'managers']],
  ],
  ['a pinned group made anew', { groups: [group({ id: 'other' })] }, [[ADDRESS, 'managers']]],
  ['a pinned group that was deleted', { groups: [] }, []],
  ['a pinned group that is not known to be deleted', { groups: [], listed: false }, [[ADDRESS, 'managers']]],
  ['a pinned group that was deleted before', { groups: [], listed: false, before: [known({ goneSince: NOW })] }, []],
])('%s', (_, given, expected) => {
  const { byGroup, lasting } = protection(given);
  expect([...byGroup].map(([address, { posters }]) => [address, posters])).toEqual(expected);
  expect(lasting).toEqual(byGroup);
});

function exceptionOf(posters: PolicyRow['posters']): PolicyRow {
  return policyRow({ row: 3, posters, until: TODAY, why: 'Snow day', owner: 'Ann' });
}

test('a wider exception is told when it begins, and not again while it holds', () => {
  const rows = [policyRow(), exceptionOf('anyone')];
  const first = protection({ rows, pinned: [] });
  expect(first.weakened.map(({ was, now }) => [was, now])).toEqual([[rule(), rule({ posters: 'anyone' })]]);
  const before = [known({ rule: first.lasting.get(ADDRESS) ?? rule() })];
  expect(protection({ rows, before, pinned: [] }).weakened).toEqual([]);
  expect(protection({ rows, before, pinned: [], today: TOMORROW }).weakened).toEqual([]);
});

test('the end of a narrower exception weakens nothing', () => {
  const rows = [policyRow(), exceptionOf('nobody')];
  const { byGroup, lasting } = protection({ rows });
  expect([byGroup.get(ADDRESS), lasting.get(ADDRESS)]).toEqual([rule({ posters: 'nobody' }), rule()]);
  const before = [known({ rule: lasting.get(ADDRESS) ?? rule() })];
  const next = protection({ rows, before, today: TOMORROW });
  expect([next.byGroup.get(ADDRESS), next.weakened]).toEqual([rule(), []]);
});

test('a pinned group whose row is taken away behind an exception keeps its rule when that ends', () => {
  const rows = [exceptionOf('nobody')];
  const { lasting } = protection({ rows });
  const { rule: _, ...about } = known();
  const left = lasting.get(ADDRESS);
  const next = protection({ rows, before: [{ ...about, ...(left && { rule: left }) }], today: TOMORROW });
  expect(next.byGroup.get(ADDRESS)).toEqual(rule());
});

test('a row that is taken away behind a narrower exception is told', () => {
  const { weakened } = protection({ rows: [exceptionOf('nobody')], pinned: [] });
  expect(weakened.map(({ was }) => was)).toEqual([rule()]);
});
