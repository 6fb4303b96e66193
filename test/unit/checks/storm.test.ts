import { storm } from '../../../src/checks/storm';
import type { Brake } from '../../../src/model/brake';
import type { Group } from '../../../src/model/group';
import type { Attribution } from '../../../src/model/logEvent';
import { facts } from '../facts';
import { clerk, opening, relocking } from '../logs';
import { ARCHIVED, failure, group, later, living, NOW, OPEN, relock, rule, rules, settings, unread } from '../samples';
import { brake, TO_MANAGERS } from '../storms';

const about = { address: 'all@example.org', id: 'id-all' };
const found = (each: Brake, given: Parameters<typeof facts>[0] = {}) =>
  storm(facts({ brakes: { all: [each] }, ...given }));
const oneOf = (...args: Parameters<typeof found>) => {
  const [finding, ...others] = found(...args);
  expect(others).toEqual([]);
  return finding;
};
const REPORT: Partial<Brake> = { acts: false, why: 'mode' };

test('a storm that is braked', () => {
  expect(found(brake())).toEqual([
    {
      check: 'MAIL.2',
      subject: 'all@example.org',
      severity: 'critical',
      headline: 'all@example.org: 10 posts by 3 senders since 18:36, braked at 18:45',
      what: [
        'Since 13 Dec 2023, 18:36 there were 10 posts by 3 senders. Each reaches 10,000 mailboxes: 100,000 deliveries so far, as of 18:45.',
        'What was sent already may still arrive.',
        'At 18:45 it was locked and read back: only managers may post until 14 Dec 2023, 00:45. Then it is set as it should be again.',
      ].join(' '),
      todo: "Look what started it. To end the brake now, run endBrake('all@example.org') in the script editor; to keep the group locked for longer, keepLocked('all@example.org').",
      group: about,
      changes: [TO_MANAGERS],
    },
  ]);
});

test.each<[string, Brake]>([
  ['it has ended', brake({ ended: later(-1) })],
  ['people were told six hours ago', brake({ ...REPORT, at: later(-360), until: NOW })],
])('nothing is wrong: %s', (_, each) => expect(found(each)).toEqual([]));

test('a brake whose time is up and whose group could not be set back is told on, and why', () => {
  const [finding] = found(brake({ at: later(-360), until: NOW }));
  expect(finding?.what).toContain('The brake is over, but the group could not be set back: it does not read back.');
});

test.each<[string, Brake, string]>([
  ['replies', brake({ replies: 4 }), '10 posts by 3 senders, 4 of them replies. Each reaches'],
  [
    'members not counted',
    brake({ reach: { recipients: 600, counted: 'at most' } }),
    'Each reaches at most 600 mailboxes: up to 6,000 deliveries so far',
  ],
  ['kept', brake({ kept: true }), 'Only managers may post since 18:45, until somebody runs endBrake.'],
  [
    'kept for days',
    brake({ kept: true, at: later(-3000), until: later(-2640) }),
    'Only managers may post since 11 Dec 2023, 16:45, until',
  ],
  [
    'locked already',
    brake({ acts: false, why: 'locked' }),
    'It was locked already when this was seen, so there was nothing to brake.',
  ],
  ['Mode is report', brake(REPORT), 'Nothing was done: Mode in Settings is report.'],
  ['off in its row', brake({ acts: false, why: 'row' }), 'Nothing was done: Storm brake in its policy row is off.'],
])('says so: %s', (_, each, words) => expect(oneOf(each)?.what).toContain(words));

test('where nobody says what it should be afterwards, it says that it stays locked', () => {
  const { after: _, ...unsure } = brake();
  expect(oneOf(unsure)?.what).toMatch(/Then it is set as it should be again\.$/);
  expect(oneOf(unsure, { policy: { groupsOfRow: new Map() } })?.what).toMatch(
    / only managers may post until 14 Dec 2023, 00:45\. No policy row says who may post to it, so it stays locked then, and you are asked\.$/,
  );
});

const braking = relock({ for: 'brake' });
const FAILED = 'all@example.org: 10 posts by 3 senders since 18:36, and the brake failed';
const open = group({ settings: OPEN });
const BY_HAND = 'If it goes on, close the group by hand at once: in its settings, set "Who can post" to managers';

test.each<[string, Parameters<typeof facts>[0], string]>([
  [
    'the brake was refused',
    { groups: [open], brakes: { all: [brake()], outcomes: [{ relock: braking, failure: failure() }] } },
    'It is not known to be locked. The brake failed: Groups Settings API answered 403: Not Authorized to access this resource/api.',
  ],
  [
    'it does not read back',
    { groups: [open], brakes: { all: [brake()], outcomes: [{ relock: braking, readBack: OPEN }] } },
    'It is not locked: the brake was sent, but does not read back.',
  ],
  [
    'a later tick finds it open, and the re-lock was refused',
    { groups: [open], relocks: { outcomes: [{ relock: relock(), failure: failure() }] } },
    'It is not known to be locked. The brake failed: Groups Settings API answered 403',
  ],
  [
    'it was not read',
    { groups: [group({ failure: failure() })] },
    'It is not known to be locked: Groups Settings API answered 403',
  ],
])('the brake failed: %s', (_, given, words) => {
  const finding = oneOf(brake(), { brakes: { all: [brake()] }, ...given });
  expect([finding?.headline, finding?.todo]).toEqual([FAILED, `${BY_HAND}. Postlock tries again at every tick.`]);
  expect(finding?.what).toContain(words);
  expect(finding?.what).not.toContain('locked and read back');
});

test('a group that is gone cannot be closed by hand', () => {
  const finding = oneOf(brake(), { groups: [] });
  expect([finding?.headline, finding?.todo]).toEqual([
    FAILED,
    'Look who deleted it; what was sent already may still arrive.',
  ]);
  expect(finding?.what).toContain('The group is not in the list of groups any more.');
});

