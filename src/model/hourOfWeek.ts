import { toSerial } from './localTime';

/** Where an hour stands on the clocks of a time zone. */
export interface HourOfWeek {
  /** Days since 30 December 1899, a Saturday. */
  day: number;
  /** Sunday is 0. */
  weekday: number;
  /** The hour of the day in which it begins. */
  hour: number;
}

/** @param at begin of the hour (ISO 8601, UTC) */
export function hourOfWeek(at: string, timeZone: string): HourOfWeek {
  const hours = Math.floor(toSerial(at, timeZone) * 24 + 1e-6);
  const day = Math.floor(hours / 24);
  return { day, weekday: (day + 6) % 7, hour: hours - day * 24 };
}
