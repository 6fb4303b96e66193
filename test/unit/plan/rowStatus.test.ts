import type { PolicyRow } from '../../../src/model/policyRow';
import { policyStatus, settingsStatus } from '../../../src/plan/rowStatus';
import { policyRow } from '../samples';

const TODAY = '2023-12-13';
const problem = {
  tab: 'Policy',
  row: 2,
  column: 'On drift',
  found: 'relock',
  expected: 'report | re-lock',
  held: true,
} as const;

test.each<[string, Partial<PolicyRow>, number, { by: number }[], string]>([
  ['one group', {}, 1, [], 'ok, 1 group'],
  ['three groups', {}, 3, [], 'ok, 3 groups'],
  ['overruled for some', {}, 3, [{ by: 5 }, { by: 5 }, { by: 7 }], 'ok, 3 groups; narrower for some: row 5, 7'],
  ['an exception on its last day', { until: TODAY }, 1, [], 'ok, 1 group'],
  ['an exception that is over', { until: '2023-12-12' }, 0, [], 'over since 2023-12-12: not in force'],
  ['no group', {}, 0, [], 'matches no group'],
])('%s', (_, given, count, by, expected) => {
  const groups = Array.from({ length: count }, (__, index) => `${index}@example.org`);
  const overruled = by.map(each => ({ row: 2, group: '0@example.org', ...each }));
  const status = policyStatus([policyRow(given)], [], count > 0 ? new Map([[2, groups]]) : new Map(), overruled, TODAY);
  expect(status).toEqual(new Map([[2, expected]]));
});

test.each([
  ['held', [problem], 'On drift: found "relock", expected report | re-lock. What stood here before holds on.'],
  ['not held', [{ ...problem, held: false }], 'On drift: found "relock", expected report | re-lock. Not in force.'],
  [
    'two cells',
    [problem, { ...problem, column: 'Who may post', found: '', expected: 'anyone | domain' }],
    'On drift: found "relock", expected report | re-lock; Who may post: found nothing, expected anyone | domain. What stood here before holds on.',
  ],
])('a row that cannot be read: %s', (_, problems, expected) => {
  expect(policyStatus([policyRow()], problems, new Map(), [], TODAY)).toEqual(new Map([[2, expected]]));
});

test('settings rows', () => {
  const wrong = {
    tab: 'Settings',
    row: 3,
    column: 'Value',
    found: 'x',
    expected: 'report | enforce',
    held: true,
  } as const;
  expect(settingsStatus(4, [wrong, problem])).toEqual(
    new Map([
      [2, 'ok'],
      [3, 'Value: found "x", expected report | enforce. What stood here before holds on.'],
      [4, 'ok'],
    ]),
  );
});
