import { isUrgent, keyOf } from '../model/finding';
import type { News, NewsItem } from '../model/news';
import { isQuiet } from '../model/quietHours';
import type { State } from '../model/state';
import { inOrder } from './newsOf';

type Clock = Pick<State, 'at' | 'timeZone' | 'settings'>;

/** Whether news wait for the end of the quiet hours: nothing in them is urgent. */
export const waits = ({ items }: Pick<News, 'items'>, { at, timeZone, settings }: Clock): boolean =>
  settings !== undefined &&
  isQuiet(settings.quietHours, at, timeZone) &&
  !items.some(({ finding }) => isUrgent(finding));

/**
 * The news that wait, and so go with the next; there is one of them at most, the last.
 * @param told the last news that any channel told
 */
export function heldIn(before: Clock & Pick<State, 'outbox'>, told: number): News | undefined {
  const last = before.outbox[before.outbox.length - 1];
  return last && !last.digest && last.id > told && waits(last, before) ? last : undefined;
}

/** What has waited and what is new, each finding once: as it is now, and as nobody was told of what has waited. */
export function together(held: NewsItem[], items: NewsItem[]): NewsItem[] {
  const earlier = new Map(held.map(item => [keyOf(item.finding), item]));
  const later = items.map((item): NewsItem => {
    const waited = earlier.get(keyOf(item.finding));
    if (!waited) return item;
    const { thread: _, ...finding } = item.finding;
    const { thread } = waited.finding;
    const isOver = item.kind === 'resolved' || item.kind === 're-locked';
    return { ...item, kind: isOver ? item.kind : waited.kind, finding: { ...finding, ...(thread && { thread }) } };
  });
  return inOrder([...new Map([...held, ...later].map(item => [keyOf(item.finding), item])).values()]);
}
