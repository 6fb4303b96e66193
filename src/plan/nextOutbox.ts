import { keyOf, type LivingFinding } from '../model/finding';
import type { News, NewsItem } from '../model/news';
import type { State } from '../model/state';
import { monthBefore } from './digestOf';
import type { Tick } from './nextState';

/** Mails that wait while none can be sent; the newest matter most. */
const MOST_WAITING = 50;

/**
 * What waits to be told; what was held back goes with what is new. The digest goes alone: when there is news, it comes with the next tick.
 * @param id of what is added
 */
export function nextOutbox(
  before: State,
  { now, timeZone, policy, news, held, alsoTo, digest, month }: Tick,
  id: number,
): Pick<State, 'outbox' | 'digestAt' | 'summed'> {
  const last = monthBefore(now, timeZone);
  const { digestAt = now, summed = last } = before;
  const others = before.outbox.filter(each => each !== held);
  const none = policy.settings.boardRecipients.length === 0;
  if (news.length === 0 && !digest) return { outbox: others, digestAt, summed: none ? last : summed };
  const isDigest = news.length === 0;
  const also = [...new Set([...(held?.alsoTo ?? []), ...alsoTo])];
  const added = {
    id,
    at: now,
    items: news,
    alsoTo: isDigest ? [] : also,
    ...(isDigest && digest && { digest, ...(month && { month }) }),
  };
  return {
    outbox: [...others, added].slice(-MOST_WAITING),
    digestAt: isDigest && !month ? now : digestAt,
    summed: none ? last : isDigest && month ? month : summed,
  };
}

/** Of what has waited and is not told any more nobody has heard. */
export function notTold(findings: LivingFinding[], held: News | undefined, news: NewsItem[]): LivingFinding[] {
  const keys = new Set(held?.items.map(({ finding }) => keyOf(finding)));
  for (const { finding } of news) keys.delete(keyOf(finding));
  return findings.map(finding => {
    const { toldAt: _, thread: __, ...others } = finding;
    return keys.has(keyOf(finding)) ? others : finding;
  });
}
