import type { World } from '../world';
import type { FormInputs } from './cardForm';

/** What a time-driven trigger calls its function with. https://developers.google.com/apps-script/guides/triggers/events */
export function clockEvent(world: World, triggerUid: string) {
  const now = new Date(world.clock.now());
  const firstOfYear = Date.UTC(now.getUTCFullYear(), 0, 1);
  const dayOfYear = Math.floor((now.getTime() - firstOfYear) / 86_400_000);
  return {
    authMode: 'FULL',
    triggerUid,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    'week-of-year': Math.floor(dayOfYear / 7) + 1,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}

/**
 * What a card's function is called with, in Google Sheets in a browser.
 * https://developers.google.com/workspace/add-ons/concepts/event-objects
 */
export function cardEvent(world: World, parameters: Record<string, string> = {}, formInputs: FormInputs = {}) {
  return {
    commonEventObject: {
      platform: 'WEB',
      hostApp: 'SHEETS',
      userLocale: 'en',
      timeZone: { id: world.timeZone },
      parameters,
      ...(Object.keys(formInputs).length > 0 && { formInputs }),
    },
    sheets: {},
  };
}
