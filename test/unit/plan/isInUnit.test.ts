import { isInUnit } from '../../../src/plan/isInUnit';

test.each([
  ['the unit itself', ['/Students'], '/Students', true],
  ['below it', ['/Students'], '/Students/Grade 9/Room 2', true],
  ['in other letters', ['/students'], '/STUDENTS/Grade 9', true],
  ['beside it', ['/Students'], '/Staff', false],
  ['another that begins so', ['/Students'], '/Students 2', false],
  ['above it', ['/Students/Grade 9'], '/Students', false],
  ['a unit of that name elsewhere', ['/Students'], '/Old/Students', false],
  ['one of several', ['/Students', '/Guests'], '/Guests/Day', true],
  ['none of several', ['/Students', '/Guests'], '/', false],
  ['the whole domain', ['/'], '/Staff', true],
  ['the top of the domain', ['/'], '/', true],
  ['no unit', [], '/Students', false],
])('%s', (_, units, path, expected) => expect(isInUnit(units)(path)).toBe(expected));
