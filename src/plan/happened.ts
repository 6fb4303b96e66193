import { elapsed } from '../model/elapsed';
import type { LivingFinding } from '../model/finding';
import { counted } from '../model/numbers';

/**
 * How many findings were opened and resolved, and how often Postlock re-locked a group.
 * @param within milliseconds before now
 */
export function happened(findings: LivingFinding[], relocks: number, now: string, within: number): string {
  const count = (at: (finding: LivingFinding) => string | undefined) =>
    findings.filter(finding => elapsed(at(finding) ?? '', now) < within).length;
  const opened = count(({ since, reopenedAt }) => reopenedAt ?? since);
  const resolved = count(({ resolvedAt }) => resolvedAt);
  return `${counted(opened, 'finding', 'findings')} opened, ${resolved} resolved, ${counted(relocks, 're-lock', 're-locks')}.`;
}
