import { NO_EVIDENCE } from '../../../src/model/evidence';
import { begun, withNotes } from '../../../src/plan/withNotes';
import { chain, digest, note, written } from '../evidence';
import { later, NOW } from '../samples';

test('each row is hashed with the one before, so that anybody can do it again', () => {
  const { waiting } = chain('café', 'b');
  const json = `["","1","${NOW}","seen","all@example.org","caf\\u00e9"]`;
  expect(waiting[0]).toEqual({ number: 1, ...note('café'), hash: digest(json) });
  expect(waiting[1]?.hash).toBe(digest(`["${digest(json)}","2","${NOW}","seen","all@example.org","b"]`));
});

test('a quiet tick adds nothing', () => expect(withNotes(chain('a'), [], later(5), digest)).toEqual(chain('a')));

test.each([
  ['on one line', 'a\n\tb \u0007', 'a b'],
  ['composed', 'e\u0301', '\u00e9'],
  ['without half letters', 'a\uD800b', 'a b'],
  ['not too long', 'x'.repeat(2000), 'x'.repeat(600)],
])('what stands in a row comes back unchanged from a spreadsheet: %s', (_, text, expected) =>
  expect(chain(text).waiting[0]?.text).toBe(expected),
);

test('when too many rows wait, what comes is counted, and said once there is room', () => {
  const full = chain(...Array.from({ length: 299 }, (_, index) => `${index}`));
  const over = withNotes(full, [note('x'), note('y')], later(5), digest);
  expect(over.waiting).toHaveLength(300);
  expect(over.waiting[299]).toMatchObject({ what: 'left out', text: expect.stringMatching(/^2 things/) });
  const more = withNotes(over, [note('z')], later(10), digest);
  expect([more.waiting.length, more.missed]).toEqual([300, 1]);

  const after = withNotes(written(more), [note('back')], later(15), digest);

  expect(after.waiting.map(({ number, what, text }) => [number, what, text.slice(0, 8)])).toEqual([
    [301, 'left out', '1 things'],
    [302, 'seen', 'back'],
  ]);
  expect(after.missed).toBe(0);
});

test('more at once than there is room for is one row', () => {
  const many = Array.from({ length: 400 }, (_, index) => note(`${index}`));
  expect(withNotes(chain(), many, NOW, digest).waiting.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^400 things/),
  ]);
});

test('a chain begins with a row that says so', () => {
  const { waiting, ...others } = begun(NO_EVIDENCE, 'book', undefined, NOW, digest);
  expect(waiting.map(({ number, what, text }) => [number, what, text])).toEqual([
    [1, 'begun', 'A chain of evidence begins.'],
  ]);
  expect(others).toEqual({ ...NO_EVIDENCE, begunAt: NOW, book: 'book', waiting: undefined });
});

test('a chain that begins anew says why and after what, and what was to be written still is', () => {
  const before = withNotes(written(chain('a', 'b')), [note('waits')], NOW, digest);
  const { anew, waiting, written: to } = begun(before, 'other', 'there is a new workbook', later(5), digest);
  expect(anew).toBe('there is a new workbook');
  expect(to).toEqual({ number: 0, hash: '' });
  expect(waiting.map(({ number, text }) => [number, text])).toEqual([
    [
      1,
      `A chain of evidence begins: there is a new workbook. The one before had 2 rows, the last with ${before.written.hash}.`,
    ],
    [2, 'waits'],
  ]);
});
