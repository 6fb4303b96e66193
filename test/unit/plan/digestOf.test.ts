import type { LivingFinding } from '../../../src/model/finding';
import { NO_HISTORY } from '../../../src/model/mailHistory';
import type { UnitDelivery } from '../../../src/model/unitDelivery';
import { digestIsDue, digestOf, monthDue } from '../../../src/plan/digestOf';
import { history, mailHour, volume, ZONE } from '../mail';
import { living, settings } from '../samples';

/** 7:05 on Thursday 14 December 2023 in California. */
const MORNING = '2023-12-14T15:05:00.000Z';
const EVENING_BEFORE = '2023-12-14T02:00:00.000Z';

test.each([
  ['on the morning after', EVENING_BEFORE, MORNING, 'on', true],
  ['not before 7:00', EVENING_BEFORE, '2023-12-14T14:59:00.000Z', 'on', false],
  ['later in the day, where no tick came', EVENING_BEFORE, '2023-12-15T07:59:00.000Z', 'on', true],
  ['not twice a day', MORNING, '2023-12-15T07:55:00.000Z', 'on', false],
  ['again on the next', MORNING, '2023-12-15T15:00:00.000Z', 'on', true],
  ['not if Settings turn it off', EVENING_BEFORE, MORNING, 'off', false],
  ['not when Postlock has just begun', undefined, MORNING, 'on', false],
] as const)('a digest is due %s', (_, digestAt, now, dailyDigest, expected) =>
  expect(digestIsDue(digestAt === undefined ? {} : { digestAt }, settings({ dailyDigest }), now, ZONE)).toBe(expected),
);

const digest = (given: Partial<Parameters<typeof digestOf>[0]> = {}) =>
  digestOf({
    verdict: 'All 2 protected groups are as the policy says.',
    findings: [],
    relocked: [],
    days: {},
    month: undefined,
    history: NO_HISTORY,
    delivery: [],
    settings: settings({ domainOnlyUnits: ['/Students'] }),
    evidence: { number: 12, hash: 'abc' },
    now: MORNING,
    timeZone: ZONE,
    ...given,
  });
const linesOf = (title: string, given: Parameters<typeof digest>[0]) =>
  digest(given).find(section => section.title === title)?.lines;

test('a quiet day', () => {
  expect(digest()).toEqual([
    {
      title: 'Groups',
      lines: [
        'All 2 protected groups are as the policy says.',
        'In the last 24 hours: 0 findings opened, 0 resolved, 0 re-locks.',
      ],
    },
    { title: 'Open findings', lines: ['None.'] },
    { title: 'Mail', lines: ['How much mail there was on 2023-12-13 is not known: no source told.'] },
    { title: 'Coverage', lines: [expect.stringMatching(/^\d+ of \d+ checks could be read/)] },
    { title: 'Evidence', lines: ['Row 12 has the SHA-256 abc.'] },
  ]);
});

test.each([undefined, '2023-11'])('that nothing is re-locked is said as long as Mode is report (month %s)', month => {
  const inMode = (mode: 'report' | 'enforce') => linesOf('Groups', { month, settings: settings({ mode }) });
  expect(inMode('report')?.[2]).toMatch(/^Mode is report, so nothing is re-locked and no storm is braked\. Set it to/);
  expect(inMode('enforce')).toHaveLength(2);
});

test('what happened in the last 24 hours, and what is older does not count', () => {
  const findings: LivingFinding[] = [
    living({ subject: 'a@x.org', since: '2023-12-14T02:00:00.000Z', resolvedAt: '2023-12-14T03:00:00.000Z' }),
    living({ subject: 'b@x.org', since: '2023-12-10T02:00:00.000Z', resolvedAt: '2023-12-14T03:00:00.000Z' }),
    living({ subject: 'c@x.org', since: '2023-12-10T02:00:00.000Z', reopenedAt: '2023-12-14T03:00:00.000Z' }),
    living({ subject: 'd@x.org', since: '2023-12-10T02:00:00.000Z' }),
  ];
  const relocked = ['2023-12-14T03:00:00.000Z', '2023-12-13T03:00:00.000Z'].map(at => ({
    id: 'id-all',
    at,
    made: true as const,
  }));
  const refused = { id: 'id-other', at: '2023-12-14T03:00:00.000Z' };
  expect(linesOf('Groups', { findings, relocked: [...relocked, refused] })?.[1]).toBe(
    'In the last 24 hours: 2 findings opened, 2 resolved, 1 re-lock.',
  );
});

