/** A slice of a log: the newest events in it, as one page holds them. Milliseconds since 1970. */
export interface Slice {
  from: number;
  to: number;
  times: number[];
  /** Whether that is all there was. */
  whole: boolean;
}

/** So many of the newest events of a slice that was read whole tell how fast they came at its end. */
const AT_END = 100;

/**
 * How many events there were in slices that follow each other, though of a busy one only the newest page was read. What lies before that page is
 * taken to have come at a rate between the one at the end of the slice before and the page's own.
 * @param before the slice before the first; without it the first page's rate is taken to hold for all of its slice
 * @returns error: two standard errors as a share of the count, from how much the rates of successive slices differ (their straight line is
 * taken for the middle of a random walk between them) and from how few events a rate is told by; 0 if every event was counted
 */
export function estimateOf(slices: Slice[], before?: Slice): { count: number; error: number } {
  let count = 0;
  let variance = 0;
  let earlier = before && rateAtEnd(before);
  for (const slice of slices) {
    count += slice.times.length;
    if (!slice.whole && slice.times.length > 0) {
      const rate = rateOfPage(slice);
      const unread = Math.max(0, spanOf(slice.times).oldest - slice.from);
      count += ((rate + (earlier ?? rate)) / 2) * unread;
      // Of a first slice with nothing before it, it is as if there had been no mail.
      variance += ((rate - (earlier ?? 0)) * unread) ** 2 / 12 + (rate * unread) ** 2 / slice.times.length;
    }
    earlier = rateAtEnd(slice);
  }
  return { count: Math.round(count), error: count === 0 ? 0 : (2 * Math.sqrt(variance)) / count };
}

/**
 * How many events there were in a slice of mail that may come in bursts: unread are, alike likely, from none to as many as the fastest of the rates around
 * would make, and of the page's oldest millisecond up to twice as many as it shows.
 */
export function betweenBounds(slice: Slice, before: Slice | undefined): { count: number; variance: number } {
  const { from, times, whole } = slice;
  if (whole || times.length === 0) return { count: times.length, variance: 0 };
  const { oldest } = spanOf(times);
  const inMoment = times.filter(time => time === oldest).length;
  const rate = rateOfPage({ ...slice, times: [...times].sort((one, other) => one - other).slice(0, AT_END) });
  const earlier = before ? rateAtEnd(before) : rate;
  const likely = ((rate + earlier) / 2) * (oldest - from);
  const most = Math.max(rate, earlier) * (oldest - from);
  return {
    count: times.length + likely + inMoment,
    variance: most ** 2 / 12 + (likely - most / 2) ** 2 + inMoment ** 2 / 3,
  };
}

/** Events a millisecond while those of the page came. */
function rateOfPage({ to, times }: Slice): number {
  const { oldest, newest } = spanOf(times);
  return newest > oldest ? (times.length - 1) / (newest - oldest) : times.length / Math.max(1, to - oldest);
}

/** Events a millisecond up to the end of the slice: it may have become quiet before. */
function rateAtEnd({ to, times, whole }: Slice): number {
  const last = whole ? [...times].sort((one, other) => other - one).slice(0, AT_END) : times;
  return last.length === 0 ? 0 : last.length / Math.max(1, to - spanOf(last).oldest);
}

export const spanOf = (times: number[]): { oldest: number; newest: number } => ({
  oldest: times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY),
  newest: times.reduce((one, other) => Math.max(one, other), 0),
});
