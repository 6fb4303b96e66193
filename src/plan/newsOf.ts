import { byText } from '../model/byText';
import { isMoreSevere, isOpen, isWorthTelling, keyOf, type LivingFinding, SEVERITIES } from '../model/finding';
import type { NewsItem, NewsKind } from '../model/news';

const DAY = 86_400_000;

/**
 * What is new between two ticks, the most severe first. Nothing new is an empty list, and then nobody is mailed.
 * @param now ISO 8601, UTC
 */
export function newsOf(before: LivingFinding[], after: LivingFinding[], now: string): NewsItem[] {
  const openBefore = new Map(before.filter(isOpen).map(finding => [keyOf(finding), finding]));
  return after
    .flatMap((finding): NewsItem[] => {
      const earlier = openBefore.get(keyOf(finding));
      const kind = kindOf(earlier, finding, now);
      return kind && isWorthTelling(kind === 'resolved' && earlier ? earlier : finding)
        ? [{ kind, finding, since: finding.since }]
        : [];
    })
    .sort((one, other) => rank(one) - rank(other) || byText(one.finding.subject, other.finding.subject));
}

function kindOf(earlier: LivingFinding | undefined, finding: LivingFinding, now: string): NewsKind | undefined {
  if (finding.resolvedAt === now) {
    if (finding.done) return 're-locked';
    return earlier && !finding.event ? 'resolved' : undefined;
  }
  if (!isOpen(finding)) return undefined;
  if (!earlier) return 'opened';
  if (isMoreSevere(finding.severity, earlier.severity)) return 'worse';
  if (String(finding.changes) !== String(earlier.changes)) return 'worse';
  const isSerious = finding.severity === 'critical' || finding.severity === 'high';
  const told = finding.toldAt ?? finding.since;
  return isSerious && !finding.event && Date.parse(now) - Date.parse(told) >= DAY ? 'still open' : undefined;
}

/** By severity; of equally severe news what still is open comes first, and what is over comes last. */
const rank = ({ kind, finding }: NewsItem): number =>
  kind === 'resolved' ? SEVERITIES.length : SEVERITIES.indexOf(finding.severity) + (kind === 're-locked' ? 0.5 : 0);

/** The findings again, noting which of them people are told of now. */
export function markTold(findings: LivingFinding[], items: NewsItem[], now: string): LivingFinding[] {
  const told = new Set(items.map(({ finding }) => keyOf(finding)));
  return findings.map(finding => (told.has(keyOf(finding)) ? { ...finding, toldAt: now } : finding));
}
