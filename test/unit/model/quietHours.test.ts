import { isQuiet } from '../../../src/model/quietHours';

const ZONE = 'America/Los_Angeles';

test.each([
  ['', '2023-12-14T08:00:00Z', false],
  ['22:00-06:00', '2023-12-14T05:59:59Z', false],
  ['22:00-06:00', '2023-12-14T06:00:00Z', true],
  ['22:00-06:00', '2023-12-14T13:59:59Z', true],
  ['22:00-06:00', '2023-12-14T14:00:00Z', false],
  ['12:00-14:00', '2023-12-14T20:00:00Z', true],
  ['12:00-14:00', '2023-12-14T22:00:00Z', false],
  ['00:00-00:00', '2023-12-14T08:00:00Z', false],
])('quiet hours %s at %s by the clock of Los Angeles: %s', (quietHours, at, expected) =>
  expect(isQuiet(quietHours, at, ZONE)).toBe(expected),
);
