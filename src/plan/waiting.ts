import { isOpen, isUrgent, keyOf, type LivingFinding } from '../model/finding';
import type { News, NewsItem, NewsKind } from '../model/news';
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

/**
 * What has waited and what is new, each finding once and as it is now, as nobody was told of what has waited. What began and ended meanwhile is not
 * told, if its end was no news.
 */
export function together(held: NewsItem[], items: NewsItem[], findings: LivingFinding[]): NewsItem[] {
  const now = new Map(findings.map(finding => [keyOf(finding), finding]));
  const earlier = new Map(held.map(item => [keyOf(item.finding), item]));
  const stillSo = held.flatMap((item): NewsItem[] => {
    const finding = now.get(keyOf(item.finding));
    if (!BEGINNINGS.includes(item.kind)) return [item];
    return finding && isOpen(finding) ? [asHeld({ ...item, finding }, item)] : [];
  });
  const later = items.map(item => {
    const waited = earlier.get(keyOf(item.finding));
    if (!waited || !BEGINNINGS.includes(waited.kind)) return item;
    return asHeld({ ...item, kind: isOpen(item.finding) ? waited.kind : item.kind }, waited);
  });
  return inOrder([...new Map([...stillSo, ...later].map(item => [keyOf(item.finding), item])).values()]);
}

const BEGINNINGS: readonly NewsKind[] = ['opened', 'worse'];

/** No mail has told of it but one before it was held. */
function asHeld(item: NewsItem, { finding: { thread } }: NewsItem): NewsItem {
  const { thread: _, ...finding } = item.finding;
  return { ...item, finding: { ...finding, ...(thread && { thread }) } };
}
