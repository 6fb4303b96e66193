import type { Received } from '../model/received';
import type { Settings } from '../model/settings';
import { isInUnit } from './isInUnit';

/**
 * What was observed, judged by the domains that are allowed now: what came from one that was allowed since is from outside no more. A domain that is
 * not allowed any more counts from the next hour on, since nothing is kept of mail that was allowed. Where it is allowed for a part of a unit only, the
 * hours before do not tell which of its mail went there.
 */
export function withAllowed(received: Received, { allowedOutside }: Pick<Settings, 'allowedOutside'>): Received {
  const hours = received.hours.map(hour => {
    const allowed = allowedOutside.flatMap(({ unit, domains }) => (isInUnit([unit])(hour.unit) ? domains : []));
    const [domains, isAllowed] = [Object.entries(hour.domains), new Set(allowed)];
    const gone = domains.filter(([domain]) => isAllowed.has(domain));
    if (gone.length === 0) return hour;
    return {
      ...hour,
      outside: gone.reduce((left, [, count]) => left - count, hour.outside),
      domains: Object.fromEntries(domains.filter(([domain]) => !isAllowed.has(domain))),
    };
  });
  return { ...received, hours };
}
