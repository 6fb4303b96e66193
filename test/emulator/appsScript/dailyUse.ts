import type { DailyUse, World } from '../world';

/** https://developers.google.com/apps-script/guides/services/quotas, the column of Workspace accounts. */
export const DAILY_QUOTA = { urlFetches: 100_000, triggerMilliseconds: 6 * 3_600_000, mailRecipients: 1_500 };

/**
 * What an account has used of its daily quotas. A day begins with the first use and lasts 24 hours ("reset 24 hours after the
 * first request"); a new one also refills the mail quota.
 */
export function dailyUse(world: World, user: string): DailyUse {
  const now = world.clock.now();
  world.script.dailyUse ??= new Map();
  const today = world.script.dailyUse.get(user);
  if (today && now < today.since + 24 * 3_600_000) return today;
  if (today) world.script.mailQuota = DAILY_QUOTA.mailRecipients;
  const fresh = { since: now, urlFetches: 0, triggerMilliseconds: 0 };
  world.script.dailyUse.set(user, fresh);
  return fresh;
}