test('of a group that was made anew under its address nothing is said: it took none of these posts', () =>
  expect(found(brake(), { groups: [group({ id: 'another' })] })).toEqual([]));

test('braked in Mode enforce, and open again in Mode report', () => {
  const finding = oneOf(brake(), { groups: [open], settings: settings({ mode: 'report' }) });
  expect(finding?.what).toContain('It was braked, and is open again: Mode in Settings is report by now');
  expect(finding?.todo).toBe(`${BY_HAND}.`);
});

test('a group that somebody set otherwise during the brake is left so, and that is said once', () => {
  const each = brake({ ended: NOW, leftSo: true });
  expect(found(each, { groups: [group()] })).toEqual([
    {
      check: 'MAIL.2',
      subject: 'all@example.org after the brake',
      severity: 'medium',
      event: true,
      headline: 'all@example.org is left as somebody set it during the brake',
      what: 'The brake has ended. Somebody had set the group otherwise meanwhile, so it is left so. Managers and owners may post.',
      todo: 'Look whether it is as it should be.',
      group: about,
    },
  ]);
  expect(found({ ...each, ended: later(-5) })).toEqual([]);
});

test.each<[string, Parameters<typeof facts>[0]]>([
  [
    'in this tick',
    { groups: [open], brakes: { all: [brake()], outcomes: [{ relock: braking, readBack: group().settings ?? OPEN }] } },
  ],
  [
    'somebody opened it, and it was re-locked',
    { groups: [open], relocks: { outcomes: [{ relock: relock(), readBack: ARCHIVED }] } },
  ],
  ['before, and nothing was to be done', { groups: [group({ settings: ARCHIVED })] }],
])('the brake holds: %s', (_, given) => {
  expect(oneOf(brake(), { brakes: { all: [brake()] }, ...given })?.headline).toMatch(/, braked at 18:45$/);
});

test('people who are only told are to close the group by hand', () => {
  const finding = oneOf(brake(REPORT), { groups: [open] });
  expect([finding?.headline, finding?.todo]).toEqual([
    'all@example.org: 10 posts by 3 senders since 18:36',
    `${BY_HAND}.`,
  ]);
});

test('of a group that was locked already nothing is to be closed', () => {
  expect(oneOf(brake({ acts: false, why: 'locked' }))?.todo).toBe(
    'Look who locked it, and whether what was sent has to be taken back.',
  );
});

const app = clerk({ app: 'Roster Sync', at: later(-20) });
const lock = living({ group: about, since: later(-30) });
const opener = (who: Attribution) => `It had been opened by ${who.app ?? who.account}.`;

test.each<[string, Parameters<typeof facts>[0], string | undefined]>([
  ['nobody knows', {}, undefined],
  ['an open finding knows', { earlier: { findings: [{ ...lock, by: [clerk()] }] } }, opener(clerk())],
  ['the last of two', { earlier: { findings: [{ ...lock, by: [clerk({ at: later(-40) }), app] }] } }, opener(app)],
  ['this tick knows', { changes: [opening({ who: clerk() })] }, opener(clerk())],
  [
    'this tick knows of a later one',
    { earlier: { findings: [{ ...lock, by: [app] }] }, changes: [opening({ who: clerk() })] },
    opener(clerk()),
  ],
  ['of another group', { changes: [opening({ group: 'b@example.org', who: clerk() })] }, undefined],
  ['what Postlock did', { changes: [relocking({ who: clerk() })] }, undefined],
  [
    'it was closed since, by the brake',
    { earlier: { findings: [{ ...lock, resolvedAt: NOW, by: [app] }] } },
    opener(app),
  ],
  ['it was closed before', { earlier: { findings: [{ ...lock, resolvedAt: later(-1), by: [clerk()] }] } }, undefined],
])('who had opened it: %s', (_, given, expected) => {
  const [words] = /It had been opened by [^.]*(\.org)?\./.exec(oneOf(brake(), given)?.what ?? '') ?? [];
  expect(words).toBe(expected);
});

const renamed = group({ address: 'new@example.org', id: 'id-all' });

test('a group that was renamed keeps its subject, so it is told once', () => {
  const finding = oneOf(brake(), { groups: [renamed] });
  expect([finding?.subject, finding?.group, finding?.headline]).toEqual([
    'all@example.org',
    about,
    'all@example.org: 10 posts by 3 senders since 18:36, braked at 18:45',
  ]);
});

const { after: _after, ...nobodys } = brake({ at: later(-400), until: later(-40), ended: later(-40), stays: true });
const nobodysGroup = { rules: rules() };

test('a group that stays locked after the brake', () => {
  expect(found(nobodys, nobodysGroup)).toEqual([
    {
      check: 'MAIL.2',
      subject: 'all@example.org after the brake',
      severity: 'medium',
      headline: 'all@example.org stays locked after the brake',
      what: 'The brake has ended. No policy row says who may post to it, so it stays as it is: only managers may. Before, anyone on the internet could post.',
      todo: 'Add a row to Policy, and open it if it should be.',
      group: about,
    },
  ]);
});

test.each<[string, Group[], Parameters<typeof rules>]>([
  ['it has a row by now', [group()], [['all@example.org', rule()]]],
  ['somebody opened it', [group({ settings: OPEN })], []],
  ['somebody archived it', [group({ settings: ARCHIVED })], []],
  ['it is gone', [], []],
  ['it was never read', [unread({ id: 'id-all' })], []],
])('it stays locked no more: %s', (_, groups, policy) => {
  expect(found(nobodys, { groups, rules: rules(...policy) })).toEqual([]);
});
