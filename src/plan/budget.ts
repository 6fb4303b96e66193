import { elapsed } from '../model/elapsed';
/** How long a tick may take, in seconds. */
export interface Budget {
  /** For taking on new work. */
  work: number;
  /** For that and the commit; the mail comes on top. */
  all: number;
}

/** A script may run for six minutes. https://developers.google.com/apps-script/guides/services/quotas */
export const SIX_MINUTES: Budget = { work: 270, all: 330 };

/** An add-on's button has 30 seconds, and perhaps its triggers too; nobody waits gladly for more than 20. */
export const THIRTY_SECONDS: Budget = { work: 12, all: 18 };

const DAY = 24 * 60 * 60 * 1000;

/** For a day after a tick was cut short a tick takes less on, since it may be that triggers get only 30 seconds here. */
export function shorter(budget: Budget, cutShortAt: string | undefined, cutShortNow: boolean, now: string): Budget {
  const isRecent = cutShortAt !== undefined && elapsed(cutShortAt, now) < DAY;
  return cutShortNow || isRecent ? THIRTY_SECONDS : budget;
}
