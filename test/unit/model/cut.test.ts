import { cut } from '../../../src/model/cut';

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['', 3, ''],
  ['a🔒', 3, 'a🔒'],
  ['ab🔒', 3, 'ab'],
  ['a🔒b', 3, 'a🔒'],
  ['🔒🔒', 3, '🔒'],
])('of %j at most %s units: %j', (text, most, expected) => expect(cut(text, most)).toBe(expected));
