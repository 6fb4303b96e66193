import { NO_EVIDENCE } from '../../../src/model/evidence';
import { FIRST_STATE, type State } from '../../../src/model/state';
import { newestState } from '../../../src/plan/newestState';
import { chain } from '../evidence';
import { later, news, run, state } from '../samples';

const at = (number: number) => later((number - 7) * 5);
const inWorkbook = (number = 7) => state({ number, at: at(number), verdict: 'workbook' });
const copy = ({ number = 7, ...given }: Partial<State> = {}) =>
  state({ number, at: at(number), verdict: 'copy', ...given });
const begun = copy({ number: 8, verdict: 'ahead' });

test.each<[string, State | undefined, { state?: State; ahead?: State }, string]>([
  ['both the same', inWorkbook(), { state: copy() }, 'copy'],
  ['the copy ran ahead', inWorkbook(), { state: copy({ number: 8 }) }, 'copy'],
  ['a kill after Google took the commit', inWorkbook(8), { state: copy(), ahead: begun }, 'ahead'],
  ['a kill before the commit', inWorkbook(7), { state: copy(), ahead: begun }, 'copy'],
  ['a kill in the first tick, after the commit', inWorkbook(8), { ahead: begun }, 'ahead'],
  ['a kill in the first tick, before the commit', undefined, { ahead: begun }, FIRST_STATE.verdict],
  ['a tick was begun, and the workbook is away', undefined, { state: copy(), ahead: begun }, 'copy'],
  ['somebody wrote a later moment into the workbook', inWorkbook(9), { state: copy(), ahead: begun }, 'copy'],
  ['no workbook', undefined, { state: copy() }, 'copy'],
  ['no copy', inWorkbook(), {}, 'workbook'],
  ['neither', undefined, {}, FIRST_STATE.verdict],
])('%s', (_, written, kept, expected) => expect(newestState(written, { ...kept, told: 0 }).verdict).toBe(expected));

const unwritten = [6, 7, 8].map(number => ({
  changes: [],
  explained: [],
  run: run({ at: at(number), requests: number }),
}));

test.each([
  ['Google took the last commit, though its answer was lost', inWorkbook(8), []],
  ['Google took the one before', inWorkbook(7), [8]],
  ['Google took none for a while', inWorkbook(5), [6, 7, 8]],
  ['somebody wrote a later moment into the workbook', inWorkbook(99), [6, 7, 8]],
  ['the workbook is away', undefined, [6, 7, 8]],
])('rows that are not in the workbook yet: %s', (_, written, expected) => {
  const { unwritten: left } = newestState(written, { state: copy({ number: 8, unwritten }), told: 0 });
  expect(left.map(({ run: { requests } }) => requests)).toEqual(expected);
});

test('what was seen to be written is not written again, whatever became of the State tab', () => {
  const known = { state: copy({ number: 8, unwritten }), told: 0, writtenAt: at(7) };
  for (const written of [undefined, inWorkbook(99), inWorkbook(7)]) {
    expect(newestState(written, known).unwritten.map(({ run: { requests } }) => requests)).toEqual([8]);
  }
});

test('a state that an older Postlock left has what is new since', () => {
  const { failing: _, ...older } = copy();
  expect(newestState(undefined, { state: older as State, told: 0 })).toEqual(copy());
});

test('news that was sent is not sent again', () => {
  const outbox = [5, 6, 7].map(id => news({ id }));
  expect(newestState(undefined, { state: copy({ outbox }), told: 6 }).outbox.map(({ id }) => id)).toEqual([7]);
});

const rows = chain('a', 'b', 'c').waiting.map((row, index) => ({ ...row, at: at(6 + index) }));
const evidence = { ...NO_EVIDENCE, begunAt: at(6), book: 'book', waiting: rows };
const ours = copy({ number: 8, evidence });
const theirs = copy({ number: 9, evidence: { ...evidence, waiting: [...rows, ...chain('d').waiting] } });

test.each<[string, State | undefined, { state?: State; ahead?: State; writtenAt?: string }, number, string[]]>([
  ['the workbook has some', inWorkbook(7), { state: ours }, 2, ['c']],
  ['it has all', inWorkbook(8), { state: ours }, 3, []],
  ['it has none', inWorkbook(5), { state: ours }, 0, ['a', 'b', 'c']],
  ['it is away', undefined, { state: ours }, 0, ['a', 'b', 'c']],
  ['it was written, and somebody garbled what it says', undefined, { state: ours, writtenAt: at(8) }, 3, []],
  ['it was written, and somebody restored an older version', inWorkbook(5), { state: ours, writtenAt: at(8) }, 3, []],
  ['somebody wrote a later moment into it', inWorkbook(99), { state: ours, writtenAt: at(7) }, 2, ['c']],
  ['it has those of a tick that was cut short', inWorkbook(9), { state: ours, ahead: theirs }, 1, []],
  ['it has not', inWorkbook(8), { state: ours, ahead: theirs }, 3, []],
  ['nobody knows if it has', undefined, { state: ours, ahead: theirs }, 0, ['a', 'b', 'c', 'd']],
  ['what was kept is lost', copy({ evidence }), {}, 0, []],
])('rows of evidence: %s', (_, written, kept, number, waiting) => {
  const chained = newestState(written, { ...kept, told: 0 }).evidence;
  expect([chained.written.number, chained.waiting.map(({ text }) => text)]).toEqual([number, waiting]);
});
