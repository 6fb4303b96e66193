import { sendMail } from '../emulator/mailing';
import type { World } from '../emulator/world';
import { district } from '../emulator/worlds/district';
import { everydayMail } from '../emulator/worlds/district/everydayMail';
import { small } from '../emulator/worlds/small';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const monday = '2023-12-11T00:00:00-08:00';
const start = Date.parse(monday);

function aWeek(): World {
  const world = district({ start: monday });
  everydayMail(world, start, start + 7 * DAY);
  world.clock.advance(7 * DAY);
  return world;
}

const week = aWeek();
const between = (from: number, to: number) => week.mailings.filter(({ at }) => at >= from && at < to);
const hoursOf = (day: number) =>
  Array.from(
    { length: 24 },
    (_, i) => between(start + day * DAY + i * HOUR, start + day * DAY + (i + 1) * HOUR).length,
  );

test('some 15,000 messages on each weekday, and a fifth of that at the weekend', () => {
  const days = Array.from({ length: 7 }, (_, day) => between(start + day * DAY, start + (day + 1) * DAY).length);
  for (const count of days.slice(0, 5)) expect(Math.abs(count - 15_000)).toBeLessThan(750);
  for (const count of days.slice(5)) expect(Math.abs(count - 2750)).toBeLessThan(250);
  expect(week.mailings).toHaveLength(days.reduce((sum, count) => sum + count, 0));
});

test('most at 8 and at 14, a bump in the evening, and nearly none at night', () => {
  const hours = hoursOf(2);
  const [night = 0, morning = 0, noon = 0, afternoon = 0, dinner = 0, evening = 0] = [4, 8, 11, 14, 18, 20].map(
    hour => hours[hour],
  );
  expect(night).toBeLessThan(50);
  expect(Math.min(morning, afternoon)).toBeGreaterThan(1.5 * noon);
  expect(evening).toBeGreaterThan(1.5 * dinner);
  expect(Math.max(...hours)).toBe(Math.max(morning, afternoon));
});

test('teachers write to classes of 20 to 30, and letters to the same people share one list', () => {
  const toClasses = week.mailings.filter(({ to }) => to.length >= 20 && to[0] && /\d@/.test(to[0]));
  expect(toClasses.length).toBeGreaterThan(3000);
  expect(Math.max(...toClasses.map(({ to }) => to.length))).toBe(25);
  expect(new Set(toClasses.map(({ mailboxes }) => mailboxes)).size).toBeLessThanOrEqual(416);
});

test('programs in and outside the domain write to students, and families to staff', () => {
  const from = (sender: string) => week.mailings.filter(each => each.from.startsWith(sender));
  expect(from('no-reply@lms.example').length).toBeGreaterThan(8000);
  expect(from('library@district.example').length).toBeGreaterThan(2000);
  expect(from('no-reply@lms.example').every(({ automated }) => automated)).toBe(true);
  const unitsWrittenTo = new Set(
    from('family').map(({ to }) => week.users.get(to[0] ?? '')?.orgUnitPath.split('/')[1]),
  );
  expect(unitsWrittenTo).toEqual(new Set(['Staff']));
  expect(week.posts).toEqual([]);
});

test('no letter is there before its time, and two worlds have the same ones', () => {
  const [one, other] = [small({ start: monday }), small({ start: monday })];
  for (const world of [one, other]) everydayMail(world, start + 8 * HOUR, start + 2 * DAY);
  one.clock.advance(8 * HOUR);
  expect(one.mailings).toEqual([]);
  for (let i = 0; i < 40 * 60; i++) {
    one.clock.advance(HOUR / 60);
    for (const { at } of one.mailings.slice(-1)) expect(at).toBeLessThanOrEqual(one.clock.now());
  }
  other.clock.advance(3 * DAY);
  expect(one.mailings.length).toBeGreaterThan(100);
  expect(one.mailings).toEqual(other.mailings);
  expect(one.random()).toBe(small().random());
});

test('a letter by hand stands among the others', () => {
  const world = small({ start: monday });
  everydayMail(world, start, start + DAY);
  world.clock.advance(12 * HOUR);
  const { at, messageId } = sendMail(world, { from: 'parent@home.example', to: ['teacher1@school.example'] });
  world.clock.advance(12 * HOUR);
  const ids = world.mailings.map(each => each.messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.indexOf(messageId)).toBe(world.mailings.filter(each => each.at < at).length);
});
