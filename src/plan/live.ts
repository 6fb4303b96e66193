import { elapsed } from '../model/elapsed';
import { type Finding, isOpen, isOpenOrWasJust, keyOf, type LivingFinding } from '../model/finding';

const DAY = 86_400_000;
const KEPT_AFTER_RESOLVED = 7 * DAY;

/**
 * Carries findings from one tick to the next: what is found opens or stays open, what is not found any more is resolved.
 * What could not be looked at stays as it was. Resolved findings are kept for a week.
 * @param notLooked whether this tick could not tell if the finding still holds
 * @param now ISO 8601, UTC
 */
export function live(
  before: LivingFinding[],
  found: Finding[],
  notLooked: (finding: LivingFinding) => boolean,
  now: string,
): LivingFinding[] {
  const foundKeys = new Set(found.map(keyOf));
  const openBefore = new Map(before.filter(isOpen).map(finding => [keyOf(finding), finding]));
  // A check that comes and goes would be news at every turn.
  const justBefore = new Map(
    before
      .filter(({ check }) => check === 'HEALTH.2')
      .filter(finding => isOpenOrWasJust(finding, now))
      .map(finding => [keyOf(finding), finding]),
  );
  const age = (since: string) => elapsed(since, now);

  const seen = found.map((finding): LivingFinding => {
    const earlier = openBefore.get(keyOf(finding)) ?? justBefore.get(keyOf(finding));
    const reopenedAt = earlier && !isOpen(earlier) ? now : earlier?.reopenedAt;
    const { changes, between, by, searched, untold, times } =
      finding.changes?.length || finding.event ? finding : (earlier ?? finding);
    return {
      ...finding,
      ...(changes && { changes }),
      ...(between && { between }),
      ...(by && { by }),
      ...(searched && { searched }),
      ...(untold && { untold }),
      ...(times && { times }),
      since: earlier?.since ?? now,
      lastSeen: now,
      ...(reopenedAt && { reopenedAt }),
      ...(earlier?.toldAt && { toldAt: earlier.toldAt }),
      ...(earlier?.thread && { thread: earlier.thread }),
      ...(finding.done && { resolvedAt: now }),
    };
  });
  const others = before.flatMap((finding): LivingFinding[] => {
    if (foundKeys.has(keyOf(finding))) return [];
    if (!isOpen(finding)) return age(finding.resolvedAt ?? now) > KEPT_AFTER_RESOLVED ? [] : [finding];
    const holds = finding.event ? age(finding.lastSeen) < DAY : notLooked(finding);
    return [holds ? finding : { ...finding, resolvedAt: now }];
  });
  return [...seen, ...others];
}
