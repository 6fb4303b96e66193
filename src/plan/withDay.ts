import { type LivingFinding, SEVERITIES } from '../model/finding';
import { isoDay } from '../model/localTime';
import type { State } from '../model/state';

/** The month before this one is summed up when it is over. */
const DAYS = 62;

/**
 * The last days, after this tick.
 * @param relocks made in it
 * @param now ISO 8601, UTC
 */
export function withDay(
  days: State['days'] = {},
  findings: LivingFinding[],
  relocks: number,
  now: string,
  timeZone: string,
): Record<string, number[]> {
  const today = isoDay(now, timeZone);
  const wereOpen = findings.filter(({ resolvedAt = now }) => isoDay(resolvedAt, timeZone) === today);
  const figures = SEVERITIES.map(each => wereOpen.filter(({ severity }) => severity === each).length);
  const before = days[today]?.[SEVERITIES.length] ?? 0;
  return Object.fromEntries(Object.entries({ ...days, [today]: [...figures, before + relocks] }).slice(-DAYS));
}
