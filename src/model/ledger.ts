/** What is used of Google's daily quotas. */
export interface Use {
  /** Groups Settings queries, each part of a batch by itself. */
  queries: number;
  /** Requests to Google; a batch is one. */
  requests: number;
  /** Of triggers. */
  seconds: number;
}

/**
 * What ticks have used today; of one that was killed, what it took at least.
 */
export interface Ledger extends Use {
  /** The day of the Groups Settings quota (yyyy-mm-dd, Pacific), and the begin of Apps Script's (ISO 8601, UTC). */
  day: string;
  since: string;
  /** What the last tick took for what is never put off: protected groups and storms. */
  lean: Use;
}

const NOTHING: Use = { queries: 0, requests: 0, seconds: 0 };
export const NO_LEDGER: Ledger = { ...NOTHING, day: '', since: '', lean: NOTHING };

/**
 * What a day has.
 * https://developers.google.com/workspace/admin/groups-settings/limits, https://developers.google.com/apps-script/guides/services/quotas
 */
export const BUDGETS: Use = { queries: 100_000, requests: 100_000, seconds: 6 * 3600 };
