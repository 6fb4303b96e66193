import type { Order } from '../../../src/model/order';
import { policyCells, policyProblems, policyTab, readPolicy } from '../../../src/workbook/policyTab';
import { settingsTab } from '../../../src/workbook/settingsTab';
import { typeIn } from '../../../src/workbook/typeIn';
import { NOW } from '../samples';
import { book } from './committed';

const asked = { at: NOW, by: 'admin@example.org' };
const row = (group: string): Order => ({ ...asked, what: 'type', tab: 'Policy', cells: policyCells(group, 'Asked') });
const mode = (Value: string): Order => ({
  ...asked,
  what: 'type',
  tab: 'Settings',
  cells: { Setting: 'Mode', Value },
});
const valuesOf = (after: ReturnType<typeof typeIn>, id: number) => after.book.tabs.get(id)?.values ?? [];
const policyOf = (after: ReturnType<typeof typeIn>) => readPolicy(valuesOf(after, policyTab.id)).read;

test('rows of Policy come below the others, one below the other, and can be read', () => {
  const before = policyOf(typeIn(book(), []));
  const after = typeIn(book(), [row('a@example.org'), row('b@example.org')]);
  expect(policyOf(after).map(({ group, onDrift, posters }) => [group, onDrift, posters])).toEqual([
    ...before.map(({ group, onDrift, posters }) => [group, onDrift, posters]),
    ['a@example.org', 're-lock', 'managers'],
    ['b@example.org', 're-lock', 'managers'],
  ]);
  const places = after.typed.map(({ updateCells }) => updateCells?.start?.rowIndex);
  expect([...new Set(places)]).toEqual([before.length + 1, before.length + 2]);
});

test('a row that stands there already is not added again', () => {
  const once = typeIn(book(), [row('a@example.org')]);
  const twice = typeIn(once.book, [row('a@example.org')]);
  expect(policyOf(twice)).toEqual(policyOf(once));
});

test('a value of Settings is written in the row of its name, or below if that is gone', () => {
  const values = [
    ['Setting', 'Value'],
    ['Storm posts', '12'],
    ['Mode', 'report'],
  ];
  const after = typeIn(book([[settingsTab, values]]), [mode('enforce')]);
  expect(valuesOf(after, settingsTab.id)).toEqual([...values.slice(0, 2), ['Mode', 'enforce']]);
  const gone = typeIn(book([[settingsTab, values.slice(0, 2)]]), [mode('enforce')]);
  expect(valuesOf(gone, settingsTab.id)).toEqual([...values.slice(0, 2), ['Mode', 'enforce']]);
});

test('what is to be typed into a tab that is gone is left', () => {
  const { tabs, ...others } = book();
  const without = { ...others, tabs: new Map([...tabs].filter(([id]) => id !== policyTab.id)) };
  const order = row('a@example.org');
  expect(typeIn(without, [order, mode('report')])).toMatchObject({ left: [order] });
});

test('what has a cell for which there is no column any more is left: an exception without its last day would stand for good', () => {
  const titles = policyTab.columns.map(({ title }) => title).filter(title => title !== 'Until');
  const order = row('a@example.org');
  expect(typeIn(book([[policyTab, [titles]]]), [order])).toMatchObject({ typed: [], left: [order] });
});

test.each([
  ['all in order', policyCells('a@example.org', 'Fair', 'domain', '2023-12-20', 'it@example.org'), []],
  [
    'no owner',
    policyCells('a@example.org', 'Fair', 'domain', '2023-12-20'),
    ['Owner: found nothing, expected the owner of the exception.'],
  ],
  [
    'no day',
    policyCells('a@example.org', 'Fair', 'domain', 'soon', 'it@example.org'),
    ['Until: found "soon", expected a day such as 2026-12-31, or nothing.'],
  ],
])('what is wrong with a row of Policy: %s', (_, cells, expected) => expect(policyProblems(cells)).toEqual(expected));
