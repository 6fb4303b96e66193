import { fullWorkbook } from '../../../src/checks/fullWorkbook';
import { facts } from '../facts';

test.each([
  [undefined, []],
  [6_999_999, []],
  [7_000_000, [['medium', 'The workbook has 7,000,000 cells, empty ones too; Google allows 10,000,000.']]],
  [9_000_000, [['high', 'The workbook has 9,000,000 cells, empty ones too; Google allows 10,000,000.']]],
])('HEALTH.3: a workbook of %s cells', (cells, expected) => {
  const found = fullWorkbook(facts(cells === undefined ? {} : { cells }));
  expect(found.map(({ severity, what }) => [severity, `${what.split('.')[0]}.`])).toEqual(expected);
});
