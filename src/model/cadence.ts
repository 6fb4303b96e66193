import { later } from './isoOf';
import { dayAndTime } from './localTime';

/** @param cadence minutes between ticks; 0 without a trigger */
export const cadenceInWords = (cadence: number): string => {
  if (cadence === 0) return 'none: there is no trigger, so nothing is watched';
  return cadence === 60 ? 'every hour, the most that Apps Script allows an add-on' : `every ${cadence} minutes`;
};

/** About when the next tick comes; Apps Script chooses the moment. */
export const nextTickInWords = (last: string, timeZone: string, cadence: number): string =>
  cadence === 0 ? 'none: there is no trigger' : `about ${dayAndTime(later(last, cadence * 60_000), timeZone)}`;
