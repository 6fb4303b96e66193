import type { Invariant } from './invariant';

export const noTickFails: Invariant = {
  name: 'No tick ends with an error',
  afterDay: ({ here: { world } }) =>
    world.script.executions.flatMap(({ kind, outcome, error, log }) =>
      kind === 'trigger' && outcome === 'failed' ? [`${error}\n${log.join('\n')}`] : [],
    ),
};
