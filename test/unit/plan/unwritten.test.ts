import type { Change } from '../../../src/model/change';
import type { State } from '../../../src/model/state';
import { nextState } from '../../../src/plan/nextState';
import { change, later, run, state } from '../samples';
import { batch, tick } from './tick';

const elsewhere = change({ group: 'chess@example.org' });

test.each<[string, Change, Change[]]>([
  ['of a group without a policy row, seen again', { ...elsewhere, at: later(5) }, []],
  ['of a group without a policy row, another one', { ...elsewhere, to: 'x' }, [{ ...elsewhere, to: 'x' }]],
  ['of a protected group, which the state knows', change({ at: later(5) }), [change({ at: later(5) })]],
])('a change while another waits to be written: %s', (_, seen, expected) => {
  const before = state({ unwritten: [batch({ changes: [elsewhere, change()] })] });
  expect(nextState(before, tick({ changes: [seen] })).unwritten).toEqual([
    ...before.unwritten,
    batch({ changes: expected }),
  ]);
});

describe('of rows that cannot be written', () => {
  const waiting = (count: number, isChanged: (number: number) => boolean) =>
    Array.from({ length: count }, (_, index) => ({
      ...batch({ changes: isChanged(index + 1) ? [change()] : [], run: run({ requests: index + 1 }) }),
    }));
  const left = (before: State['unwritten']) =>
    nextState(state({ unwritten: before }), tick({ run: run({ requests: before.length + 1 }) })).unwritten.map(
      ({ run: { requests } }) => requests,
    );

  test('300 wait', () => expect(left(waiting(299, () => false)).length).toBe(300));

  test('with more, the last 100 ticks and the changes before', () => {
    const numbers = left(waiting(300, number => number === 7));
    expect([numbers.length, numbers[0], numbers[1], numbers[100]]).toEqual([101, 7, 202, 301]);
  });

  test('never more than 300, the newest', () => {
    const numbers = left(waiting(400, () => true));
    expect([numbers.length, numbers[0], numbers[299]]).toEqual([300, 102, 401]);
  });
});
