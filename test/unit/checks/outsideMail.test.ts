import { outsideMail } from '../../../src/checks/outsideMail';
import type { ReceivedHour } from '../../../src/model/received';
import { hoursLater, ZONE } from '../mail';
import { receivedHour } from '../received';
import { settings } from '../samples';

const check = (hours: ReceivedHour[], domainOnlyUnits = ['/Students']) =>
  outsideMail({ timeZone: ZONE, settings: settings({ domainOnlyUnits }), received: { hours } });

const spam = (at: string, given: Partial<ReceivedHour> = {}) =>
  receivedHour(at, { outside: 5, domains: { 'spam.example': 5 }, ...given });
const quiet = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => receivedHour(hoursLater(from + i)));

test('mail from outside is told with its domains, the span and of how many it is', () => {
  const hours = [
    receivedHour(hoursLater(0)),
    spam(hoursLater(1)),
    receivedHour(hoursLater(2), { read: 540, all: 540 }),
    spam(hoursLater(3), { read: 600, all: 600, outside: 2, domains: { 'other.example': 2 } }),
    receivedHour(hoursLater(4)),
  ];
  expect(check(hours)).toEqual([
    {
      check: 'DELIV.2',
      subject: 'Mail from outside to /Students',
      severity: 'high',
      what: '7 messages from 2 outside domains (spam.example 5, other.example 2) were delivered to accounts in /Students between 13 Dec 2023, 20:00 and 23:00; of 1,240 observed (all).',
      todo: expect.stringContaining('Restrict delivery'),
    },
  ]);
});

test('of a sample it is said how large it is', () =>
  expect(check([spam(hoursLater(0), { outside: 1, domains: { 'spam.example': 1 }, read: 1000, all: 8333.4 })])).toEqual(
    [
      expect.objectContaining({
        what: expect.stringMatching(
          /^1 message from 1 outside domain \(spam\.example 1\) was .*; of 1,000 observed \(a sample of 12 %\)\.$/,
        ),
      }),
    ],
  ));

test('of many domains five are named', () => {
  const domains = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`d${i}.example`, 10 - i]));
  const [found] = check([spam(hoursLater(0), { domains, outside: 52 })]);
  expect(found?.what).toContain(
    '52 messages from 8 outside domains (d0.example 10, d1.example 9, d2.example 8, d3.example 7, d4.example 6, …)',
  );
});

test.each<[string, ReceivedHour[], string[]?]>([
  ['nothing was looked at', []],
  ['nothing came', quiet(0, 30)],
  ['what came was rejected', [receivedHour(hoursLater(0), { rejected: 40 })]],
  ['it is 24 hours ago', [spam(hoursLater(0)), ...quiet(1, 24)]],
  ['it was another unit', [spam(hoursLater(0))], ['/Staff']],
])('no finding: %s', (_, hours, units = ['/Students']) => expect(check(hours, units)).toEqual([]));

test('the same unit in other letters has the same finding', () =>
  expect(check([spam(hoursLater(0))], ['/STUDENTS'])).toEqual(check([spam(hoursLater(0))])));

test('hours that nobody could look at do not end it', () =>
  expect(check([spam(hoursLater(0)), ...quiet(100, 23)]).length).toBe(1));

test('of an hour of which only the twenty largest domains were kept it says at least', () => {
  const domains = Object.fromEntries(Array.from({ length: 20 }, (_, each) => [`d${each}.example`, 1]));
  const [finding] = check([spam(hoursLater(0), { outside: 40, domains })]);
  expect(finding?.what).toMatch(/^40 messages from at least 20 outside domains \(d0\.example 1, /);
});

test('so it does once one of the twenty is allowed', () => {
  const domains = Object.fromEntries(Array.from({ length: 19 }, (_, each) => [`d${each}.example`, 1]));
  const [finding] = check([spam(hoursLater(0), { outside: 39, domains })]);
  expect(finding?.what).toMatch(/^39 messages from at least 19 outside domains \(d0\.example 1, /);
});

test('twenty that are all of them are not at least', () => {
  const domains = Object.fromEntries(Array.from({ length: 20 }, (_, each) => [`d${each}.example`, 1]));
  expect(check([spam(hoursLater(0), { outside: 20, domains })])[0]?.what).toMatch(
    /^20 messages from 20 outside domains/,
  );
});

test('where all whose names were kept are allowed it says that no name was kept', () =>
  expect(check([spam(hoursLater(0), { domains: {} })])[0]?.what).toMatch(
    /^5 messages from outside domains of which no name was kept were delivered /,
  ));
