import { known } from './known';
import { exception, gap, type Run } from './run';
import type { Schedule } from './triggers';

const FILE = 'clockTriggerBuilder.ts';
const MINUTE = 60_000;
const DAY = 24 * 60;

/** Minutes that `nearMinute` may miss: https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
const NEAR = 15;

interface Wish {
  everyMinutes?: number;
  after?: number;
  atHour?: number;
  nearMinute?: number;
  timeZone: string;
}

/** https://developers.google.com/apps-script/reference/script/clock-trigger-builder; `create` gets the schedule that was wished for. */
export function clockTriggerBuilder<T>(run: Run, create: (schedule: Schedule) => T) {
  const wish: Wish = { timeZone: run.script.manifest.timeZone };
  const note = (part: Partial<Wish>) => {
    Object.assign(wish, part);
    return builder;
  };
  const builder: Record<string, unknown> = known(run, 'ClockTriggerBuilder', FILE, {
    everyMinutes(minutes: number) {
      if (![1, 5, 10, 15, 30].includes(minutes)) {
        throw exception(run, 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      }
      return note({ everyMinutes: minutes });
    },
    everyHours: (hours: number) => note({ everyMinutes: wholeNumber(run, 'everyHours', hours, 1, 12) * 60 }),
    everyDays: (days: number) => note({ everyMinutes: wholeNumber(run, 'everyDays', days, 1, 31) * DAY }),
    after: (milliseconds: number) => note({ after: wholeNumber(run, 'after', milliseconds, 0, 2 ** 53) }),
    atHour: (hour: number) => note({ atHour: wholeNumber(run, 'atHour', hour, 0, 23) }),
    nearMinute: (minute: number) => note({ nearMinute: wholeNumber(run, 'nearMinute', minute, 0, 59) }),
    inTimezone(timeZone: string) {
      if (!isTimeZone(timeZone)) throw exception(run, `Invalid argument: timezone. Should be of type: String`);
      return note({ timeZone });
    },
    create: () => create(scheduleOf(run, wish)),
  });
  return builder;
}

function wholeNumber(run: Run, call: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) gap(run, `${call}(${value})`, FILE);
  return value;
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** A recurring trigger first fires at some moment of its interval, and then keeps to it; a one-shot fires late, never early. */
function scheduleOf(run: Run, { everyMinutes, after, atHour, nearMinute, timeZone }: Wish): Schedule {
  const { random } = run.world;
  const isDaily = everyMinutes !== undefined && everyMinutes % DAY === 0;
  if ((everyMinutes === undefined) === (after === undefined)) gap(run, 'a trigger without one frequency', FILE);
  if (atHour !== undefined && !isDaily) gap(run, 'atHour without everyDays', FILE);
  if (nearMinute !== undefined && atHour === undefined) gap(run, 'nearMinute without atHour', FILE);
  if (everyMinutes === undefined) return { everyMinutes: 0, firstIn: Number(after) + random() * MINUTE };
  if (atHour === undefined) return { everyMinutes, firstIn: random() * Math.min(everyMinutes, DAY) * MINUTE };
  const minute = nearMinute === undefined ? random() * 60 : nearMinute + (random() * 2 - 1) * NEAR;
  const hourStart = minutesUntilHour(run.world.clock.now(), atHour, timeZone);
  return { everyMinutes, firstIn: ((hourStart + minute + DAY) % DAY) * MINUTE };
}

/** Minutes, maybe a fraction, from a moment until the clock in this time zone strikes this hour. */
function minutesUntilHour(now: number, hour: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' });
  const part = (wanted: string) => Number(clock.formatToParts(now).find(({ type }) => type === wanted)?.value);
  const sinceMidnight = part('hour') * 60 + part('minute') + (now % MINUTE) / MINUTE;
  return (hour * 60 - sinceMidnight + DAY) % DAY;
}
