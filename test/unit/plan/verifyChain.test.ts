import fc from 'fast-check';
import { type EvidenceRow, hashOf } from '../../../src/model/evidence';
import { type StandingRow, verifyChain } from '../../../src/plan/verifyChain';
import { RUNS } from '../arbitraries';
import { chain, digest, standing, written } from '../evidence';

const five = chain('a', 'b', 'c', 'd', 'e');
const rows = standing(five.waiting);
const row = (index: number) => rows[index] as StandingRow;
const renumbered = (all: StandingRow[]) => all.map((each, index) => ({ ...each, row: index + 2 }));
const verify = (all: StandingRow[], evidence = written(five)) => verifyChain(renumbered(all), evidence, digest).broken;

test('a tab as it was written is intact', () => {
  expect(verifyChain(rows, written(five), digest)).toEqual({ upTo: written(five).written });
  expect(verify([], chain())).toBeUndefined();
});

test('where the first rows were moved, the others follow on the last of these', () => {
  const after = five.waiting[1] as EvidenceRow;
  const chainOf = { ...written(five), after };
  expect(verifyChain(rows.slice(2), chainOf, digest)).toEqual({ upTo: written(five).written });
  expect(verifyChain(rows.slice(2), chainOf, digest, undefined, 1).upTo.number).toBe(3);
  expect(verifyChain(rows.slice(2), chainOf, digest, { number: 1, hash: '' }, 1).upTo.number).toBe(3);
  expect(verifyChain(rows.slice(3), chainOf, digest).broken).toContain('No. 3 was expected, and "4"');
  expect(verifyChain(rows, chainOf, digest).broken).toContain('No. 3 was expected, and "1"');
  expect(verifyChain([], chainOf, digest).broken).toContain('No. 3 to 5');
});

/** Somebody who writes a row anew, and the hashes of all that follow. */
function forged(): StandingRow[] {
  let before = { number: 0, hash: '' };
  return rows.map((each, index) => {
    const changed = { ...each, text: index === 1 ? 'x' : each.text, number: index + 1 };
    before = { number: index + 1, hash: hashOf(before, changed, digest) };
    return { ...each, text: changed.text, hash: before.hash };
  });
}

test.each<[string, StandingRow[], string]>([
  ['altered', rows.map((each, index) => (index === 2 ? { ...each, text: 'x' } : each)), 'Row 4 (No. 3) is not as it'],
  [
    'its hash altered',
    rows.map((each, index) => (index === 2 ? { ...each, hash: 'x' } : each)),
    'Row 4 (No. 3) is not',
  ],
  ['deleted', rows.filter((_, index) => index !== 2), 'Row 4: No. 3 was expected, and "4" stands there.'],
  ['the first deleted', rows.slice(1), 'Row 2: No. 1 was expected, and "2" stands there.'],
  ['the last deleted', rows.slice(0, 4), 'The last row (No. 5) is missing.'],
  ['the last three deleted', rows.slice(0, 2), 'The last rows (No. 3 to 5) are missing.'],
  ['all deleted', [], 'The last rows (No. 1 to 5) are missing.'],
  ['two in another order', [row(0), row(2), row(1), row(3), row(4)], 'Row 3: No. 2 was expected, and "3" stands'],
  [
    'an empty row inserted',
    [row(0), { ...row(1), number: '' }, ...rows.slice(1)],
    'Row 3: No. 2 was expected, and none',
  ],
  ['a row twice', [row(0), row(0), ...rows.slice(1)], 'Row 3: No. 2 was expected, and "1" stands there.'],
  ['a row added', [...rows, { ...row(4), number: '6' }], 'Row 7 (No. 6) is not by Postlock.'],
  ['written anew with hashes that fit', forged(), 'The last row (No. 5) is not the one that Postlock wrote'],
])('a tab with %s is broken', (_, all, expected) => expect(verify(all)).toContain(expected));

test('a long tab is compared in parts, each hash once', () => {
  let hashes = 0;
  const counting = (text: string) => {
    hashes += 1;
    return digest(text);
  };
  const first = verifyChain(rows, written(five), counting, undefined, 2);
  expect(first).toEqual({ upTo: { number: 2, hash: row(1).hash } });
  const second = verifyChain(rows, written(five), counting, first.upTo, 2);
  expect(second.upTo.number).toBe(4);
  expect(verifyChain(rows, written(five), counting, second.upTo, 2)).toEqual({ upTo: written(five).written });
  expect(hashes).toBe(5);
  const moved = rows.map((each, index) => (index === 1 ? { ...each, hash: 'x' } : each));
  expect(verifyChain(moved, written(five), digest, first.upTo, 2).broken).toContain('Row 3 (No. 2)');
});

const FIELDS = ['number', 'at', 'what', 'about', 'text', 'hash'] as const;
const edit = fc.record({ index: fc.nat(), field: fc.constantFrom(...FIELDS), to: fc.string() });
const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 });

test('whatever is written is read back as intact; any single edit of any row is found at that row', () =>
  fc.assert(
    fc.property(texts, edit, (all, { index, field, to }) => {
      const evidence = chain(...all);
      const whole = standing(evidence.waiting);
      expect(verifyChain(whole, written(evidence), digest).broken).toBeUndefined();
      const at = index % whole.length;
      fc.pre(whole[at]?.[field] !== to);
      const edited = whole.map((each, place) => (place === at ? { ...each, [field]: to } : each));
      expect(verifyChain(edited, written(evidence), digest)).toEqual({
        upTo: { number: at, hash: whole[at - 1]?.hash ?? '' },
        broken: expect.stringContaining(`Row ${at + 2}`),
      });
    }),
    RUNS,
  ));

test('any row taken away is found at its place, or as missing at the end', () =>
  fc.assert(
    fc.property(texts, fc.nat(), (all, index) => {
      const evidence = chain(...all);
      const at = index % evidence.waiting.length;
      const left = standing(evidence.waiting.filter((_: EvidenceRow, place) => place !== at));
      expect(verifyChain(left, written(evidence), digest).upTo.number).toBe(at);
      expect(verifyChain(left, written(evidence), digest).broken).toContain(`No. ${at + 1}`);
    }),
    RUNS,
  ));
