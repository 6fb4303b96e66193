import { GoogleError } from '../googleError';

/** A refusal of a query, with the place in its text that is wrong: line and column, from 1. */
export function invalidQuery(query: string, index: number, message: string): GoogleError {
  const before = query.slice(0, index).split('\n');
  return new GoogleError(400, 'invalidQuery', `${message} at [${before.length}:${(before.at(-1) ?? '').length + 1}]`);
}
