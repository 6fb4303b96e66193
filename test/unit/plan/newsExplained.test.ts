import type { LivingFinding } from '../../../src/model/finding';
import { markTold, newsOf } from '../../../src/plan/newsOf';
import { withExplained } from '../../../src/plan/withExplained';
import { clerk, opening, rosterSync } from '../logs';
import { DAY, later, living, NOW } from '../samples';

const now = later(30);
const DRIFT = ['whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST'];
const lock = (given: Partial<LivingFinding> = {}) =>
  living({
    group: { address: 'all@example.org', id: 'id-all' },
    changes: DRIFT,
    between: [later(-5), NOW],
    searched: [later(-6), later(1)],
    ...given,
  });
const relocked = lock({ done: 'Re-locked.', resolvedAt: NOW });
const SYNC = rosterSync();
const kinds = (before: LivingFinding, after: LivingFinding, at = now) =>
  newsOf([before], [after], at, NOW).map(({ kind }) => kind);
const { toldAt: _, ...untold } = relocked;

test.each<[string, LivingFinding, LivingFinding, string[]]>([
  ['a group that is locked again', relocked, { ...relocked, by: [SYNC] }, ['explained']],
  ['a group that is open still', lock(), lock({ lastSeen: now, by: [SYNC] }), ['explained']],
  [
    'by which app, of whom the account was told',
    { ...relocked, by: [clerk()] },
    { ...relocked, by: [clerk({ app: 'Roster Sync' })] },
    ['explained'],
  ],
  [
    'who deleted a group',
    living({ check: 'POST.4', event: true }),
    living({ check: 'POST.4', event: true, by: [clerk()] }),
    ['explained'],
  ],
  ['nobody, still', relocked, relocked, []],
  ['the same as before', { ...relocked, by: [SYNC] }, { ...relocked, by: [SYNC] }, []],
  ['what nobody was told of', untold, { ...untold, by: [SYNC] }, []],
  ['what is not worth a mail', lock({ severity: 'low' }), lock({ severity: 'low', by: [SYNC] }), []],
  [
    'a group that was opened again, by another',
    lock({ by: [clerk()] }),
    lock({ by: [SYNC], changes: ['archiveOnly: true → false'] }),
    ['worse'],
  ],
])('it is known now who did what people were told of: %s', (_, before, after, expected) =>
  expect(kinds(before, after)).toEqual(expected),
);

test('one line of the next mail, and no other', () => {
  const told: string[][] = [];
  let findings = [relocked];
  for (const [minutes, who] of [[5], [30, SYNC], [35], [DAY]] as const) {
    const after = withExplained(findings, who ? [opening({ who })] : [], []);
    const items = newsOf(findings, after, later(minutes), later(minutes - 5));
    told.push(items.map(({ kind, finding: { subject } }) => `${kind}: ${subject}`));
    findings = markTold(after, items, later(minutes), 'Subject');
  }
  expect(told).toEqual([[], ['explained: all@example.org'], [], []]);
  expect(findings.map(({ by, searched, resolvedAt }) => [by, searched, resolvedAt])).toEqual([
    [[SYNC], undefined, NOW],
  ]);
});

test('of equally severe news what is open comes first, then what is explained, then what is over', () => {
  const before = [{ ...relocked, subject: 'a@x.org' }, lock({ subject: 'c@x.org' })];
  const after = [
    { ...relocked, subject: 'a@x.org', by: [SYNC] },
    lock({ subject: 'b@x.org', since: now }),
    lock({ subject: 'c@x.org', resolvedAt: now }),
  ].map(({ toldAt, ...finding }) => (finding.subject === 'b@x.org' ? finding : { ...finding, toldAt: toldAt ?? NOW }));
  expect(newsOf(before, after, now, NOW).map(({ kind, finding: { subject } }) => [subject, kind])).toEqual([
    ['b@x.org', 'opened'],
    ['a@x.org', 'explained'],
    ['c@x.org', 'resolved'],
  ]);
});
