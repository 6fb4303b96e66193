import { elapsed } from './elapsed';

/** Apps Script's triggers wander by some minutes; a gap of two cadences and a bit is a tick that did not come. */
const SLACK_MINUTES = 5;

/**
 * The minutes since the last tick, if so many that one did not come which was due.
 * @param last when it began
 * @param cadence minutes between ticks; 0 without a trigger
 */
export function minutesLate(last: string, cadence: number, now: string): number | undefined {
  const minutes = Math.round(elapsed(last, now) / 60_000);
  return cadence > 0 && minutes > 2 * cadence + SLACK_MINUTES ? minutes : undefined;
}

export const lateInWords = (minutes: number, cadence: number): string =>
  `For ${minutes} minutes no tick came; one is due every ${cadence} minutes. Nothing was watched in that time.`;
