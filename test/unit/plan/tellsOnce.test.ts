import { nextState } from '../../../src/plan/nextState';
import { living, NOW, state } from '../samples';
import { tick } from './tick';

test('where the last state was lost, news come after all that was told', () => {
  const news = [{ kind: 'opened' as const, finding: living(), since: NOW }];
  expect(nextState(state({ number: 6 }), tick({ news, told: 7 })).outbox.map(({ id }) => id)).toEqual([8]);
  expect(nextState(state({ number: 6 }), tick({ news, told: 3 })).outbox.map(({ id }) => id)).toEqual([7]);
});
