import { cellData, MOST_CHARACTERS, plainValue } from '../../../src/workbook/cells';
import type { Cell } from '../../../src/workbook/tab';
import { NOW } from '../samples';

const ZONE = 'America/Los_Angeles';

test.each([
  'all@example.org',
  '=HYPERLINK("https://evil.example","click")',
  '+1 555',
  '-1',
  '@all',
  "'quoted",
  '\ttab',
  '＝1+1',
  '＋1',
  '－1',
  '＠all',
  'TRUE',
  '2023-12-13',
  '007',
  ' ',
])('text stays text: %j', text => {
  expect(cellData(text, ZONE)).toEqual({ userEnteredValue: { stringValue: text } });
  expect(plainValue(text, ZONE)).toBe(text);
});

test.each<[string, Cell, object, string | number]>([
  ['a number', 3, { userEnteredValue: { numberValue: 3 } }, 3],
  ['zero', 0, { userEnteredValue: { numberValue: 0 } }, 0],
  ['a moment', { moment: '2023-12-14T02:00:00Z' }, { userEnteredValue: { numberValue: 45_273.75 } }, 45_273.75],
  ['nothing', undefined, {}, ''],
  ['no text', '', {}, ''],
  [
    'a link',
    { link: 'https://admin.google.com/', text: '=1+1' },
    {
      userEnteredValue: { stringValue: '=1+1' },
      userEnteredFormat: { textFormat: { link: { uri: 'https://admin.google.com/' } } },
    },
    '=1+1',
  ],
])('%s', (_, cell, data, plain) => {
  expect(cellData(cell, ZONE)).toEqual(data);
  expect(plainValue(cell, ZONE)).toBe(plain);
});

test('a moment is on the clock of the workbook', () => {
  const inKolkata = plainValue({ moment: NOW }, 'Asia/Kolkata') as number;
  expect(Math.round((inKolkata - (plainValue({ moment: NOW }, 'Etc/UTC') as number)) * 24 * 60)).toBe(330);
});

test('text longer than a cell takes is cut', () => {
  expect(plainValue('x'.repeat(MOST_CHARACTERS), ZONE)).toBe('x'.repeat(50_000));
  expect(plainValue('x'.repeat(MOST_CHARACTERS + 1), ZONE)).toBe('x'.repeat(50_000));
  expect(plainValue(`x${'🔒'.repeat(25_000)}`, ZONE)).toBe(`x${'🔒'.repeat(24_999)}`);
});
