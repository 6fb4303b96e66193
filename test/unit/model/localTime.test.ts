import fc from 'fast-check';
import { clockTime, dayAndTime, fromSerial, isoDay, toSerial, usableTimeZone } from '../../../src/model/localTime';
import { RUNS } from '../arbitraries';
import { NOW } from '../samples';

const ZONES = ['Etc/UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia'] as const;

test.each([
  ['Etc/UTC', '02:45', '14 Dec 2023, 02:45', '2023-12-14'],
  ['America/Los_Angeles', '18:45', '13 Dec 2023, 18:45', '2023-12-13'],
  ['Europe/Berlin', '03:45', '14 Dec 2023, 03:45', '2023-12-14'],
  ['Asia/Kolkata', '08:15', '14 Dec 2023, 08:15', '2023-12-14'],
  ['Pacific/Apia', '15:45', '14 Dec 2023, 15:45', '2023-12-14'],
])('in %s', (timeZone, clock, dayTime, day) => {
  expect(clockTime(NOW, timeZone)).toBe(clock);
  expect(dayAndTime(NOW, timeZone)).toBe(dayTime);
  expect(isoDay(NOW, timeZone)).toBe(day);
});

test('midnight is 00:00 of the new day', () => {
  expect(dayAndTime('2024-01-01T08:00:00Z', 'America/Los_Angeles')).toBe('1 Jan 2024, 00:00');
});

test.each([
  ['1970-01-01T00:00:00.000Z', 'Etc/UTC', 25_569],
  ['9999-12-30T12:00:00.000Z', 'Etc/UTC', 2_958_464.5],
  ['2023-12-14T00:00:00.000Z', 'Etc/UTC', 45_274],
  ['2023-12-14T12:00:00.000Z', 'Etc/UTC', 45_274.5],
  ['2023-12-14T02:00:00.000Z', 'America/Los_Angeles', 45_273.75],
  ['2023-12-13T18:30:00.000Z', 'Asia/Kolkata', 45_274],
])('%s in %s is the serial number %s', (at, timeZone, serial) => {
  expect(toSerial(at, timeZone)).toBe(serial);
  expect(fromSerial(serial, timeZone)).toBe(at);
});

test.each([Number.NaN, -1, 0, 7, 25_568, 2_958_465, 1e300, Number.POSITIVE_INFINITY])(
  'the serial number %s is no moment',
  serial => expect(fromSerial(serial, 'Europe/Berlin')).toBe(undefined),
);

test.each([
  ['America/Los_Angeles', 'the hour before spring', '2023-03-12T09:30:00.000Z', '12 Mar 2023, 01:30'],
  ['America/Los_Angeles', 'the hour after spring', '2023-03-12T10:30:00.000Z', '12 Mar 2023, 03:30'],
  ['America/Los_Angeles', 'before the repeated hour', '2023-11-05T07:30:00.000Z', '5 Nov 2023, 00:30'],
  ['America/Los_Angeles', 'the repeated hour, earlier', '2023-11-05T08:30:00.000Z', '5 Nov 2023, 01:30'],
  ['America/Los_Angeles', 'after the repeated hour', '2023-11-05T10:30:00.000Z', '5 Nov 2023, 02:30'],
  ['Europe/Berlin', 'the hour before spring', '2023-03-26T00:30:00.000Z', '26 Mar 2023, 01:30'],
  ['Europe/Berlin', 'the hour after spring', '2023-03-26T01:30:00.000Z', '26 Mar 2023, 03:30'],
  ['Europe/Berlin', 'before the repeated hour', '2023-10-28T23:30:00.000Z', '29 Oct 2023, 01:30'],
  ['Europe/Berlin', 'the repeated hour, earlier', '2023-10-29T00:30:00.000Z', '29 Oct 2023, 02:30'],
  ['Europe/Berlin', 'after the repeated hour', '2023-10-29T02:30:00.000Z', '29 Oct 2023, 03:30'],
  ['Pacific/Apia', 'before the repeated hour', '2021-04-03T12:30:00.000Z', '4 Apr 2021, 02:30'],
  ['Pacific/Apia', 'the repeated hour, earlier', '2021-04-03T13:30:00.000Z', '4 Apr 2021, 03:30'],
  ['Pacific/Apia', 'after the repeated hour', '2021-04-03T15:30:00.000Z', '4 Apr 2021, 04:30'],
])('daylight saving in %s: %s', (timeZone, _, at, shown) => {
  expect(dayAndTime(at, timeZone)).toBe(shown);
  expect(fromSerial(toSerial(at, timeZone), timeZone)).toBe(at);
});

/** The hours that the clocks of these zones repeat, in which two moments show as one (UTC, both times). */
const REPEATED: Partial<Record<(typeof ZONES)[number], [from: string, to: string][]>> = {
  'America/Los_Angeles': [
    ['2023-11-05T08:00:00Z', '2023-11-05T10:00:00Z'],
    ['2024-11-03T08:00:00Z', '2024-11-03T10:00:00Z'],
  ],
  'Europe/Berlin': [
    ['2023-10-29T00:00:00Z', '2023-10-29T02:00:00Z'],
    ['2024-10-27T00:00:00Z', '2024-10-27T02:00:00Z'],
  ],
};

test.each(ZONES)('a moment in %s survives the spreadsheet to the second, but for a repeated hour', timeZone => {
  const isRepeated = (moment: number) =>
    (REPEATED[timeZone] ?? []).some(([from, to]) => moment >= Date.parse(from) && moment < Date.parse(to));
  const second = fc.integer({ min: Date.parse('2023-01-01') / 1000, max: Date.parse('2024-12-31') / 1000 });
  const moments = second.map(seconds => seconds * 1000).filter(moment => !isRepeated(moment));
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 999 }), (moment, milliseconds) => {
      const at = new Date(moment + milliseconds).toISOString();
      expect(fromSerial(toSerial(at, timeZone), timeZone)).toBe(new Date(moment).toISOString());
    }),
    RUNS,
  );
});

test.each([
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Mars/Olympus', 'Etc/UTC'],
  ['', 'Etc/UTC'],
])('the usable time zone for %j is %s', (given, expected) => expect(usableTimeZone(given)).toBe(expected));
