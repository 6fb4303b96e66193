import fc from 'fast-check';
import { type Finding, isOpen, keyOf, type LivingFinding } from '../../../src/model/finding';
import type { NewsItem } from '../../../src/model/news';
import { live } from '../../../src/plan/live';
import { markTold, newsOf } from '../../../src/plan/newsOf';
import { RUNS } from '../arbitraries';
import { DAY, finding, later, living, NOW } from '../samples';

const looked = () => false;
const notLooked = () => true;

test.each<[string, LivingFinding[], Finding[], typeof looked, LivingFinding[]]>([
  ['nothing', [], [], looked, []],
  ['opened', [], [finding()], looked, [{ ...finding(), since: later(5), lastSeen: later(5) }]],
  ['found again', [living()], [finding()], looked, [living({ lastSeen: later(5) })]],
  [
    'found worse',
    [living()],
    [finding({ severity: 'high' })],
    looked,
    [living({ severity: 'high', lastSeen: later(5) })],
  ],
  ['resolved', [living()], [], looked, [living({ resolvedAt: later(5) })]],
  ['not looked at', [living()], [], notLooked, [living()]],
  ['resolved before', [living({ resolvedAt: NOW })], [], looked, [living({ resolvedAt: NOW })]],
  [
    'found after it was resolved',
    [living({ resolvedAt: NOW })],
    [finding()],
    looked,
    [{ ...finding(), since: later(5), lastSeen: later(5) }],
  ],
  [
    'put right in the tick that saw it',
    [],
    [finding({ done: 'Re-locked.' })],
    looked,
    [{ ...finding({ done: 'Re-locked.' }), since: later(5), lastSeen: later(5), resolvedAt: later(5) }],
  ],
  [
    'what changed is kept while it is open',
    [living({ changes: ['archiveOnly: true → false'] })],
    [finding({ changes: [] })],
    looked,
    [living({ changes: ['archiveOnly: true → false'], lastSeen: later(5) })],
  ],
  [
    'an event is not found again, but is open for a day',
    [living({ event: true })],
    [],
    looked,
    [living({ event: true })],
  ],
])('%s', (_, before, found, isUnknown, expected) => {
  expect(live(before, found, isUnknown, later(5))).toEqual(expected);
});

test('an event ends after a day, even where nobody looked', () => {
  const event = living({ event: true });
  expect(live([event], [], notLooked, later(DAY))).toEqual([living({ event: true, resolvedAt: later(DAY) })]);
});

describe('a check that comes and goes', () => {
  const check = { check: 'HEALTH.2', subject: 'Workbook', severity: 'high' } as const;
  const gone = living({ ...check, since: later(-30), resolvedAt: NOW });

  test('within the hour is one and the same', () => {
    expect(live([gone], [finding(check)], looked, later(60))).toEqual([
      living({ ...check, since: later(-30), lastSeen: later(60), reopenedAt: later(60) }),
    ]);
  });

  test('after the hour is another', () => {
    expect(live([gone], [finding(check)], looked, later(61))).toEqual([
      { ...finding(check), since: later(61), lastSeen: later(61) },
    ]);
  });
});

test('what is resolved is kept for a week', () => {
  const resolved = living({ resolvedAt: NOW });
  expect(live([resolved], [], looked, later(7 * DAY))).toEqual([resolved]);
  expect(live([resolved], [], looked, later(7 * DAY + 1))).toEqual([]);
});

/** As the next tick gets it: through JSON, so that nothing is the same object any more. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** One tick over what the last one stored. */
function tick(
  before: LivingFinding[],
  found: Finding[],
  isUnknown: (finding: LivingFinding) => boolean,
  now: string,
  lastTick = '',
) {
  const findings = live(before, found, isUnknown, now);
  const news = newsOf(before, findings, now, lastTick);
  return { findings: stored(markTold(findings, news, now, 'Subject')), news };
}

const kinds = (news: NewsItem[]) => news.map(({ kind }) => kind);