test('open findings, the most severe first, and how many more there are', () => {
  const low = Array.from({ length: 11 }, (_, i) => living({ subject: `g${i}@x.org`, severity: 'low' }));
  const high = living({ subject: 'all@x.org', severity: 'high', since: '2023-12-14T02:00:00.000Z' });
  const lines = linesOf('Open findings', { findings: [...low, high] });
  expect(lines).toHaveLength(11);
  expect(lines?.[0]).toBe(
    'high: all@x.org: more people may post than the policy allows (POST.1), since 13 Dec 2023, 18:00',
  );
  expect(lines?.[10]).toBe('And 2 more, in the Findings tab.');
});

test("yesterday's mail, by the clock of the workbook: its sum, its error and its busiest hour", () => {
  const hours = [
    mailHour('2023-12-13T07:00:00.000Z', { domain: volume(9_999_999) }),
    mailHour('2023-12-13T08:00:00.000Z', { domain: volume(3000, { messages: 100 }) }),
    mailHour('2023-12-14T03:00:00.000Z', { domain: volume(7000, { messages: 1, error: 0.15 }) }),
    mailHour('2023-12-14T08:00:00.000Z', { domain: volume(9_999_999) }),
  ];
  expect(linesOf('Mail', { history: history(hours) })).toEqual([
    'On 2023-12-13 accounts of the domain sent 101 messages, and 10,000 copies (± 11 %) came to its mailboxes, by Gmail log; 2 hours counted. The most in an hour: 7,000, from 19:00.',
  ]);
});

test('what could not be read is named with the reason, and units with their sentence', () => {
  const gap = living({
    ...{ check: 'HEALTH.2', subject: 'Policy API', severity: 'low', what: 'Only a super admin may read policies.' },
    unchecked: { 'DELIV.1': 'no', 'DELIV.3': 'in part' },
  });
  expect(linesOf('Coverage', { findings: [gap] })?.slice(1)).toEqual([
    'DELIV.1, not read: Only a super admin may read policies.',
    'DELIV.3, in part: Only a super admin may read policies.',
  ]);
  const unit: UnitDelivery = {
    unit: '/Students',
    declared: 'not readable',
    declaredBy: [],
    verdict: 'not checkable',
    sentence: 'Nothing is known of /Students.',
  };
  expect(linesOf('Domain-only units', { delivery: [unit] })).toEqual(['Nothing is known of /Students.']);
});

const BOARD = settings({ boardRecipients: ['board@x.org'] });
test.each([
  ['in the month after', '2023-10', '2023-12-01T15:05:00.000Z', BOARD, '2023-11'],
  ['not before 7:00', '2023-10', '2023-12-01T14:55:00.000Z', BOARD, undefined],
  ['not twice', '2023-11', '2023-12-31T20:00:00.000Z', BOARD, undefined],
  ['over the turn of the year', '2023-11', '2024-01-01T15:05:00.000Z', BOARD, '2023-12'],
  ['of the last one, where several were missed', '2023-08', '2023-12-05T15:05:00.000Z', BOARD, '2023-11'],
  [
    'not where it is the old month by the clock of the workbook',
    '2023-10',
    '2023-12-01T07:30:00.000Z',
    BOARD,
    undefined,
  ],
  ['not for nobody', '2023-10', '2023-12-01T15:05:00.000Z', settings({}), undefined],
  ['not when Postlock has just begun', undefined, '2023-12-01T15:05:00.000Z', BOARD, undefined],
] as const)('a month is summed up %s', (_, summed, now, inForce, expected) =>
  expect(monthDue(summed === undefined ? {} : { summed }, inForce, now, ZONE)).toBe(expected),
);

test('a month in words: the days, what was serious, and its mail', () => {
  const days = {
    '2023-10-31': [9, 9, 9, 9, 9],
    '2023-11-01': [0, 1, 4, 0, 2],
    '2023-11-02': [0, 0, 4, 1, 0],
    '2023-11-03': [2, 0, 0, 0, 1],
  };
  const hours = ['2023-11-01T08:30:00.000Z', '2023-12-01T07:00:00.000Z', '2023-12-01T08:00:00.000Z'].map((at, index) =>
    mailHour(at, { domain: volume(1000 + index, { messages: 10 + index }) }),
  );
  const given = { days, month: '2023-11', history: history(hours) };
  expect(linesOf('Groups', given)?.[1]).toBe(
    'In 2023-11 Postlock watched on 3 days; on 2 of them something critical or high was open. It made 3 re-locks.',
  );
  expect(linesOf('Mail', given)?.[0]).toMatch(
    /^In 2023-11 accounts of the domain sent 21 messages, and 2,001 copies .* The most in an hour: 1,001, from 30 Nov 2023, 23:00\.$/,
  );
  expect(linesOf('Mail', { month: '2023-08' })?.[0]).toBe(
    'How much mail there was in 2023-08 is not known: no source told.',
  );
});
