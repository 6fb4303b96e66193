import type { Severity } from '../../../src/model/finding';
import type { NewsItem, NewsKind } from '../../../src/model/news';
import { heldIn, together, waits } from '../../../src/plan/waiting';
import { later, living, NOW, news, settings, state } from '../samples';

const item = (subject: string, kind: NewsKind = 'opened', severity: Severity = 'medium'): NewsItem => ({
  kind,
  finding: living({ subject, severity }),
  since: NOW,
});
const inShort = (items: NewsItem[]) => items.map(({ kind, finding }) => `${kind} ${finding.subject}`);
/** NOW is 18:45 by its clock. */
const QUIET = settings({ quietHours: '18:00-06:00' });

test.each([
  ['medium news in quiet hours', [item('a')], QUIET, true],
  ['something high is among them', [item('a'), item('b', 'opened', 'high')], QUIET, false],
  ['the end of something critical', [item('a', 'resolved', 'critical')], QUIET, false],
  ['no quiet hours', [item('a')], settings({}), false],
  ['later quiet hours', [item('a')], settings({ quietHours: '19:00-06:00' }), false],
])('whether news wait: %s', (_, items, inForce, expected) =>
  expect(waits({ items }, state({ settings: inForce }))).toBe(expected),
);

test('only what nobody was told of yet is held, and that is the last', () => {
  const held = news({ id: 2, at: NOW, items: [item('a')] });
  const before = state({ settings: QUIET, at: later(5), outbox: [news({ id: 1 }), held] });
  expect(heldIn(before, 1)).toBe(held);
  expect(heldIn(before, 2)).toBeUndefined();
  expect(heldIn({ ...before, outbox: [] }, 1)).toBeUndefined();
  expect(heldIn({ ...before, at: later(12 * 60) }, 1)).toBeUndefined();
  expect(heldIn({ ...before, outbox: [{ ...held, digest: [] }] }, 1)).toBeUndefined();
});

const over = (subject: string) => ({
  ...item(subject, 'resolved'),
  finding: living({ subject, severity: 'medium', resolvedAt: NOW }),
});

test('what has waited is told with what is new, each finding once and as it is now', () => {
  const held = [item('a'), item('b'), item('c'), item('d'), over('f')];
  const items = [over('b'), item('c', 'worse', 'high'), item('e', 'still open', 'high'), item('f')];
  const findings = [...items, item('a', 'opened', 'low')].map(({ finding }) => finding);
  expect(inShort(together(held, items, findings))).toEqual([
    ...['opened c', 'still open e', 'opened f', 'opened a', 'resolved b'],
  ]);
});

test('an end that was told of before stays, and so does its mail', () => {
  const told = { ...over('a'), finding: { ...over('a').finding, thread: 'Postlock: a' } };
  expect(together([told], [], [])).toEqual([told]);
});