test('a second tick with the same facts has no news', () => {
  const facts = () => [
    finding({ changes: ['whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST'] }),
    finding({ subject: 'staff@example.org', changes: [] }),
    finding({ check: 'HEALTH.2', subject: 'Workbook', severity: 'high' }),
    finding({ check: 'HEALTH.3', subject: 'Late tick', severity: 'medium', event: true }),
  ];
  const first = tick([], facts(), looked, NOW);
  expect(kinds(first.news)).toEqual(['opened', 'opened', 'opened', 'opened']);
  expect(kinds(tick(first.findings, facts(), looked, later(5)).news)).toEqual([]);
});

test('a serious finding is told again after each day that it stands', () => {
  let before: LivingFinding[] = [];
  const told: [hours: number, kinds: string[]][] = [];
  for (let hour = 0; hour <= 50; hour++) {
    const { findings, news } = tick(before, [finding()], looked, later(hour * 60));
    if (news.length > 0) told.push([hour, kinds(news)]);
    before = findings;
  }
  expect(told).toEqual([
    [0, ['opened']],
    [24, ['still open']],
    [48, ['still open']],
  ]);
});

test('what could not be checked is told again when people were told that it works again', () => {
  const check = finding({ check: 'HEALTH.2', subject: 'Workbook', severity: 'high' });
  let before: LivingFinding[] = [];
  const told: [minutes: number, kinds: string[]][] = [];
  for (let minutes = 0; minutes <= 120; minutes += 5) {
    const { findings, news } = tick(before, minutes === 60 ? [] : [check], looked, later(minutes));
    if (news.length > 0) told.push([minutes, kinds(news)]);
    before = findings;
  }
  expect(told).toEqual([
    [0, ['opened']],
    [60, ['resolved']],
    [65, ['opened']],
  ]);
});

test('what comes and goes every five minutes is told no more than once an hour', () => {
  const check = finding({ check: 'HEALTH.2', subject: 'Workbook', severity: 'high' });
  let before: LivingFinding[] = [];
  const told: number[] = [];
  for (let minutes = 0; minutes < 180; minutes += 5) {
    const { findings, news } = tick(before, minutes % 10 === 0 ? [check] : [], looked, later(minutes));
    if (news.length > 0) told.push(minutes);
    before = findings;
  }
  expect(told.length).toBeLessThanOrEqual(6);
});

test('an event that happens again after it was over is told again, in the same words', () => {
  const weakened = finding({ check: 'HEALTH.5', subject: 'Mode', severity: 'high', event: true });
  let before: LivingFinding[] = [];
  const told = [[weakened], [], [weakened]].map((found, index) => {
    const { findings, news } = tick(before, found, looked, later(index * 60), later((index - 1) * 60));
    before = findings;
    return kinds(news);
  });
  expect(told).toEqual([['opened'], [], ['opened']]);
});

test('over any evening a finding is news once when it opens and once when it is resolved', () => {
  const subjects = ['a@x.org', 'b@x.org', 'c@x.org'];
  const some = fc.subarray(subjects);
  fc.assert(
    fc.property(fc.array(fc.record({ found: some, unknown: some }), { maxLength: 30 }), ticks => {
      let before: LivingFinding[] = [];
      const open = new Set<string>();
      ticks.forEach(({ found, unknown }, index) => {
        const expected: string[] = [];
        for (const subject of subjects) {
          if (found.includes(subject)) {
            if (!open.has(subject)) expected.push(`opened ${subject}`);
            open.add(subject);
          } else if (!unknown.includes(subject) && open.delete(subject)) expected.push(`resolved ${subject}`);
        }
        const now = later(index * 5);
        const seen = found.map(subject => finding({ subject }));
        const { findings, news } = tick(before, seen, ({ subject }) => unknown.includes(subject), now);
        expect(news.map(({ kind, finding: { subject } }) => `${kind} ${subject}`).sort()).toEqual(expected.sort());
        const stay = findings.filter(isOpen).map(({ subject }) => subject);
        expect(stay.sort()).toEqual([...open].sort());
        expect(new Set(findings.map(keyOf)).size).toBe(findings.length);
        before = findings;
      });
    }),
    RUNS,
  );
});
