import type { RequestRecord } from '../../emulator/world';
import { costOfMinutes, median } from './cost';
import { atMost, type Figure } from './figure';
import { naiveRead } from './naiveRead';
import { OFTEN, type Watched, watchedUniversity } from './watchedUniversity';

const TICKS_AN_HOUR = 12;

/** Seconds from the first settings that a tick reads to the moment at which it has read back what it locked. */
function secondsToReadBack({ world }: Watched): number {
  const drifted = world.groups.get('cohort-7@university.example');
  if (!drifted) throw new Error('There is no cohort 7');
  drifted.settings.whoCanPostMessage = 'ALL_IN_DOMAIN_CAN_POST';
  world.requests.length = 0;
  world.clock.advance(OFTEN * 60_000);
  const settings = world.requests.filter(({ url }) => url.includes('/groups/v1/groups/'));
  const locked = settings.findIndex(({ method }) => method === 'PATCH');
  const readBack = settings.slice(locked).find(({ method }) => method === 'GET');
  const at = (request: RequestRecord | undefined) => Date.parse(request?.time ?? '');
  return (at(readBack) - at(settings[0])) / 1000;
}

/** What a tick of every 5 minutes costs, and how soon it has locked what drifted, beside reading every group each time. */
export function watchFigures(groups: number): Figure[] {
  const watched = watchedUniversity(groups, OFTEN);
  const ticks = Array.from({ length: TICKS_AN_HOUR }, () => costOfMinutes(watched.world, OFTEN));
  const naive = naiveRead(groups, false);
  const of = `50 protected of ${groups.toLocaleString('en-US')} groups`;
  return [
    atMost(70, {
      name: `a 5-minute tick, ${of} (median of an hour)`,
      value: median(ticks.map(({ requests }) => requests)),
      unit: 'requests',
      naive: naive.requests,
    }),
    atMost(5, {
      name: `a 5-minute tick, ${of} (median of an hour)`,
      value: median(ticks.map(({ seconds }) => seconds)),
      unit: 's',
      naive: naive.seconds,
    }),
    atMost(4, {
      name: `from the first settings read to a re-lock read back, ${of}`,
      value: secondsToReadBack(watched),
      unit: 's',
      naive: naive.seconds,
    }),
  ];
}
