import { FIRST_STATE, type State } from '../../../src/model/state';
import { newestState } from '../../../src/plan/newestState';
import { failure, later, NOW, state } from '../samples';

const inWorkbook = (given: Partial<State> = {}) => state({ verdict: 'workbook', ...given });
const copy = (given: Partial<State> = {}) => state({ verdict: 'copy', ...given });

test.each<[string, State | undefined, State | undefined, boolean, string]>([
  ['both the same', inWorkbook(), copy(), false, 'copy'],
  ['the copy ran ahead', inWorkbook({ number: 7 }), copy({ number: 8 }), false, 'copy'],
  ['a kill between the two writes', inWorkbook({ number: 8 }), copy({ number: 7 }), true, 'workbook'],
  ['a kill before both', inWorkbook(), copy(), true, 'copy'],
  ['somebody wrote a higher number into the workbook', inWorkbook({ number: 8 }), copy({ number: 7 }), false, 'copy'],
  ['no workbook', undefined, copy(), false, 'copy'],
  ['no copy', inWorkbook(), undefined, false, 'workbook'],
  ['neither', undefined, undefined, false, FIRST_STATE.verdict],
])('%s', (_, written, kept, cutShort, expected) => {
  expect(newestState(written, kept, cutShort, 0).verdict).toBe(expected);
});

test('a commit that Google took although its answer was lost is committed', () => {
  const run = { at: NOW, due: '', requests: 1, seconds: 1, result: '' };
  const lost = copy({ notCommitted: failure({ cause: 'down' }), unwritten: { changes: [], runs: [run] } });
  expect(newestState(inWorkbook(), lost, false, 0)).toEqual(copy());
  expect(newestState(inWorkbook({ number: 6 }), lost, false, 0)).toEqual(lost);
});

test('a state that an older Postlock left has what is new since', () => {
  const { failing: _, ...older } = copy();
  expect(newestState(undefined, older as State, false, 0)).toEqual(copy());
});

test('news that was sent is not sent again', () => {
  const outbox = [5, 6, 7].map(id => ({ id, at: later(id), items: [] }));
  expect(newestState(undefined, copy({ outbox }), false, 6).outbox.map(({ id }) => id)).toEqual([7]);
});
