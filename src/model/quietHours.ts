import { clockTime } from './localTime';

/**
 * Whether it is a quiet hour, in which only what is urgent is told.
 * @param quietHours from when until when, by the clock of the time zone: 22:00-06:00; empty: never
 * @param at ISO 8601, UTC
 */
export function isQuiet(quietHours: string, at: string, timeZone: string): boolean {
  const [from = '', to = ''] = quietHours.split('-');
  const clock = clockTime(at, timeZone);
  return from <= to ? from <= clock && clock < to : from <= clock || clock < to;
}
