import { worldOf } from '../../emulator/worldOf';
import { evaluate } from './tinyScript';

const world = () => worldOf({ start: '2023-12-13T18:05:09-08:00' });

test('sleep moves the clock, five minutes at most', () => {
  const here = world();
  const before = here.clock.now();
  evaluate(here, 'Utilities.sleep(1234)');
  expect(here.clock.now() - before).toBe(1234);
  expect(() => evaluate(here, 'Utilities.sleep(300001)')).toThrow('Invalid argument');
});

test.each([
  ['yyyy-MM-dd HH:mm:ss', 'America/Los_Angeles', '2023-12-13 18:05:09'],
  ['yyyy-MM-dd HH:mm', 'UTC', '2023-12-14 02:05'],
  [`EEEE, d MMMM yyyy 'at' h:mm a`, 'America/Los_Angeles', 'Wednesday, 13 December 2023 at 6:05 PM'],
  ['EEE d MMM u H', 'America/Los_Angeles', 'Wed 13 Dec 3 18'],
  [`yyyy-MM-dd'T'HH:mm:ss.SSSXXX`, 'America/Los_Angeles', '2023-12-13T18:05:09.000-08:00'],
  [`HH 'o''clock' Z`, 'Asia/Kolkata', `07 o'clock +0530`],
])('formatDate %s in %s', (pattern, timeZone, expected) => {
  const call = `Utilities.formatDate(new Date(), '${timeZone}', ${JSON.stringify(pattern)})`;
  expect(evaluate(world(), `return ${call}`)).toBe(expected);
});

test.each([
  [`new Date(), 'Nowhere/City', 'yyyy'`, 'the time zone Nowhere/City'],
  [`new Date(), 'UTC', 'ww'`, `formatDate's ww`],
  [`'2023-12-13', 'UTC', 'yyyy'`, 'formatDate(2023-12-13)'],
])('formatDate does not guess: %s', (args, message) => {
  expect(() => evaluate(world(), `Utilities.formatDate(${args})`)).toThrow(message);
});

test('a digest is signed bytes, and text beyond ASCII wants a charset', () => {
  const digest = `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8)`;
  expect(evaluate(world(), `return ${digest}.slice(0, 4)`)).toEqual([-70, 120, 22, -65]);
  expect(evaluate(world(), `return Utilities.base64Encode(${digest})`)).toBe(
    'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
  );
  expect(() => evaluate(world(), `Utilities.computeDigest('SHA_256', 'é')`)).toThrow('no charset');
});

test('Base64, blobs and UUIDs', () => {
  expect(evaluate(world(), `return Utilities.base64EncodeWebSafe('é??', Utilities.Charset.UTF_8)`)).toBe('w6k_Pw==');
  expect(evaluate(world(), `return Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()`)).toBe('é');
  expect(evaluate(world(), 'return Utilities.getUuid()')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});
