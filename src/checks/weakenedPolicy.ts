import type { Finding } from '../model/finding';
import { describeRule } from '../model/rule';
import type { Settings } from '../model/settings';
import type { Facts } from './facts';

/** HEALTH.5: the policy itself was weakened since the tick before. */
export function weakenedPolicy({ policy, settings, earlier }: Facts): Finding[] {
  const findings = policy.weakened.map(({ group, was, now, pinned }): Finding => {
    const about = {
      check: 'HEALTH.5' as const,
      subject: group.address,
      group: { address: group.address, id: group.id },
    };
    const change = `The policy was: ${describeRule(was)}. It now says: ${now ? describeRule(now) : 'nothing, no row is about this group'}.`;
    return pinned
      ? {
          ...about,
          severity: 'critical',
          what: `${change} The group is pinned, so what the policy was holds on.`,
          todo: 'Restore the row in the Policy tab. If it was meant, take the group out of "Pinned groups" in Settings first.',
        }
      : {
          ...about,
          severity: 'high',
          what: change,
          todo: 'If that was not meant, restore the row (File ▸ Version history).',
          event: true,
        };
  });

  if (policy.emptied) {
    findings.push({
      check: 'HEALTH.5',
      subject: 'Policy tab',
      severity: 'critical',
      what: `The Policy tab has no row left. The rows last read (${policy.rows.length}) hold on, so nothing was unlocked.`,
      todo: 'Restore the rows (File ▸ Version history). To end the protection on purpose, run uninstall.',
    });
  }
  if (earlier.settings?.mode === 'enforce' && settings.mode === 'report') {
    findings.push({
      check: 'HEALTH.5',
      subject: 'Mode',
      severity: 'high',
      what: 'Mode in Settings went from enforce to report: Postlock tells, and re-locks nothing.',
      todo: 'If that was not meant, set Mode back to enforce.',
      event: true,
    });
  }
  for (const [name, value, was, isWeaker] of loosened(earlier.settings, settings)) {
    if (!isWeaker) continue;
    findings.push({
      check: 'HEALTH.5',
      subject: name,
      severity: 'high',
      what: `${name} in Settings was ${was}; now it is ${value}.`,
      todo: 'If that was not meant, set it back.',
      event: true,
    });
  }
  for (const address of earlier.settings?.pinnedGroups ?? []) {
    if (settings.pinnedGroups.includes(address)) continue;
    findings.push({
      check: 'HEALTH.5',
      subject: `Pinned groups: ${address}`,
      severity: 'high',
      what: `${address} was taken out of "Pinned groups": its policy can now be loosened.`,
      todo: 'If that was not meant, write it back into "Pinned groups" in Settings.',
      event: true,
    });
  }
  return findings;
}

/** Settings that make Postlock see or do less than before. */
function loosened(before: Settings | undefined, now: Settings): [string, string, string, boolean][] {
  if (!before) return [];
  const limit = (
    name: string,
    key: 'stormPosts' | 'stormSenders' | 'stormRecipients' | 'stormWindow' | 'brakeHours',
    sign: number,
  ): [string, string, string, boolean] => [
    name,
    String(now[key]),
    String(before[key]),
    Math.sign(now[key] - before[key]) === sign,
  ];
  // One that an edition lacks may well be taken out.
  const isUnwatched = before.mailSources.length > 0 && now.mailSources.length === 0;
  const taken = before.alertRecipients.filter(address => !now.alertRecipients.includes(address));
  return [
    ['Alert recipients', now.alertRecipients.join(', '), before.alertRecipients.join(', '), taken.length > 0],
    ['Large group', String(now.largeGroup), String(before.largeGroup), now.largeGroup > before.largeGroup],
    ['Sweep hours', String(now.sweepHours), String(before.sweepHours), now.sweepHours > before.sweepHours],
    [
      'Most re-locks in one tick',
      String(now.mostRelocks),
      String(before.mostRelocks),
      now.mostRelocks < before.mostRelocks,
    ],
    ['Mail sources', now.mailSources.join(', ') || 'nothing', before.mailSources.join(', '), isUnwatched],
    limit('Storm posts', 'stormPosts', 1),
    limit('Storm senders', 'stormSenders', 1),
    limit('Storm recipients', 'stormRecipients', 1),
    limit('Storm window', 'stormWindow', -1),
    limit('Brake hours', 'brakeHours', -1),
  ];
}
