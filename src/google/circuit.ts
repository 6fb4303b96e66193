import type { Answer, Failure } from '../model/failure';

/** APIs that had no answer to several questions in a row in this tick, and what they said instead. */
const down = new Map<string, Failure>();
/** How many questions in a row each API had no answer to: pages and the like come one by one. */
const inARow = new Map<string, number>();

/** Each tick asks every API anew. */
export function forgetDown(): void {
  down.clear();
  inARow.clear();
}

export const isAnyDown = (): boolean => down.size > 0;

export const isDown = (api: string): boolean => down.has(api);

/** Whether it says nothing about what was asked: no answer, 5xx, or a quota that is used up. */
export const isSilent = (answer: Answer<unknown> | undefined): boolean =>
  answer !== undefined && 'failure' in answer && (answer.failure.cause === 'down' || answer.failure.cause === 'quota');

/** What is not asked, since the API is down. */
export const notAsked = (api: string): Answer<unknown> => ({ failure: down.get(api) as Failure });

export function noteUp(api: string): void {
  down.delete(api);
  inARow.delete(api);
}

/**
 * Notes an API as down that answered nothing to several questions in a row, after all tries: to ask it for more would only use up time and quota. What
 * fails alone may fail for a reason of its own.
 * @param isTried whether these were all tries
 * @returns the answers; where the API is down, their failures say so
 */
export function noteSilence(api: string, answers: Answer<unknown>[], isTried: boolean): Answer<unknown>[] {
  const asked = answers.filter(answer => !('failure' in answer && answer.failure.cause === 'out of time'));
  if (!asked.every(isSilent)) noteUp(api);
  else if (isTried) inARow.set(api, (inARow.get(api) ?? 0) + asked.length);
  if (asked.length === 0 || !isTried || (inARow.get(api) ?? 0) < 2) return answers;
  const marked = answers.map(answer =>
    'failure' in answer && isSilent(answer) ? { failure: { ...answer.failure, apiIsDown: true as const } } : answer,
  );
  const [last] = marked.flatMap(answer => ('failure' in answer && isSilent(answer) ? [answer.failure] : [])).slice(-1);
  down.set(api, last as Failure);
  return marked;
}
