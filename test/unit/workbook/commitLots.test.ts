import { commitLots, commitRequests } from '../../../src/workbook/commit';
import { groupsTab } from '../../../src/workbook/groupsTab';
import { stateTab } from '../../../src/workbook/stateTab';
import { change, group, later } from '../samples';
import { book, content } from './committed';

const MANY = 6000;
const addressOf = (i: number) => `g${i}@example.org`;
const many = Array.from({ length: MANY }, (_, i) =>
  group({ address: addressOf(i), id: `id-${i}`, name: `Group ${i}` }),
);
const size = (lot: unknown) => JSON.stringify(lot).length;
type Lot = ReturnType<typeof commitRequests>;

/** The rows of the Groups tab that a lot writes, from 1. */
const rowsIn = (lot: Lot) =>
  lot.flatMap(({ updateCells }) => {
    const first = updateCells?.start?.rowIndex;
    if (updateCells?.start?.sheetId !== groupsTab.id || first === undefined) return [];
    return (updateCells.rows ?? []).map((_, index) => first + index);
  });
const isSorted = (lot: Lot) => lot.some(({ sortRange }) => sortRange?.range?.sheetId === groupsTab.id);
const reach = {
  reach: new Map(many.map(({ address }, i) => [address, { recipients: i, counted: 'exact' as const, posters: 2 }])),
  audiences: [],
};

test('a commit of ordinary size is one request', () => {
  expect(commitLots(book(), content())).toEqual([commitRequests(book(), content())]);
});

test('thousands of new groups take several requests of 2 MB at most: each row is in one of them, and order comes last', () => {
  const lots = commitLots(book(), content({ groups: many, reach }));
  expect(lots.length).toBeGreaterThan(2);
  for (const lot of lots) expect(size(lot)).toBeLessThanOrEqual(2_000_000);
  const written = lots.flatMap(rowsIn);
  expect(written.sort((one, other) => one - other)).toEqual(many.map((_, i) => i + 1));
  expect(lots.map(isSorted)).toEqual(lots.map((_, index) => index === lots.length - 1));
  const states = lots.map(lot => lot.some(({ updateCells }) => updateCells?.start?.sheetId === stateTab.id));
  expect(states).toEqual(lots.map((_, index) => index === 0));
});

test('the row of a group that changed is written with the change', () => {
  const standing = commitRequests(book(), content({ groups: many })).flatMap(({ updateCells }) =>
    updateCells?.start?.sheetId === groupsTab.id ? (updateCells.rows ?? []) : [],
  );
  const values = standing.map(({ values }) =>
    (values ?? []).map(({ userEnteredValue: { stringValue, numberValue } = {} }) => stringValue ?? numberValue ?? ''),
  );
  const here = book([[groupsTab, [groupsTab.columns.map(({ title }) => title), ...values]]]);
  const read = many.map(each => ({ ...each, name: `${each.name} ${'and '.repeat(100)}`, readAt: later(5) }));
  const changes = [change({ group: addressOf(MANY - 1) })];
  const lots = commitLots(here, content({ groups: read, changes }));
  expect(lots.length).toBeGreaterThan(1);
  expect(rowsIn(lots[0] as Lot)).toContain(MANY);
  expect(rowsIn(lots[lots.length - 1] as Lot)).not.toContain(MANY);
});
