import type { LivingFinding } from '../../../src/model/finding';
import { markTold, newsOf } from '../../../src/plan/newsOf';
import { DAY, later, living, NOW } from '../samples';

const now = later(5);
const opened = (given: Partial<LivingFinding> = {}): LivingFinding => {
  const { toldAt: _, ...untold } = living({ since: now, lastSeen: now, ...given });
  return untold;
};
const again = (given: Partial<LivingFinding> = {}) => living({ lastSeen: now, ...given });

test.each<[string, LivingFinding[], LivingFinding[], string[]]>([
  ['nothing', [], [], []],
  ['still the same', [living()], [again()], []],
  ['low, in the Sheet only', [], [opened({ severity: 'low' })], []],
  ['low and resolved', [living({ severity: 'low' })], [living({ severity: 'low', resolvedAt: now })], []],
  ['resolved long ago', [living({ resolvedAt: NOW })], [living({ resolvedAt: NOW })], []],
  ['less severe', [living()], [again({ severity: 'medium' })], []],
  ['an event that ended', [living({ event: true })], [living({ event: true, resolvedAt: now })], []],
  ['opened', [], [opened()], ['opened']],
  ['opened again', [living({ resolvedAt: NOW })], [opened()], ['opened']],
  ['put right', [], [opened({ done: 'Re-locked.', resolvedAt: now })], ['re-locked']],
  ['put right after a while', [living()], [again({ done: 'Re-locked.', resolvedAt: now })], ['re-locked']],
  ['more severe', [living({ severity: 'high' })], [again()], ['worse']],
  ['no longer low', [living({ severity: 'low' })], [again({ severity: 'high' })], ['worse']],
  ['changed again', [living({ changes: ['a: 1 → 2'] })], [again({ changes: ['a: 2 → 3'] })], ['worse']],
  ['resolved', [living()], [living({ resolvedAt: now })], ['resolved']],
  ['an event again, the same', [living({ event: true })], [again({ event: true })], []],
  ['an event again, another', [living({ event: true })], [again({ event: true, what: 'Another.' })], ['opened']],
  [
    'an event again, to another group of that address',
    [living({ event: true, group: { address: 'all@example.org', id: '1' } })],
    [again({ event: true, group: { address: 'all@example.org', id: '2' } })],
    ['opened'],
  ],
  [
    'ticks late again',
    [living({ check: 'HEALTH.3', event: true })],
    [again({ check: 'HEALTH.3', event: true, what: 'For 30 minutes.' })],
    [],
  ],
])('%s', (_, before, after, expected) => {
  expect(newsOf(before, after, now, '').map(({ kind }) => kind)).toEqual(expected);
});

test.each<[string, Partial<LivingFinding>, string[]]>([
  ['critical', {}, ['still open']],
  ['high', { severity: 'high' }, ['still open']],
  ['told of an hour ago', { toldAt: later(DAY - 60) }, []],
  ['medium', { severity: 'medium' }, []],
  ['an event', { event: true }, []],
])('after a day open: %s', (_, given, expected) => {
  const before = living(given);
  const news = newsOf([before], [{ ...before, lastSeen: later(DAY) }], later(DAY), '');
  expect(news.map(({ kind }) => kind)).toEqual(expected);
});

const check = { check: 'HEALTH.2', subject: 'Workbook', severity: 'high' } as const;

test.each<[string, LivingFinding[], LivingFinding, string[]]>([
  ['opened', [], opened(check), ['opened']],
  [
    'works again after less than an hour',
    [living(check)],
    living({ ...check, since: later(-54), resolvedAt: now }),
    [],
  ],
  [
    'works again after an hour',
    [living(check)],
    living({ ...check, since: later(-55), resolvedAt: now }),
    ['resolved'],
  ],
  ['again, told within the hour', [living({ ...check, resolvedAt: NOW })], again({ ...check, toldAt: later(-54) }), []],
  [
    'again, told an hour ago',
    [living({ ...check, resolvedAt: NOW })],
    again({ ...check, toldAt: later(-55) }),
    ['opened'],
  ],
])('what could not be checked: %s', (_, before, after, expected) => {
  expect(newsOf(before, [after], now, '').map(({ kind }) => kind)).toEqual(expected);
});

test('the most severe first, then by subject, the resolved last', () => {
  const ended = living({ subject: 'a@x.org' });
  const after = [
    { ...ended, resolvedAt: now },
    opened({ subject: 'c@x.org', severity: 'high' }),
    opened({ subject: 'd@x.org' }),
    opened({ subject: 'b@x.org', severity: 'high' }),
  ];
  expect(newsOf([ended], after, now, '').map(({ finding: { subject }, since }) => [subject, since])).toEqual([
    ['d@x.org', now],
    ['b@x.org', now],
    ['c@x.org', now],
    ['a@x.org', NOW],
  ]);
});

test('of equally severe news what Postlock says of itself comes after what happened to groups, and before what is over', () => {
  const ended = living({ subject: 'd@x.org' });
  const after = [
    { ...ended, resolvedAt: now },
    opened({ subject: 'Alert mail', check: 'HEALTH.2' }),
    opened({ subject: 'b@x.org', done: 'Re-locked.', resolvedAt: now }),
    opened({ subject: 'c@x.org', severity: 'high' }),
  ];
  expect(newsOf([ended], after, now, '').map(({ finding: { subject } }) => subject)).toEqual([
    'b@x.org',
    'Alert mail',
    'c@x.org',
    'd@x.org',
  ]);
});

test('of equally severe news what still is open comes before what is locked again', () => {
  const after = [
    opened({ subject: 'a@x.org', done: 'Re-locked.', resolvedAt: now }),
    opened({ subject: 'b@x.org' }),
    opened({ subject: 'c@x.org', severity: 'high' }),
  ];
  expect(newsOf([], after, now, '').map(({ finding: { subject } }) => subject)).toEqual([
    'b@x.org',
    'a@x.org',
    'c@x.org',
  ]);
});

test('notes what was told, and nothing else', () => {
  const [told, quiet] = [opened(), again({ subject: 'b@x.org' })];
  const items = newsOf([living({ subject: 'b@x.org' })], [told, quiet], now, '');
  expect(markTold([told, quiet], items, now, 'Subject')).toEqual([{ ...told, toldAt: now, thread: 'Subject' }, quiet]);
});
