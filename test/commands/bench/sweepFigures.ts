import { COHORTS } from '../../emulator/worlds/university';
import { type Cost, costOfMinutes, most, together } from './cost';
import { atLeast, atMost, type Figure } from './figure';
import { naiveRead } from './naiveRead';
import { HOURLY, OFTEN, unreadForADay, type Watched, watchedUniversity } from './watchedUniversity';
import { wholeTabSize } from './wholeTabSize';

const TICKS_AN_HOUR = 12;
const HOURS_A_DAY = 24;
/** Of 100,000 queries, 100,000 requests, and 6 hours. */
const HALF_OF_QUOTA = 50_000;
const HALF_OF_HOURS = 3;
/** Google advises no more than that in a request that writes a workbook. */
const A_REQUEST = 2_000_000;
/** A tick takes no new work on after that. */
const LONGEST_TICK = 270;
/** A script may run for so long. */
const SIX_MINUTES = 360;

/** What the watch over so many groups costs in its usual course. */
export interface Course {
  groups: number;
  watched: Watched;
  ticks: Cost[];
  hours: number;
}

/** Lets hours of 5-minute ticks pass, where every group was read before. */
export function playCourse(groups: number, hours: number): Course {
  const watched = watchedUniversity(groups, OFTEN);
  const ticks = Array.from({ length: hours * TICKS_AN_HOUR }, () => costOfMinutes(watched.world, OFTEN));
  return { groups, watched, ticks, hours };
}

/** What a day costs, if all its hours are as those that were played. */
export function dayOf({ ticks, hours }: Course): Pick<Cost, 'requests' | 'seconds' | 'settingsQueries'> {
  const { requests, seconds, settingsQueries } = together(ticks);
  const times = HOURS_A_DAY / hours;
  return { requests: requests * times, seconds: seconds * times, settingsQueries: settingsQueries * times };
}

/** The fewest questions to Groups Settings: one a group, and of each protected one at every tick. */
const fewestQueries = (groups: number) => groups - COHORTS + COHORTS * TICKS_AN_HOUR * HOURS_A_DAY;

const requestsFor = (characters: number) => Math.ceil(characters / A_REQUEST);

const inWords = (groups: number) => `${groups.toLocaleString('en-US')} groups`;

/** An hourly tick where every group was read before, beside reading every group. */
export function hourFigures(groups: number): Figure[] {
  const { world } = watchedUniversity(groups, HOURLY);
  const tick = costOfMinutes(world, HOURLY);
  const naive = naiveRead(groups, false);
  const name = `an hourly audit, ${inWords(groups)}, of reading every group`;
  return [
    atMost(2, { name: `${name}: requests`, value: (tick.requests / naive.requests) * 100, unit: '%', naive: 100 }),
    atMost(2, { name: `${name}: time`, value: (tick.seconds / naive.seconds) * 100, unit: '%', naive: 100 }),
  ];
}

/** What a day costs of each daily quota, and how fast the first reading of every group is. */
export function dayFigures(course: Course): Figure[] {
  const { groups, watched, ticks, hours } = course;
  const day = dayOf(course);
  const naive = naiveRead(groups, false);
  const whole = naiveRead(groups, true);
  const first = together(watched.firstRead);
  const of = hours === HOURS_A_DAY ? `a day, ${inWords(groups)}` : `a day, ${inWords(groups)} (an hour × 24)`;
  const naiveADay = Math.floor((SIX_MINUTES / naive.seconds) * groups) * HOURS_A_DAY;
  const fewest = fewestQueries(groups);
  const commits = ticks.map(tick => tick.commits);
  const [firstCommit = []] = watched.firstRead
    .slice(1)
    .map(tick => tick.commits)
    .sort((one, other) => other.length - one.length);
  const tab = wholeTabSize(watched);
  return [
    atMost(0, {
      name: `${of}: groups not read within it`,
      value: unreadForADay(watched),
      unit: 'groups',
      naive: Math.max(0, groups - naiveADay),
    }),
    atMost(HALF_OF_QUOTA, {
      name: `${of}: Groups Settings queries`,
      value: day.settingsQueries,
      unit: 'queries',
      naive: groups * HOURS_A_DAY,
    }),
    atMost(101, {
      name: `${of}: these, of one a group and one a tick for each protected group`,
      value: (day.settingsQueries / fewest) * 100,
      unit: '%',
      naive: ((groups * HOURS_A_DAY) / fewest) * 100,
    }),
    atMost(HALF_OF_QUOTA, {
      name: `${of}: UrlFetch requests`,
      value: day.requests,
      unit: 'requests',
      naive: naive.requests * HOURS_A_DAY,
    }),
    atMost(HALF_OF_HOURS, {
      name: `${of}: run time of triggers`,
      value: day.seconds / 3600,
      unit: 'h',
      naive: (naive.seconds * HOURS_A_DAY) / 3600,
    }),
    atMost(LONGEST_TICK, {
      name: `the longest tick, ${inWords(groups)}, that of the first day too`,
      value: most([...watched.firstRead, ...ticks].map(({ seconds }) => seconds)),
      unit: 's',
      naive: naive.seconds,
    }),
    atLeast(15, {
      name: `reading every group for the first time, ${inWords(groups)}: times as fast as one call after the other`,
      value: whole.seconds / first.seconds,
      unit: '×',
      naive: 1,
    }),
    atMost(1, {
      name: `a commit, ${inWords(groups)}: requests (most)`,
      value: most(commits.map(({ length }) => length)),
      unit: 'requests',
      naive: requestsFor(tab),
    }),
    atMost(A_REQUEST, {
      name: `a commit, ${inWords(groups)} (largest)`,
      value: most(commits.flat()),
      unit: 'bytes',
      naive: tab,
    }),
    atMost(Math.max(1, requestsFor(firstCommit.reduce((sum, each) => sum + each, 0))), {
      name: `a commit on the first day, install apart, ${inWords(groups)}: requests (most), as few as 2 MB each allow`,
      value: firstCommit.length,
      unit: 'requests',
      naive: requestsFor(tab),
    }),
    atMost(A_REQUEST, {
      name: `a commit on the first day, ${inWords(groups)} (largest request)`,
      value: most(watched.firstRead.flatMap(tick => tick.commits)),
      unit: 'bytes',
      naive: tab,
    }),
  ];
}
