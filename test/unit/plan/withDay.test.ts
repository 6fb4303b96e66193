import { isoDay } from '../../../src/model/localTime';
import { withDay } from '../../../src/plan/withDay';
import { ZONE } from '../mail';
import { later, living, NOW, TODAY } from '../samples';

const DAY = 24 * 60;
const day = (findings: Parameters<typeof withDay>[1], relocks = 0, days: Parameters<typeof withDay>[0] = {}) =>
  withDay(days, findings, relocks, NOW, ZONE);

test('a day has how many findings were open at some time of it, by severity', () =>
  expect(
    day([
      living(),
      living({ severity: 'low', since: later(-9 * DAY) }),
      living({ severity: 'high', since: later(-5), resolvedAt: NOW }),
      living({ severity: 'medium', resolvedAt: later(-2 * DAY) }),
    ]),
  ).toEqual({ [TODAY]: [1, 1, 0, 1, 0] }));

test('re-locks of the day add up, whatever is open', () => {
  const first = day([living()], 2);
  expect(withDay(first, [], 1, later(5), ZONE)).toEqual({ [TODAY]: [0, 0, 0, 0, 3] });
});

test('a day begins at midnight on the clocks of the workbook, and the one before stays as it was', () => {
  const first = day([living()], 1);
  expect(withDay(first, [living({ severity: 'low' })], 0, '2023-12-14T08:05:00.000Z', ZONE)).toEqual({
    [TODAY]: [1, 0, 0, 0, 1],
    '2023-12-14': [0, 0, 0, 1, 0],
  });
});

test('62 days are kept, the oldest first', () => {
  const days = Object.fromEntries(
    Array.from({ length: 62 }, (_, index) => [isoDay(later((index - 62) * DAY), ZONE), [0, 0, 0, 0, index]]),
  );
  const kept = Object.keys(day([], 0, days));
  expect([kept.length, kept[0], kept[61]]).toEqual([62, isoDay(later(-61 * DAY), ZONE), TODAY]);
});

test('a state of an older version has no days', () =>
  expect(withDay(undefined, [], 0, NOW, ZONE)).toEqual({ [TODAY]: [0, 0, 0, 0, 0] }));
