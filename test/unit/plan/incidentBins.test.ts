import fc from 'fast-check';
import { incidentOf } from '../../../src/plan/incidentOf';
import { anySettings, RUNS } from '../arbitraries';
import { clerk, evidence, opening, post, relocking, seconds, sent } from '../logs';
import { later, NOW } from '../samples';

test.each([
  [60, 1, 60],
  [61, 5, 13],
  [300, 5, 60],
  [24 * 60, 30, 48],
  [7 * 24 * 60, 180, 56],
])('a span of %s minutes has bins of %s minutes, %s or one more', (span, size, count) => {
  const { bins, binMinutes } = incidentOf(evidence({ from: later(-span), to: NOW, changes: [] }));
  expect(binMinutes).toBe(size);
  expect([count, count + 1]).toContain(bins.length);
});

const anyPosts = fc
  .array(fc.record({ second: fc.integer({ min: -1800, max: 1799 }), sender: fc.constantFrom('a@x.org', 'b@x.org') }), {
    maxLength: 60,
  })
  .map(all => all.map(({ second, sender }) => post(seconds(second), sender)))
  .map(posts => posts.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)));

test('bins add up to the posts, and deliveries are accepted posts × recipients', () => {
  fc.assert(
    fc.property(anyPosts, anySettings, fc.integer({ min: 0, max: 20_000 }), (posts, settings, recipients) => {
      const from = settings.whoCanPostMessage;
      const changes = [opening({ from, to: 'ANYONE_CAN_POST', who: clerk() }), relocking({ to: from })];
      const reachWhen = () => ({ recipients, counted: 'exact' }) as const;
      const { bins } = incidentOf(evidence({ changes, settings, reachWhen, posts: sent(posts) }));
      const sum = (of: 'accepted' | 'refused' | 'deliveries') => bins.reduce((all, bin) => all + bin[of], 0);
      expect(sum('accepted') + sum('refused')).toBe(posts.length);
      expect(sum('deliveries')).toBe(sum('accepted') * recipients);
    }),
    RUNS,
  );
});

test('a post in the last moment of the span is in a bin too', () => {
  const { bins } = incidentOf(evidence({ posts: sent([post(later(30))]) }));
  expect(bins.reduce((all, { accepted, refused }) => all + accepted + refused, 0)).toBe(1);
});
