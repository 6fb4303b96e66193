import { betweenBounds, spanOf } from './estimate';
import { type Read, readSlices, type Span } from './receivedSlices';
import { requestsSent } from './spent';

/** A slice is read more closely if what it may hold unread is so much of the hour (two standard errors, as a share). */
const VAGUE = 0.01;
/** Of each part, as time does not part what came in one moment. */
const PAGES = 4;
/** These pages hold 4,000 copies, and mail does not come evenly. */
const IN_PART = 3000;

/**
 * The slices of some units, what is unread of them read in ever smaller parts until little of it is uncertain or no request is left: letters to
 * thousands that Gmail delivers within seconds would else stand for all the time between them.
 * @param units of each its slices that follow each other; the first of them is only there to tell what came before
 * @param most requests
 * @param until milliseconds since 1970
 */
export function readCloser(units: Read[][], most: number, until: number): Read[][] {
  const end = requestsSent() + most;
  for (let read = units; ; ) {
    let left = Math.floor((end - requestsSent()) / PAGES);
    const vague = read.flatMap(vagueIn).sort((one, other) => other.variance - one.variance);
    const fair = Math.floor(left / vague.length);
    const next = vague
      .map(({ slice, count }) => ({
        slice,
        spans: partsOf(slice, Math.max(2, Math.min(fair, (count - slice.times.length) / IN_PART))),
      }))
      .filter(({ spans }) => {
        left -= spans.length;
        return left >= 0;
      });
    const answers = readSlices(
      next.flatMap(({ spans }) => spans),
      PAGES,
      until,
    );
    const closer = new Map<Read, Read[]>();
    for (const { slice, spans } of next) {
      const parts = answers.splice(0, spans.length).flatMap(answer => ('value' in answer ? [answer.value] : []));
      if (parts.length === spans.length) closer.set(slice, [...parts, restOf(slice)]);
    }
    read = read.map(slices => slices.flatMap(slice => closer.get(slice) ?? [slice]));
    if (closer.size === 0 || closer.size < next.length) return read;
  }
}

/** Those of a unit's slices of which too little is known, and how many copies they may have. */
function vagueIn(slices: Read[]): { slice: Read; count: number; variance: number }[] {
  const told = slices.slice(1).map((slice, index) => ({ slice, ...betweenBounds(slice, slices[index]) }));
  const all = told.reduce((sum, { count }) => sum + count, 0);
  return told.filter(({ slice, variance }) => 2 * Math.sqrt(variance) > VAGUE * all && slice.to - slice.from > 1);
}

/** What is unread of a slice: its page may have had room for some only of what came in its oldest millisecond. */
function partsOf({ unit, from, times }: Read, most: number): Span[] {
  const { oldest, newest } = spanOf(times);
  const isMoment = newest === oldest;
  const to = isMoment ? oldest : oldest + 1;
  // A moment tells no rate by which to part what came before.
  const count = Math.min(isMoment ? 1 : Math.ceil(most), to - from);
  const at = (index: number) => from + Math.round(((to - from) * index) / count);
  const parts = Array.from({ length: count }, (_, index) => ({ unit, from: at(index), to: at(index + 1) }));
  return isMoment ? [...parts, { unit, from: oldest, to: oldest + 1 }] : parts;
}

/** What its page tells whole. */
function restOf(slice: Read): Read {
  const { oldest } = spanOf(slice.times);
  const isRest = (_: unknown, index: number) => (slice.times[index] as number) > oldest;
  return {
    ...slice,
    ...{ from: oldest + 1, whole: true, events: slice.events.filter(isRest), times: slice.times.filter(isRest) },
  };
}
