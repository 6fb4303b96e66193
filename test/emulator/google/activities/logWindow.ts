import { GoogleError } from '../googleError';
import type { Call } from '../handler';
import { A_DAY } from '../quota';
import type { LogName } from './activity';

/** "The most recent 180 days": the description of endTime in the Reports API. */
const KEPT_FOR = 180 * A_DAY;
const LONGEST_OF_GMAIL = 30 * A_DAY;

const GMAIL_NEEDS_BOUNDS =
  'Start time and end time should both be provided, and the scan duration should not be greater than 30 days.';
// Also what is said of a start that is too old: https://github.com/googleapis/google-api-python-client/issues/148
const NOTHING_BETWEEN = 'Invalid request: Start time is after end time.';

/** From when to when a request looks, both moments included. */
export function logWindow({ world, parameters }: Call, log: LogName): { from: number; to: number } {
  const { startTime, endTime } = parameters;
  const now = world.clock.now();
  const start = startTime === undefined ? undefined : Date.parse(startTime);
  const end = endTime === undefined ? undefined : Date.parse(endTime);
  const isBounded = start !== undefined && end !== undefined && end - start <= LONGEST_OF_GMAIL;
  if (log === 'gmail' && !isBounded) throw new GoogleError(400, 'invalid', GMAIL_NEEDS_BOUNDS);
  const window = { from: Math.max(start ?? 0, now - KEPT_FOR), to: end ?? now };
  if (window.from > window.to || window.from > now) throw new GoogleError(400, 'invalid', NOTHING_BETWEEN);
  return window;
}
