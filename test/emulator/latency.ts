import type { HttpRequest } from './door';
import { isBatch, partsIn } from './google/batch';
import type { World } from './world';

const SHORTEST_MS = 140;
const LONGEST_MS = 260;
/** A write of 2 MB, the most Google advises, takes about a second more. https://developers.google.com/sheets/api/limits */
const MS_PER_BODY_BYTE = 1 / 2000;

/** For each part of a batch; the parts of one are not done side by side. */
const MS_PER_PART = 40;

/**
 * How long Google takes for a request, in milliseconds: 140 to 260, 200 on average, which is what one call from
 * Apps Script to the Directory or Groups Settings API takes, plus half a millisecond for each kilobyte sent
 * and the time for each part of a batch.
 */
export function latencyOf(world: World, request: HttpRequest): number {
  const travel = SHORTEST_MS + world.random() * (LONGEST_MS - SHORTEST_MS);
  const parts = isBatch(request) ? partsIn(request) * MS_PER_PART : 0;
  return Math.round(travel + parts + request.body.length * MS_PER_BODY_BYTE);
}
