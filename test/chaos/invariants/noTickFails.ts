import type { Execution, World } from '../../emulator/world';
import type { Invariant } from './invariant';

/** Whom Directory calls no admin is refused; so is Postlock's own account then, as it could do nothing anyway. It is told by mail. */
const isRefused = ({ error = '', startedAt, endedAt = startedAt }: Execution, { requests }: World): boolean =>
  error.startsWith('Postlock is for admins') &&
  requests.some(({ time, url, status }) => {
    const at = Date.parse(time);
    return url.includes('fields=isAdmin') && at >= startedAt && at <= endedAt && status === 403;
  });

/** While Directory does not answer, Postlock's own account goes on, unless it was forgotten which one that is. */
const isUnknown = ({ error = '' }: Execution, forgotten: number): boolean =>
  error.startsWith('Could not tell whether') && forgotten > 0;

export const noTickFails: Invariant = {
  name: 'No tick ends with an error',
  afterDay: ({ here: { world }, forgotten }) =>
    world.script.executions.flatMap(execution => {
      const { kind, outcome, error, log } = execution;
      const isFailure = kind === 'trigger' && outcome === 'failed';
      return isFailure && !isRefused(execution, world) && !isUnknown(execution, forgotten)
        ? [`${error}\n${log.join('\n')}`]
        : [];
    }),
};
