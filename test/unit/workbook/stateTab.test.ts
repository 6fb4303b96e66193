import fc from 'fast-check';
import { formatState, readState } from '../../../src/workbook/stateTab';
import { RUNS } from '../arbitraries';
import { living, state } from '../samples';

const HEADER = ['What one tick leaves to the next'];

test('a state reads back from its cells, however long and in whatever letters', () => {
  const what = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('🔒'.repeat(9_000)));
  fc.assert(
    fc.property(fc.array(what, { maxLength: 6 }), whats => {
      const before = state({ findings: whats.map(each => living({ what: each })) });
      const cells = formatState(before, []);
      expect(readState([HEADER, ...cells])).toEqual(before);
      expect(cells.every(([cell, ...others]) => String(cell).length <= 50_000 && others.length === 0)).toBe(true);
      expect(cells.join('').replace(/[ -~]/g, '')).toBe('');
    }),
    { ...RUNS, numRuns: 100 },
  );
});

test('a long state takes several cells', () => {
  const findings = [living({ what: 'x'.repeat(120_000) })];
  expect(formatState(state({ findings }), []).map(([cell]) => String(cell).length >= 10_000)).toEqual([
    true,
    true,
    true,
  ]);
});

test('beside it stand the numbers of charts, whichever is longer', () => {
  const findings = [living({ what: 'x'.repeat(60_000) })];
  const numbers = [
    ['12-13', 1],
    ['12-14', 2],
    ['12-15', 3],
  ];
  expect(formatState(state({ findings }), numbers).map(([piece, ...others]) => [typeof piece, ...others])).toEqual([
    ['string', '12-13', 1],
    ['string', '12-14', 2],
    ['undefined', '12-15', 3],
  ]);
  expect(formatState(state({ findings }), numbers.slice(0, 1)).map(cells => cells.length)).toEqual([3, 1]);
  expect(readState([HEADER, ...formatState(state({ findings }), numbers)])).toEqual(state({ findings }));
});

test.each([
  ['no row at all', []],
  ['only the header', [HEADER]],
  ['garbled', [HEADER, ['{"number":7,']]],
  ['a cell is gone', [HEADER, ['{"number":7,'], [], ['"outbox":]}']]],
  ['no state', [HEADER, ['{"number":"7"}']]],
  ['no findings', [HEADER, ['{"number":7,"outbox":[]}']]],
  ['no outbox', [HEADER, ['{"number":7,"findings":[]}']]],
  ['no list of what is unwritten', [HEADER, [JSON.stringify({ ...state(), unwritten: { changes: [], runs: [] } })]]],
  ['nothing', [HEADER, ['null']]],
  ['a number typed over it', [HEADER, [7]]],
])('no state is read: %s', (_, values) => expect(readState(values)).toBe(undefined));
