import type { MailHour } from '../../../src/model/mail';
import { hoursDue } from '../../../src/plan/hoursDue';
import { EVENING, hoursLater, mailHour } from '../mail';

/** So many minutes after the hour ended. */
const after = (minutes: number): string => new Date(Date.parse(EVENING) + 3_600_000 + minutes * 60_000).toISOString();
const countedAt = (at: string, minutes: number): MailHour =>
  mailHour(at, { countedAt: new Date(Date.parse(at) + 3_600_000 + minutes * 60_000).toISOString() });
/** Hours from so many before EVENING up to it, each counted for the last time. */
const settled = (hours: number, upTo = 0): MailHour[] =>
  Array.from({ length: hours + upTo + 1 }, (_, index) => countedAt(hoursLater(index - hours), 24 * 60));
const due = (hours: MailHour[], now: string) => hoursDue({ hours, since: hours[0]?.at ?? EVENING }, now);

test.each([
  ['begins with the hour before', 5, [EVENING]],
  ['that ended 3 minutes ago', 3, [EVENING]],
  ['and else with the one before that', 2, [hoursLater(-1)]],
])('the first tick %s', (_, minutes, expected) => expect(hoursDue({ hours: [] }, after(minutes))).toEqual(expected));

test.each([
  ['just counted', 5, 6, []],
  ['counted, 59 minutes after its end', 5, 59, []],
  ['an hour after its end', 5, 60, [EVENING]],
  ['counted an hour after its end', 60, 61, []],
  ['3 hours after its end', 60, 180, [EVENING]],
  ['counted 3 hours after its end', 180, 24 * 60 - 1, []],
  ['a day after its end', 180, 24 * 60, [EVENING]],
  ['counted a day after its end', 24 * 60, 24 * 60 + 5, []],
])('one hour, %s', (_, counted, now, expected) => {
  const others = settled(0, 48).slice(1);
  expect(due([countedAt(EVENING, counted), ...others], after(now))).toEqual(expected);
});

test('after a silence the hours of a day are made up for, the newest first, three at a time', () => {
  const hours = settled(48).slice(0, 10);
  const now = after(5);
  expect(due(hours, now)).toEqual([EVENING, hoursLater(-1), hoursLater(-2)]);
  const counted = [0, 1, 2].map(index => countedAt(hoursLater(-index), 24 * 60));
  expect(due([...hours, ...counted], now)).toEqual([-3, -4, -5].map(hoursLater));
  const all = Array.from({ length: 23 }, (_, index) => countedAt(hoursLater(-index), 24 * 60));
  expect(due([...hours, ...all], now)).toEqual([]);
});

test('nothing before Postlock began', () =>
  expect(hoursDue({ hours: [], since: hoursLater(-1) }, after(5))).toEqual([EVENING, hoursLater(-1)]));

test('a tick every 5 minutes counts each hour four times and never more than three at once', () => {
  let hours: MailHour[] = [];
  let since: string | undefined;
  const times = new Map<string, number>();
  for (let minutes = 0; minutes < 60 * 60; minutes += 5) {
    const now = after(minutes);
    const found = hoursDue({ hours, ...(since !== undefined && { since }) }, now);
    expect(found.length).toBeLessThanOrEqual(3);
    since ??= found[0];
    for (const at of found) times.set(at, (times.get(at) ?? 0) + 1);
    hours = [...hours.filter(({ at }) => !found.includes(at)), ...found.map(at => mailHour(at, { countedAt: now }))];
  }
  const whole = [...Array(20).keys()].map(index => times.get(hoursLater(index + 1)));
  expect(whole).toEqual(whole.map(() => 4));
});

const LATE = [-4, -5, -6].map(hoursLater);
test.each([
  ['that it lacks take the place of none that it has', hoursLater(-5), LATE, [-4, -5].map(hoursLater)],
  ['begin with the newest that it has', undefined, LATE, [hoursLater(-4)]],
  ['are none where it has none', hoursLater(-5), [], []],
])('by an export that is four hours late, hours %s', (_, since, told, expected) =>
  expect(hoursDue({ hours: [], ...(since && { since }) }, after(5), at => told.includes(at))).toEqual(expected),
);
