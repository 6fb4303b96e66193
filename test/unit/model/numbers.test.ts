import fc from 'fast-check';
import { counted, grouped, ordinal } from '../../../src/model/numbers';
import { RUNS } from '../arbitraries';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [10_000, '10,000'],
  [123_456, '123,456'],
  [1_180_000, '1,180,000'],
])('%s is written %s', (count, expected) => expect(grouped(count)).toBe(expected));

test('any count is in groups of three, and the same without the commas', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), count => {
      expect(grouped(count)).toMatch(/^\d{1,3}(,\d{3})*$/);
      expect(Number(grouped(count).replace(/,/g, ''))).toBe(count);
    }),
    RUNS,
  );
});

test.each([
  [1, '1 mailbox'],
  [0, '0 mailboxes'],
  [2, '2 mailboxes'],
  [10_000, '10,000 mailboxes'],
])('%s counted: %s', (count, expected) => expect(counted(count, 'mailbox', 'mailboxes')).toBe(expected));

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [10, '10th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [20, '20th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
  [122, '122nd'],
])('the %s is the %s', (count, expected) => expect(ordinal(count)).toBe(expected));
