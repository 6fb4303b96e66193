import { inspect } from 'node:util';
import { partOf } from './cardBuilder';
import { exception, type Run } from './run';

/** Refuses what the add-ons platform cannot use of what a card's function returned, in its own words. */
export function checkReturned(run: Run, value: unknown): void {
  const isCard = (each: unknown) => partOf(each)?.type === 'Card';
  const isAnswer = ['ActionResponse', 'UniversalActionResponse'].includes(partOf(value)?.type ?? '');
  const isNothing = value === undefined || value === null;
  if (isNothing || isAnswer || isCard(value) || (Array.isArray(value) && value.length > 0 && value.every(isCard)))
    return;
  throw exception(
    run,
    `The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ${partOf(value)?.type ?? inspect(value)}`,
  );
}
