import type { Facts } from '../../../src/checks/facts';
import { weakenedPolicy } from '../../../src/checks/weakenedPolicy';
import { facts } from '../facts';
import { known, policyRow, rule, settings } from '../samples';

const about = { check: 'HEALTH.5', subject: 'all@example.org', group: { address: 'all@example.org', id: 'id-all' } };
const weakened = (given: Partial<Facts['policy']['weakened'][number]>) =>
  weakenedPolicy(facts({ policy: { weakened: [{ group: known(), was: rule(), pinned: false, ...given }] } }));
const between = (before: Parameters<typeof settings>[0], now: Parameters<typeof settings>[0]) =>
  weakenedPolicy(facts({ settings: settings(now), earlier: { settings: settings(before) } }));

const firstTick = () => {
  const { settings: _, ...earlier } = facts().earlier;
  return weakenedPolicy({ ...facts({ settings: settings({ mode: 'report' }) }), earlier });
};

test.each([
  ['the same policy', weakenedPolicy(facts())],
  ['the first tick', firstTick()],
  ['Mode became stricter', between({ mode: 'report' }, { mode: 'enforce' })],
  ['a recipient more', between({}, { alertRecipients: ['admin@example.org', 'b@x.org'] })],
  ['smaller groups count as large', between({ largeGroup: 500 }, { largeGroup: 50 })],
  ['more re-locks in one tick', between({ mostRelocks: 20 }, { mostRelocks: 200 })],
  ['fewer posts are a storm', between({ stormPosts: 10 }, { stormPosts: 9 })],
  ['fewer senders are a storm', between({ stormSenders: 3 }, { stormSenders: 2 })],
  ['a storm reaches fewer', between({ stormRecipients: 500 }, { stormRecipients: 499 })],
  ['a storm may take longer', between({ stormWindow: 60 }, { stormWindow: 61 })],
  ['a brake is longer', between({ brakeHours: 6 }, { brakeHours: 7 })],
  ['a mail source that the edition lacks was taken out', between({}, { mailSources: ['canary'] })],
  ['no mail source, as before', between({ mailSources: [] }, { mailSources: [] })],
  ['mail is watched from now on', between({ mailSources: [] }, { mailSources: ['canary'] })],
  ['a group was pinned', between({}, { pinnedGroups: ['all@example.org'] })],
])('nothing is wrong: %s', (_, findings) => expect(findings).toEqual([]));

test.each([
  ['wider', { now: rule({ posters: 'anyone' }) }, 'anyone on the internet; on drift re-lock'],
  ['gone', {}, 'nothing, no row is about this group'],
])('a rule that is %s', (_, given, says) => {
  expect(weakened(given)).toEqual([
    {
      ...about,
      severity: 'high',
      what: `The policy was: managers and owners; on drift re-lock. It now says: ${says}.`,
      todo: 'If that was not meant, restore the row (File ▸ Version history).',
      event: true,
    },
  ]);
});

test('a pinned group', () => {
  expect(weakened({ pinned: true })).toEqual([
    {
      ...about,
      severity: 'critical',
      what: 'The policy was: managers and owners; on drift re-lock. It now says: nothing, no row is about this group. The group is pinned, so what the policy was holds on.',
      todo: 'Restore the row.',
    },
  ]);
});

test('a Policy tab without rows', () => {
  const rows = [policyRow(), policyRow({ row: 3, group: 'staff@example.org' })];
  expect(weakenedPolicy(facts({ policy: { rows, emptied: true } }))).toEqual([
    {
      check: 'HEALTH.5',
      subject: 'Policy tab',
      severity: 'critical',
      what: 'The Policy tab has no row left. The rows last read (2) hold on, so nothing was unlocked.',
      todo: 'Restore the rows.',
    },
  ]);
});

test('Mode went back to report', () => {
  expect(between({ mode: 'enforce' }, { mode: 'report' })).toEqual([
    {
      check: 'HEALTH.5',
      subject: 'Mode',
      severity: 'high',
      what: 'Mode in Settings went from enforce to report: Postlock tells, and re-locks nothing.',
      todo: 'If that was not meant, set Mode back to enforce.',
      event: true,
    },
  ]);
});

test.each<[string, Parameters<typeof settings>[0], Parameters<typeof settings>[0], string]>([
  [
    'Alert recipients',
    { alertRecipients: ['a@x.org', 'b@x.org'] },
    { alertRecipients: ['b@x.org'] },
    'was a@x.org, b@x.org; now it is b@x.org',
  ],
  [
    'Alert recipients',
    { alertRecipients: ['a@x.org'] },
    { alertRecipients: ['b@x.org'] },
    'was a@x.org; now it is b@x.org',
  ],
  ['Large group', { largeGroup: 500 }, { largeGroup: 501 }, 'was 500; now it is 501'],
  ['Sweep hours', { sweepHours: 24 }, { sweepHours: 25 }, 'was 24; now it is 25'],
  ['Most re-locks in one tick', { mostRelocks: 20 }, { mostRelocks: 19 }, 'was 20; now it is 19'],
  ['Storm posts', { stormPosts: 10 }, { stormPosts: 11 }, 'was 10; now it is 11'],
  ['Storm senders', { stormSenders: 3 }, { stormSenders: 4 }, 'was 3; now it is 4'],
  ['Storm recipients', { stormRecipients: 500 }, { stormRecipients: 501 }, 'was 500; now it is 501'],
  ['Storm window', { stormWindow: 60 }, { stormWindow: 59 }, 'was 60; now it is 59'],
  ['Brake hours', { brakeHours: 6 }, { brakeHours: 5 }, 'was 6; now it is 5'],
  [
    'Mail sources',
    { mailSources: ['Gmail log', 'canary'] },
    { mailSources: [] },
    'was Gmail log, canary; now it is nothing',
  ],
])('%s became weaker: from %j to %j', (subject, before, now, what) => {
  expect(between(before, now)).toEqual([
    {
      check: 'HEALTH.5',
      subject,
      severity: 'high',
      what: `${subject} in Settings ${what}.`,
      todo: 'If that was not meant, set it back.',
      event: true,
    },
  ]);
});

test('a group was unpinned', () => {
  expect(between({ pinnedGroups: ['all@example.org', 'b@x.org'] }, { pinnedGroups: ['b@x.org'] })).toEqual([
    {
      check: 'HEALTH.5',
      subject: 'Pinned groups: all@example.org',
      severity: 'high',
      what: 'all@example.org was taken out of "Pinned groups": its policy can now be loosened.',
      todo: 'If that was not meant, write it back into "Pinned groups" in Settings.',
      event: true,
    },
  ]);
});
