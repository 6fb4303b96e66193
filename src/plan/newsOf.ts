import { byText } from '../model/byText';
import { elapsed } from '../model/elapsed';
import {
  type CheckId,
  isMoreSevere,
  isOpen,
  isUrgent,
  isWorthTelling,
  keyOf,
  type LivingFinding,
  SEVERITIES,
} from '../model/finding';
import type { NewsItem, NewsKind } from '../model/news';
import { ANSWERS } from './subjectOf';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What is new between two ticks, the most severe first. Nothing new is an empty list, and then nobody is mailed.
 * @param now ISO 8601, UTC
 * @param lastTick begin of the tick before
 */
export function newsOf(before: LivingFinding[], after: LivingFinding[], now: string, lastTick: string): NewsItem[] {
  const openBefore = new Map(before.filter(isOpen).map(finding => [keyOf(finding), finding]));
  const allBefore = new Map(before.map(finding => [keyOf(finding), finding]));
  return inOrder(
    after.flatMap((finding): NewsItem[] => {
      const earlier = openBefore.get(keyOf(finding));
      const kind =
        kindOf(earlier, finding, now, lastTick) ??
        (isExplained(allBefore.get(keyOf(finding)), finding) ? 'explained' : undefined);
      return kind && isWorthTelling(kind === 'resolved' && earlier ? earlier : finding)
        ? [{ kind, finding, since: finding.since }]
        : [];
    }),
  );
}

export const inOrder = (items: NewsItem[]): NewsItem[] =>
  [...items].sort((one, other) => rank(one) - rank(other) || byText(one.finding.subject, other.finding.subject));

function kindOf(
  earlier: LivingFinding | undefined,
  finding: LivingFinding,
  now: string,
  lastTick: string,
): NewsKind | undefined {
  const told = elapsed(finding.toldAt ?? finding.since, now);
  if (finding.resolvedAt === now) {
    if (finding.done) return 're-locked';
    // That something can be checked again is news if it could not be for an hour.
    const stood = elapsed(finding.reopenedAt ?? finding.since, now);
    const isBrief = finding.check === 'HEALTH.2' && stood < HOUR;
    return earlier && !finding.event && !isBrief ? 'resolved' : undefined;
  }
  if (!isOpen(finding)) return undefined;
  if (!earlier) return finding.toldAt !== undefined && told < HOUR ? undefined : 'opened';
  if (isMoreSevere(finding.severity, earlier.severity)) return 'worse';
  if (String(finding.changes) !== String(earlier.changes)) return 'worse';
  if (finding.event) return isAnother(earlier, finding, lastTick) ? 'opened' : undefined;
  return isUrgent(finding) && told >= DAY ? 'still open' : undefined;
}

/** It is known now who did what people were told of before. */
const isExplained = (earlier: LivingFinding | undefined, { by, changes }: LivingFinding): boolean =>
  earlier?.toldAt !== undefined &&
  by !== undefined &&
  JSON.stringify(by) !== JSON.stringify(earlier.by) &&
  String(changes) === String(earlier.changes);

const ONCE: readonly CheckId[] = ['HEALTH.3', 'MAIL.1', 'MAIL.3', 'DELIV.4'];

/**
 * Something of the same kind that happened to the same again. That ticks are late again, or an hour's figure grew with a late log, is not worth another
 * mail; what has its own moment in its subject happens once.
 */
const isAnother = (
  earlier: LivingFinding,
  { check, what, group, lastSeen }: LivingFinding,
  lastTick: string,
): boolean =>
  !ONCE.includes(check) &&
  lastSeen !== earlier.lastSeen &&
  (what !== earlier.what || group?.id !== earlier.group?.id || earlier.lastSeen < lastTick);

/** By severity; of equally severe news what still is open comes first, and what Postlock says of itself after that. What is over comes last of all. */
const rank = ({ kind, finding }: NewsItem): number =>
  kind === 'resolved'
    ? SEVERITIES.length
    : SEVERITIES.indexOf(finding.severity) +
      (kind === 're-locked' || kind === 'explained' ? 0.2 : 0) +
      (finding.check.startsWith('HEALTH') ? 0.5 : 0);

/**
 * The findings again, noting which of them people are told of now. Whose end was told begins anew if it comes back.
 * @param subject of the mail that tells of them
 */
export function markTold(findings: LivingFinding[], items: NewsItem[], now: string, subject: string): LivingFinding[] {
  const told = new Map(items.map(({ kind, finding }) => [keyOf(finding), kind]));
  return findings.map(finding => {
    const kind = told.get(keyOf(finding));
    if (kind === undefined) return finding;
    const { toldAt: _, thread, ...others } = finding;
    if (kind === 'resolved') return others;
    return { ...others, toldAt: now, thread: ANSWERS.includes(kind) && thread ? thread : subject };
  });
}
