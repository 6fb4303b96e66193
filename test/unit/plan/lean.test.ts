import { lean } from '../../../src/plan/lean';
import { change, failure, known, LOCKED, living, NOW, news, policyRow, run, state } from '../samples';

const item = { kind: 'opened' as const, finding: living(), since: NOW };
const full = state({
  policy: [policyRow()],
  known: [known({ settings: LOCKED, readAt: NOW })],
  findings: [living(), living({ check: 'POST.2' }), living({ subject: 'b@x.org', resolvedAt: NOW })],
  outbox: [news({ items: Array.from({ length: 21 }, () => item) })],
  unwritten: Array.from({ length: 50 }, (_, number) => ({
    number,
    changes: number % 2 ? [change()] : [],
    run: run(),
  })),
  failing: { 'chess@example.org': { at: NOW, failure: failure() } },
});

test('leaves out what can be found out anew', () => {
  const { settings: _, readAt: ___, ...kept } = known({ settings: LOCKED, readAt: NOW });
  const { unwritten, ...left } = lean(full);
  const { unwritten: __, ...before } = full;
  expect(left).toEqual({
    ...before,
    known: [kept],
    findings: [living()],
    outbox: [news({ items: Array.from({ length: 20 }, () => item) })],
    failing: {},
  });
  expect(unwritten.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (____, index) => 11 + 2 * index));
});

test('what is lean already stays as it is', () => expect(lean(lean(full))).toEqual(lean(full)));
