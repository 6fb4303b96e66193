import { type Archive, beginsAfter } from '../../../src/model/archive';
import { START } from '../../../src/model/evidence';

const link = (number: number, chain = 'now') => ({ number, hash: `hash ${number}`, chain });
const lot = { year: '2025', tab: 113, first: 2, rows: 10, hash: '' };

test.each<[string, Archive, string | undefined, number]>([
  ['at the begin where nothing was moved', { books: {} }, '1', 0],
  ['after what was moved', { books: {}, from: link(10) }, '11', 10],
  ['there too if the first row is away', { books: {}, from: link(10) }, '12', 10],
  ['and if all are', { books: {}, from: link(10) }, undefined, 10],
  ['not after rows of another chain', { books: {}, from: link(10, 'before') }, '1', 0],
  ['before a lot that is not deleted yet', { books: {}, from: link(10), lot: { ...lot, to: link(20) } }, '11', 10],
  ['after one that is', { books: {}, from: link(10), lot: { ...lot, to: link(20) } }, '21', 20],
  ['after the first lot', { books: {}, lot: { ...lot, to: link(20) } }, '21', 20],
  ['not in the midst of a lot', { books: {}, lot: { ...lot, to: link(20) } }, '15', 0],
])('the rows of evidence here begin %s', (_, archive, first, expected) => {
  expect(beginsAfter(archive, 'now', first).number).toBe(expected);
});

test('the first row of all follows on nothing', () => expect(beginsAfter({ books: {} }, 'now', '1')).toBe(START));
