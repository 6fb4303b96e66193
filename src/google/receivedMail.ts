import { type Answer, failed, UNIT_LOG } from '../model/failure';
import type { ReceivedPart } from '../model/received';
import { betweenBounds } from './estimate';
import { readCloser } from './readCloser';
import { receivedCopy } from './receivedCopy';
import { type Read, readSlices } from './receivedSlices';
import { requestsSent } from './spent';

const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
/** Of an hour with more than a page: what came just before it, and its four quarters. */
const BEGINS = [-1, 0, 1, 2, 3].map(quarter => quarter * QUARTER);

/**
 * What accounts of units received in an hour, by the Gmail log: the newest page of each unit, all side by side; where there was more, the newest page of each
 * quarter of the hour, from which it follows how much there was; and where it does not, because mail came in a burst, more pages of that quarter.
 * @param units ids of the units; whether Google tells of those below them too is not documented
 * @param at begin of the hour, in milliseconds since 1970
 * @param most requests
 * @param until milliseconds since 1970
 */
export function readReceived(units: string[], at: number, most: number, until: number): Answer<ReceivedPart>[] {
  const sentBefore = requestsSent();
  const left = () => most - (requestsSent() - sentBefore);
  const newest = readSlices(
    units.map(unit => ({ unit, from: at, to: at + HOUR })),
    1,
    until,
  );
  const cut = units.filter((_, index) => isCut(newest[index]));
  const busy = cut.slice(0, Math.max(0, Math.floor(left() / BEGINS.length)));
  const quarters = readSlices(
    busy.flatMap(unit => BEGINS.map(begin => ({ unit, from: at + begin, to: at + begin + QUARTER }))),
    1,
    until,
  );
  const hours = new Map(busy.map(unit => [unit, whole(quarters.splice(0, BEGINS.length))]));
  const read = [...hours.values()].flatMap(hour => ('value' in hour ? [hour.value] : []));
  const closer = new Map(
    readCloser(read, left(), until).map((slices, index) => [read[index]?.[0]?.unit, slices] as const),
  );
  return newest.map((answer, index) => {
    if ('failure' in answer) return answer;
    if (!isCut(answer)) return named([{ ...answer.value, weight: 1, variance: 0 }]);
    const unit = units[index] as string;
    const hour = hours.get(unit) ?? { failure: LATER };
    return 'failure' in hour ? hour : named(weighed(closer.get(unit) ?? hour.value));
  });
}

const isCut = (answer: Answer<Read> | undefined): boolean =>
  answer !== undefined && 'value' in answer && !answer.value.whole;

/** All of these, or why not. */
function whole(answers: Answer<Read>[]): Answer<Read[]> {
  const failed = answers.find(answer => 'failure' in answer);
  if (failed && 'failure' in failed) return failed;
  return { value: answers.flatMap(answer => ('value' in answer ? [answer.value] : [])) };
}

interface Weighed extends Read {
  weight: number;
  variance: number;
}

/** What is read of a slice stands for that slice: a storm in one does not tell of the others. The first tells what came before. */
const weighed = (slices: Read[]): Weighed[] =>
  slices.slice(1).map((slice, index) => {
    const { count, variance } = betweenBounds(slice, slices[index]);
    return { ...slice, weight: slice.times.length === 0 ? 1 : count / slice.times.length, variance };
  });

/** The copies; if the log tells the sender of none, it does not tell that at all. */
function named(slices: Weighed[]): Answer<ReceivedPart> {
  const copies = slices.flatMap(({ events, weight }) => events.map(each => receivedCopy(each, weight)));
  if (copies.length > 0 && copies.every(({ from }) => from === '')) return { failure: NAMELESS };
  return { value: { copies, variance: slices.reduce((sum, { variance }) => sum + variance, 0) } };
}

const NAMELESS = failed(UNIT_LOG, 'unreadable', 'it does not tell whom messages are from', 200);

const LATER = failed(
  'Reports API',
  'out of time',
  'more units have much mail than Google lets ask for in a minute; the next tick goes on',
);
