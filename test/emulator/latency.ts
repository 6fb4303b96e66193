import type { HttpRequest } from './door';
import type { World } from './world';

const SHORTEST_MS = 140;
const LONGEST_MS = 260;
/** A write of 2 MB, the most Google advises, takes about a second more. https://developers.google.com/sheets/api/limits */
const MS_PER_BODY_BYTE = 1 / 2000;

/**
 * How long Google takes for a request, in milliseconds: 140 to 260, 200 on average, which is what one call from
 * Apps Script to the Directory or Groups Settings API takes, plus half a millisecond for each kilobyte sent.
 */
export function latencyOf(world: World, request: HttpRequest): number {
  const travel = SHORTEST_MS + world.random() * (LONGEST_MS - SHORTEST_MS);
  return Math.round(travel + request.body.length * MS_PER_BODY_BYTE);
}
