import { FIRST_STATE, type State } from '../../../src/model/state';
import { newestState } from '../../../src/plan/newestState';
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
