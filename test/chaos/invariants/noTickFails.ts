import type { Invariant } from './invariant';

/** Whom Directory calls no admin is refused; so is Postlock's own account then, as it could do nothing anyway. It is told by mail. */
const isRefusal = (error: string) => /^Postlock is for admins|^Could not tell whether/.test(error);

export const noTickFails: Invariant = {
  name: 'No tick ends with an error',
  afterDay: ({ here: { world } }) =>
    world.script.executions.flatMap(({ outcome, error = '', log }) =>
      outcome === 'failed' && !isRefusal(error) ? [`${error}\n${log.join('\n')}`] : [],
    ),
};
