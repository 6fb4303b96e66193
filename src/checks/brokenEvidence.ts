import type { Finding } from '../model/finding';
import type { Facts } from './facts';

/** HEALTH.4: the Evidence tab is not as Postlock wrote it, or its chain had to begin anew. */
export function brokenEvidence({ now, evidence: { chain, verified } }: Facts): Finding[] {
  const findings: Finding[] = [];
  if (verified?.broken !== undefined) {
    findings.push({
      check: 'HEALTH.4',
      subject: 'Evidence tab',
      severity: 'high',
      what: `The Evidence tab is not as Postlock wrote it. ${verified.broken}`,
      todo: 'Put back what was there.',
    });
  }
  if (chain.anew !== undefined && chain.begunAt === now) {
    findings.push({
      check: 'HEALTH.4',
      subject: 'Evidence begun anew',
      severity: 'medium',
      what: `The chain of evidence began anew: ${chain.anew}. What was written before cannot be compared with it.`,
      todo: 'Look who did it, if nobody meant that.',
      event: true,
    });
  }
  return findings;
}
