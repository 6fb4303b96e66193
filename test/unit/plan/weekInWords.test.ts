import type { LivingFinding } from '../../../src/model/finding';
import type { Attribution } from '../../../src/model/logEvent';
import { weekInWords } from '../../../src/plan/weekInWords';
import { ZONE } from '../mail';
import { later, living, NOW, state, TODAY } from '../samples';

const DAY = 24 * 60;
const opened = (given: Partial<LivingFinding> = {}) =>
  living({ changes: ['whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST'], ...given });
const words = (findings: LivingFinding[], days: Record<string, number[]> = {}) =>
  weekInWords(state({ at: NOW, timeZone: ZONE, findings, days })).split('\n');
const by = (given: Partial<Attribution>): Attribution[] => [{ log: 'admin', at: NOW, ...given }];

test('a quiet week', () => expect(words([])).toEqual(['0 groups opened; 0 findings opened, 0 resolved, 0 re-locks.']));

test('what happened in seven days counts, and what is older does not', () => {
  const findings = [
    living({ check: 'POST.2', subject: 'a@x.org', since: later(-8 * DAY) }),
    living({ check: 'HEALTH.2', since: later(-3 * DAY), resolvedAt: later(-2 * DAY) }),
    living({ check: 'HEALTH.1', since: later(-8 * DAY), resolvedAt: later(-60) }),
    opened({ subject: 'old@x.org', since: later(-8 * DAY) }),
  ];
  const days = { '2023-12-06': [0, 0, 0, 0, 5], '2023-12-07': [0, 0, 0, 0, 1], [TODAY]: [1, 0, 0, 0, 2] };
  expect(words(findings, days)).toEqual(['0 groups opened; 1 finding opened, 2 resolved, 3 re-locks.']);
});

test.each([
  ['an app, by its name', by({ account: 'kim@x.org', app: 'Roster Sync', client: '1' }), 'by Roster Sync'],
  ['an app without a name', by({ account: 'kim@x.org', client: '1' }), 'by an app'],
  ['a person, without a name', by({ account: 'kim@x.org' }), 'by an account'],
  ['the last of several', [...by({ app: 'Other' }), ...by({ app: 'Roster Sync' })], 'by Roster Sync'],
  ['nobody', [], 'by nobody in the logs so far'],
])('a group that was opened is named, with who did it: %s', (_, who, expected) =>
  expect(words([opened({ by: who })])).toEqual([
    '1 group opened; 1 finding opened, 0 resolved, 0 re-locks.',
    `13 Dec 2023, 18:45: all@example.org was opened ${expected}, and is open.`,
  ]),
);

test('the latest three are named, the latest first, and whether they are open still', () => {
  const findings = [3, 1, 4, 2].map(hours =>
    opened({ subject: `g${hours}@x.org`, since: later(-60 * hours), ...(hours === 1 && { resolvedAt: NOW }) }),
  );
  expect(words(findings)).toEqual([
    '4 groups opened; 4 findings opened, 1 resolved, 0 re-locks.',
    '13 Dec 2023, 17:45: g1@x.org was opened by nobody in the logs so far, and is closed again.',
    '13 Dec 2023, 16:45: g2@x.org was opened by nobody in the logs so far, and is open.',
    '13 Dec 2023, 15:45: g3@x.org was opened by nobody in the logs so far, and is open.',
  ]);
});

test('what is open without having been opened, and changes of other kinds, are no group that was opened', () => {
  const findings = [living(), living({ changes: [] }), opened({ check: 'DELIV.3', subject: 'b@x.org' })];
  expect(words(findings)[0]).toMatch(/^0 groups opened; /);
});

test('a large group without a policy row counts too', () =>
  expect(words([opened({ check: 'POST.2' })])[0]).toMatch(/^1 group opened; /));
