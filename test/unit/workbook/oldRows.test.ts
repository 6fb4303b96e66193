import { largeTabs, oldRows } from '../../../src/workbook/oldRows';
import type { Values } from '../../../src/workbook/rows';
import { runsTab } from '../../../src/workbook/runsTab';
import { studentMailTab } from '../../../src/workbook/studentMailTab';
import { titles } from './committed';

const now = '2026-07-01T12:00:00.000Z';
/** 1 January 2026 at 0:00, in days as spreadsheets count. */
const NEW_YEAR = 46_023;

/** Runs, an hour apart, the first so many days after the new year. */
const runs = (count: number, from: number, result = 'ok'): Values => [
  titles(runsTab),
  ...Array.from({ length: count }, (_, index) => [NEW_YEAR + from + index / 24, 'due', 7, 1.2, result, '', 'used']),
];
const found = (values: Values) => {
  const { year, rows } = oldRows(runsTab, values, now);
  return [year, rows.length, rows[0]?.index, rows[rows.length - 1]?.index];
};

test.each<[string, Values, unknown[]]>([
  ['none while there is not a lot too many', runs(20_999, -800), ['', 0, undefined, undefined]],
  ['a lot of the oldest', runs(21_000, -800), ['2023', 1000, 1, 1000]],
  ['of one year alone', runs(21_000, -10), ['2025', 240, 1, 240]],
  ['none that is not 30 days old', runs(21_000, 151.5), ['', 0, undefined, undefined]],
  ['so far as they are 30 days old', runs(21_000, 141.5), ['2026', 240, 1, 240]],
  ['no more than a request takes', runs(21_000, -800, 'x'.repeat(10_000)), ['2023', 144, 1, 144]],
  [
    'the oldest wherever they stand',
    [titles(runsTab), ...runs(21_000, -10).slice(1).reverse()],
    ['2025', 240, 21_000, 20_761],
  ],
])('the rows to be moved: %s', (_, values, expected) => expect(found(values)).toEqual(expected));

test('rows that bear no date, and those beside which somebody wrote something, stay', () => {
  const values = runs(21_000, -10);
  (values[1] as unknown[])[0] = 'who knows';
  (values[2] as unknown[])[7] = 'ask Ada';
  expect(found(values)).toEqual(['2025', 238, 3, 240]);
});

test('a day that is text dates a row as well', () => {
  const rows = Array.from({ length: 21_000 }, (_, index) => [`2025-12-${10 + Math.floor(index / 1000)}`, '/Students']);
  const { year, rows: old } = oldRows(studentMailTab, [titles(studentMailTab), ...rows], now);
  expect([year, old.length, old[999]?.index]).toEqual(['2025', 1000, 1000]);
});

test('only tabs that grow are large, by their grid', () => {
  const standing = (gridRows: number) => ({ gridRows, gridColumns: 7, values: [] });
  const tabs = new Map([105, 106, 107].map(id => [id, standing(id === 106 ? 21_000 : 21_001)]));
  expect(largeTabs({ id: '', timeZone: 'Etc/UTC', titles: [], cells: 0, tabs })).toEqual([107]);
});
