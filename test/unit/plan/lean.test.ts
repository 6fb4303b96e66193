import { lean } from '../../../src/plan/lean';
import { change, failure, known, living, NOW, news, policyRow, READ, run, state } from '../samples';

const item = { kind: 'opened' as const, finding: living(), since: NOW };
const full = state({
  policy: [policyRow()],
  known: [known(READ)],
  findings: [living(), living({ check: 'POST.2' }), living({ subject: 'b@x.org', resolvedAt: NOW })],
  outbox: [news({ items: Array.from({ length: 21 }, () => item) })],
  unwritten: Array.from({ length: 50 }, (_, number) => ({
    changes: number % 2 ? [change()] : [],
    explained: [],
    run: run({ requests: number }),
  })),
  rosterAskedAt: NOW,
  logs: {
    readTo: { admin: NOW },
    seen: ['event'],
    joined: ['event'],
    unexplained: Array.from({ length: 21 }, () => ({ change: change(), askedAt: NOW })),
  },
  failing: { 'chess@example.org': { at: NOW, failure: failure() } },
});

test('leaves out what can be found out anew', () => {
  const { settings: _, readAt: ___, ...kept } = known(READ);
  const { unwritten, ...left } = lean(full);
  const { unwritten: __, ...before } = full;
  expect(left).toEqual({
    ...before,
    known: [kept],
    findings: [living()],
    outbox: [news({ items: Array.from({ length: 20 }, () => item) })],
    failing: {},
    logs: {
      readTo: { admin: NOW },
      seen: [],
      joined: ['event'],
      unexplained: Array.from({ length: 20 }, () => ({ change: change(), askedAt: NOW })),
    },
  });
  expect(unwritten.map(({ run: { requests } }) => requests)).toEqual(
    Array.from({ length: 20 }, (____, index) => 11 + 2 * index),
  );
});

test('what is lean already stays as it is', () => expect(lean(lean(full))).toEqual(lean(full)));
