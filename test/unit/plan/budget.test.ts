import { SIX_MINUTES, shorter, THIRTY_SECONDS } from '../../../src/plan/budget';
import { DAY, later, NOW } from '../samples';

test.each([
  ['as ever', undefined, false, SIX_MINUTES],
  ['the first tick, begun a second time', undefined, true, THIRTY_SECONDS],
  ['a tick was cut short a day ago', later(-DAY), false, SIX_MINUTES],
  ['a tick was cut short less than a day ago', later(1 - DAY), false, THIRTY_SECONDS],
  ['the tick before was cut short', later(-DAY), true, THIRTY_SECONDS],
])('how long a tick may take: %s', (_, cutShortAt, cutShortNow, expected) =>
  expect(shorter(SIX_MINUTES, cutShortAt, cutShortNow, NOW)).toEqual(expected),
);

test('a button never has more than its 30 seconds, commit and mail included', () => {
  expect(shorter(THIRTY_SECONDS, undefined, false, NOW)).toEqual(THIRTY_SECONDS);
  expect(THIRTY_SECONDS.all).toBeLessThan(30);
  expect(SIX_MINUTES.all).toBeLessThan(360);
});
