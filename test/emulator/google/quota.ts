import type { World } from '../world';
import { errorInfo, GoogleError } from './googleError';

export const A_MINUTE = 60_000;
export const A_DAY = 24 * 60 * A_MINUTE;

/** So many requests may be made in each window of that many milliseconds. */
export interface Quota {
  /** What is counted, e.g. `Read requests`. */
  metric: string;
  per: number;
  limit: number;
}

/** yyyy-mm-dd */
const californianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles' });

/** Windows begin on the full minute; days at midnight in California. */
const windowAt = (now: number, per: number): number =>
  per === A_DAY ? Date.parse(californianDay.format(now)) / A_DAY : Math.floor(now / per);

/** Counts a request, or its units, against a quota of `who`; tells whether there was enough left. */
export function spend(world: World, { metric, per, limit }: Quota, who: string, units = 1): boolean {
  const key = `${metric} of ${who}`;
  const window = windowAt(world.clock.now(), per);
  const use = world.quotaUse.get(key);
  const used = use?.window === window ? use.used : 0;
  if (used + units > limit) return false;
  world.quotaUse.set(key, { window, used: used + units });
  return true;
}

/** What Google says when a quota per minute and user is used up. */
export function quotaError(status: 403 | 429 | 503, metric: string, service: string): GoogleError {
  const limit = `${metric} per minute per user`;
  return new GoogleError(
    status,
    'rateLimitExceeded',
    `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service '${service}' for consumer 'project_number:1'.`,
    status === 429
      ? { details: [errorInfo('RATE_LIMIT_EXCEEDED', { service, quota_metric: metric })] }
      : { domain: 'usageLimits' },
  );
}
