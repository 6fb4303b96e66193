import type { Call } from '../handler';
import { A_MINUTE, quotaError, spend } from '../quota';

/** https://developers.google.com/workspace/admin/reports/v1/limits */
const QUERIES = { metric: 'Queries', per: A_MINUTE, limit: 2400 };
const FILTER_QUERIES = { metric: 'Filter queries', per: A_MINUTE, limit: 250 };
const FILTERS = ['actorIpAddress', 'eventName', 'filters', 'orgUnitID', 'groupIdFilter'];

/** Counts a request against the quota of all, and if it filters by anything against the smaller one too. */
export function spendLogQuota({ world, caller, parameters }: Call): void {
  const isFilter = parameters.userKey !== 'all' || FILTERS.some(name => parameters[name] !== undefined);
  for (const quota of isFilter ? [QUERIES, FILTER_QUERIES] : [QUERIES]) {
    if (!spend(world, quota, `Reports API by ${caller.user.address}`)) {
      throw quotaError(503, quota.metric, 'admin.googleapis.com');
    }
  }
}
