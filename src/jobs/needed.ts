import { readHelp } from '../google/help';
import { type Answer, describeFailure, remedyFor } from '../model/failure';

/**
 * The value of an answer that a person at the screen waits for.
 * @throws if there is none: why, and what to do
 */
export function needed<T>(answer: Answer<T>): T {
  if ('value' in answer) return answer.value;
  throw new Error(`${describeFailure(answer.failure)}. ${remedyFor(answer.failure, readHelp())}`);
}
