import { freeTitle } from '../../../src/workbook/freeTitle';

test.each([
  [[], 'Policy'],
  [['policies'], 'Policy'],
  [['Policy'], 'Policy (2)'],
  [['POLICY'], 'Policy (2)'],
  [['Policy', 'Policy (2)'], 'Policy (3)'],
])('where people have tabs called %j, it comes back as %s', (taken, expected) => {
  expect(freeTitle('Policy', taken)).toBe(expected);
});
