import fc from 'fast-check';
import { duration, fromLocal, toLocal } from '../../../src/model/localTime';
import { RUNS } from '../arbitraries';
import { NOW } from '../samples';

const CALIFORNIA = 'America/Los_Angeles';

test.each([
  ['2023-12-13 18:45', CALIFORNIA, NOW],
  ['2023-12-13T18:45', CALIFORNIA, NOW],
  ['  2023-12-13 18:45 ', CALIFORNIA, NOW],
  ['2023-12-14 02:45', 'Etc/UTC', NOW],
  ['2023-12-14 08:15', 'Asia/Kolkata', NOW],
  ['2023-12-14 15:45', 'Pacific/Apia', NOW],
  ['2024-02-29 00:00', 'Etc/UTC', '2024-02-29T00:00:00.000Z'],
])('clocks show %j in %s at %s', (text, timeZone, at) => {
  expect(fromLocal(text, timeZone)).toBe(at);
  expect(toLocal(at, timeZone)).toBe(text.trim().replace('T', ' '));
});

test.each([
  '',
  'yesterday',
  '2023-12-13',
  '18:45',
  '2023-12-13 18:45:10',
  '2023-12-13 18:45Z',
  '2023-12-13  18:45',
  '13.12.2023 18:45',
  '2023-12-13 6:45',
  '2023-13-01 10:00',
  '2023-00-10 10:00',
  '2023-12-32 10:00',
  '2023-12-13 25:00',
  '2023-12-13 18:60',
  '2023-02-30 10:00',
  '2023-02-29 10:00',
  '2023-11-31 10:00',
  '1899-12-31 10:00',
  '2023-12-13 18:45\n2023-12-13 18:45',
])('%j is no time', text => expect(fromLocal(text, CALIFORNIA)).toBe(undefined));

test.each([
  ['California, spring: the last minute before', CALIFORNIA, '2023-03-12 01:59', '2023-03-12T09:59:00.000Z'],
  ['California, spring: the first minute after', CALIFORNIA, '2023-03-12 03:00', '2023-03-12T10:00:00.000Z'],
  ['California, autumn: the repeated hour is the earlier', CALIFORNIA, '2023-11-05 01:30', '2023-11-05T08:30:00.000Z'],
  ['California, autumn: after it', CALIFORNIA, '2023-11-05 02:00', '2023-11-05T10:00:00.000Z'],
  ['Berlin, spring: the last minute before', 'Europe/Berlin', '2023-03-26 01:59', '2023-03-26T00:59:00.000Z'],
  ['Berlin, spring: the first minute after', 'Europe/Berlin', '2023-03-26 03:00', '2023-03-26T01:00:00.000Z'],
  ['Berlin, autumn: the repeated hour is the earlier', 'Europe/Berlin', '2023-10-29 02:30', '2023-10-29T00:30:00.000Z'],
  ['Berlin, autumn: after it', 'Europe/Berlin', '2023-10-29 03:00', '2023-10-29T02:00:00.000Z'],
])('daylight saving, %s', (_, timeZone, text, at) => {
  expect(fromLocal(text, timeZone)).toBe(at);
  expect(toLocal(at, timeZone)).toBe(text);
});

test('a time that clocks skip in spring is read as if they had changed already', () => {
  expect(fromLocal('2023-03-12 02:30', CALIFORNIA)).toBe('2023-03-12T09:30:00.000Z');
  expect(fromLocal('2023-03-26 02:30', 'Europe/Berlin')).toBe('2023-03-26T00:30:00.000Z');
});

test('the later of two moments that clocks show alike reads back as the earlier', () => {
  expect(toLocal('2023-11-05T09:30:00.000Z', CALIFORNIA)).toBe('2023-11-05 01:30');
  expect(fromLocal('2023-11-05 01:30', CALIFORNIA)).toBe('2023-11-05T08:30:00.000Z');
});

test.each(['Etc/UTC', CALIFORNIA, 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia'])(
  'what clocks in %s show reads back as a moment that they show alike',
  timeZone => {
    const minute = fc.integer({ min: Date.parse('2023-01-01') / 60_000, max: Date.parse('2024-12-31') / 60_000 });
    fc.assert(
      fc.property(minute, minutes => {
        const at = new Date(minutes * 60_000).toISOString();
        const read = fromLocal(toLocal(at, timeZone), timeZone);
        expect(read && toLocal(read, timeZone)).toBe(toLocal(at, timeZone));
        expect(Date.parse(at) - Date.parse(read ?? '')).toBeLessThanOrEqual(3_600_000);
      }),
      RUNS,
    );
  },
);

const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

test.each([
  [0, '0 s'],
  [0.4, '0 s'],
  [59, '59 s'],
  [59.6, '1 min 0 s'],
  [98, '1 min 38 s'],
  [599, '9 min 59 s'],
  [600, '10 min'],
  [65 * 60, '65 min'],
  [179 * 60 + 59, '179 min'],
  [180 * 60, '3 h 0 min'],
  [185 * 60, '3 h 5 min'],
  [49 * 3600, '49 h 0 min'],
])('%s seconds are %s', (seconds, expected) => expect(duration(NOW, after(seconds))).toBe(expected));
