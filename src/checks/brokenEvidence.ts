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
      todo: 'Look who changed it (File ▸ Version history), and put back what was there: then this ends within an hour. Else run beginEvidence in the script editor.',
    });
  }
  if (chain.anew !== undefined && chain.begunAt === now) {
    findings.push({
      check: 'HEALTH.4',
      subject: 'Evidence begun anew',
      severity: 'medium',
      what: `The chain of evidence began anew: ${chain.anew}. What was written before cannot be compared with it.`,
      todo: 'If nobody meant that, look who changed the workbook (File ▸ Version history) or the script.',
      event: true,
    });
  }
  return findings;
}
