import { median } from './cost';
import type { Growth } from './growthPicture';
import { naiveRead } from './naiveRead';
import { type Course, dayOf } from './sweepFigures';

const HOURS_A_DAY = 24;

/** A course of the watch as a point of the picture. */
export function growthOf(course: Course): Growth {
  const { requests, seconds } = dayOf(course);
  const naive = naiveRead(course.groups, false);
  return {
    groups: course.groups,
    requestsADay: requests,
    hoursADay: seconds / 3600,
    secondsATick: median(course.ticks.map(tick => tick.seconds)),
    naive: {
      requestsADay: naive.requests * HOURS_A_DAY,
      hoursADay: (naive.seconds * HOURS_A_DAY) / 3600,
      secondsATick: naive.seconds,
    },
  };
}
