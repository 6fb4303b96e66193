import { estimateOf, spanOf } from './estimate';
import { type Read, readSlices, type Span } from './receivedSlices';
import { requestsSent } from './spent';

/** A slice is read more closely if what it is taken to hold may be so far off (two standard errors, as a share). */
const VAGUE = 0.2;
const PAGES = 4;
/** What came before these pages is parted in slices that double from a second on: a quarter of an hour in ten. */
const SHORTEST = 1000;
const PARTS = 10;
/** Where mail began in one of these, it is parted once more. */
const ROUNDS = 2;

/**
 * The slices of some units, those in which mail came in a burst read more closely: a letter to thousands that Gmail delivers within seconds would
 * else stand for a quarter of an hour of such letters.
 * @param units of each its slices that follow each other; the first of them is only there to tell what came before
 * @param most requests
 * @param until milliseconds since 1970
 */
export function readCloser(units: Read[][], most: number, until: number): Read[][] {
  const sentBefore = requestsSent();
  const affordable = (cost: number) => Math.max(0, Math.floor((most - (requestsSent() - sentBefore)) / cost));
  let read = withCloser(units, affordable(PAGES), slices =>
    readSlices(slices, PAGES, until).map((answer, index) => [
      'value' in answer ? answer.value : (slices[index] as Read),
    ]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    read = withCloser(read, affordable(PARTS), slices => parted(slices, until));
  }
  return read;
}

/** With so many of the vague slices replaced. */
function withCloser(units: Read[][], most: number, closer: (slices: Read[]) => Read[][]): Read[][] {
  const vague = units
    .flatMap(slices => slices.filter((slice, index) => isVague(slice, slices[index - 1])))
    .slice(0, most);
  const found = closer(vague);
  const inPlace = new Map(vague.map((slice, index) => [slice, found[index]]));
  return units.map(slices => slices.flatMap(slice => inPlace.get(slice) ?? [slice]));
}

/** So is one of which the page tells of a single moment: it may be full of what came in it. */
function isVague(slice: Read, before: Read | undefined): boolean {
  if (before === undefined || slice.whole) return false;
  const { oldest, newest } = spanOf(slice.times);
  return newest <= oldest || estimateOf([slice], before).error > VAGUE;
}

/** Each slice as what its page tells of, after slices of what came before it. */
function parted(slices: Read[], until: number): Read[][] {
  const spans = slices.map(earlierSpans);
  const answers = readSlices(spans.flat(), 1, until);
  return slices.map((slice, index) => {
    const own = answers.splice(0, spans[index]?.length ?? 0);
    const earlier = own.flatMap(answer => ('value' in answer ? [answer.value] : []));
    const isRead = own.length > 0 && earlier.length === own.length;
    return isRead ? [...earlier, { ...slice, from: spanOf(slice.times).oldest }] : [slice];
  });
}

/** What lies before the page of a slice. Where all of it is of one moment, time does not part what came in it. */
function earlierSpans({ unit, from, times }: Read): Span[] {
  const { oldest, newest } = spanOf(times);
  if (newest <= oldest) return [];
  const spans: Span[] = [];
  let [to, length] = [oldest, Math.max(SHORTEST, newest - oldest)];
  while (to > from) {
    const begin = Math.max(from, to - length);
    spans.unshift({ unit, from: begin, to });
    [to, length] = [begin, 2 * length];
  }
  return spans;
}
