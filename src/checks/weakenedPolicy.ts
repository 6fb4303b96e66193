import type { Finding } from '../model/finding';
import { describeRule } from '../model/rule';
import type { Settings } from '../model/settings';
import type { Facts } from './facts';

/** HEALTH.5: the policy itself was weakened since the tick before. */
export function weakenedPolicy({ policy, settings, earlier }: Facts): Finding[] {
  const before = earlier.settings;
  const rows = policy.weakened.map(({ group: { address, id }, was, now, pinned }): Finding => {
    const change = `The policy was: ${describeRule(was)}. It now says: ${now ? describeRule(now) : 'nothing, no row is about this group'}.`;
    const finding = pinned
      ? held(address, `${change} The group is pinned, so what the policy was holds on.`, 'Restore the row.')
      : weaker(address, change, 'If that was not meant, restore the row (File ▸ Version history).');
    return { ...finding, group: { address, id } };
  });
  const unpinned = before?.pinnedGroups.filter(address => !settings.pinnedGroups.includes(address)) ?? [];
  return [
    ...rows,
    ...(policy.emptied
      ? [
          held(
            'Policy tab',
            `The Policy tab has no row left. The rows last read (${policy.rows.length}) hold on, so nothing was unlocked.`,
            'Restore the rows.',
          ),
        ]
      : []),
    ...(before?.mode === 'enforce' && settings.mode === 'report'
      ? [
          weaker(
            'Mode',
            'Mode in Settings went from enforce to report: Postlock tells, and re-locks nothing.',
            'If that was not meant, set Mode back to enforce.',
          ),
        ]
      : []),
    ...(before ? loosened(before, settings) : []).map(([name, was, is]) =>
      weaker(name, `${name} in Settings was ${was}; now it is ${is}.`, 'If that was not meant, set it back.'),
    ),
    ...unpinned.map(address =>
      weaker(
        `Pinned groups: ${address}`,
        `${address} was taken out of "Pinned groups": its policy can now be loosened.`,
        'If that was not meant, write it back into "Pinned groups" in Settings.',
      ),
    ),
  ];
}

/** It is not in force: what was there before holds on. */
const held = (subject: string, what: string, todo: string): Finding => ({
  check: 'HEALTH.5',
  subject,
  severity: 'critical',
  what,
  todo,
});

/** It is in force by now. */
const weaker = (subject: string, what: string, todo: string): Finding => ({
  ...held(subject, what, todo),
  severity: 'high',
  event: true,
});

/** With these Postlock sees or does less the higher (1) or the lower (-1) they are. */
const LIMITS = [
  ['Large group', 'largeGroup', 1],
  ['Sweep hours', 'sweepHours', 1],
  ['Most re-locks in one tick', 'mostRelocks', -1],
  ['Storm posts', 'stormPosts', 1],
  ['Storm senders', 'stormSenders', 1],
  ['Storm recipients', 'stormRecipients', 1],
  ['Storm window', 'stormWindow', -1],
  ['Brake hours', 'brakeHours', -1],
] as const;

const RECIPIENTS = [
  ['Alert recipients', 'alertRecipients'],
  ['Urgent recipients', 'urgentRecipients'],
] as const;

/** The name of a setting, what it was, and what it is. */
type Loosened = [string, string, string];

/** Settings that make Postlock see or do less than before. */
function loosened(before: Settings, now: Settings): Loosened[] {
  // One that an edition lacks may well be taken out.
  const isUnwatched = before.mailSources.length > 0 && now.mailSources.length === 0;
  return [
    ...RECIPIENTS.filter(([, key]) => before[key].some(address => !now[key].includes(address))).map(
      ([name, key]): Loosened => [name, before[key].join(', '), now[key].join(', ') || 'nobody'],
    ),
    ...(isUnwatched ? [['Mail sources', before.mailSources.join(', '), 'nothing'] as Loosened] : []),
    ...LIMITS.filter(([, key, sign]) => Math.sign(now[key] - before[key]) === sign).map(
      ([name, key]): Loosened => [name, String(before[key]), String(now[key])],
    ),
  ];
}
