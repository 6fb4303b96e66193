import { observedIn } from '../../../src/model/received';
import { hoursLater } from '../mail';
import { receivedHour } from '../received';

test('what was observed of a unit, added up', () => {
  const hours = [
    receivedHour(hoursLater(0), { outside: 2, domains: { 'spam.example': 2 } }),
    receivedHour(hoursLater(0), { unit: '/Staff', outside: 50 }),
    receivedHour(hoursLater(5), { rejected: 7, byRestriction: 3 }),
  ];
  const observed = {
    messages: 200,
    outside: 2,
    rejected: 7,
    byRestriction: 3,
    nameless: 0,
    whole: true,
    since: hoursLater(0),
    to: hoursLater(6),
  };
  expect(observedIn({ hours }, '/Students', hoursLater(9))).toEqual(observed);
  const sampled = [...hours, receivedHour(hoursLater(6), { all: 900 })];
  expect(observedIn({ hours: sampled }, '/Students', hoursLater(9))).toMatchObject({ messages: 300, whole: false });
});

test('of a unit of which no hour was read nothing is known', () =>
  expect(observedIn({ hours: [receivedHour(hoursLater(0))] }, '/Staff', hoursLater(9))).toBeUndefined());

test.each([
  ['no message was seen', receivedHour(hoursLater(0), { read: 0, all: 0 }), hoursLater(2)],
  ['the last hour that was read is more than a week ago', receivedHour(hoursLater(0)), hoursLater(7 * 24 + 1)],
])('an empty log and an old one prove nothing: %s', (_, hour, now) =>
  expect(observedIn({ hours: [hour] }, '/Students', now)).toBeUndefined(),
);
