import { couldNotCheck } from '../../../src/checks/couldNotCheck';
import type { Failure } from '../../../src/model/failure';
import { facts } from '../facts';
import { failure, group, later, living, rule, rules } from '../samples';

const down = failure({ cause: 'down', status: 503, message: 'Backend Error' });
const about = { check: 'HEALTH.2', subject: 'all@example.org', group: { address: 'all@example.org', id: 'id-all' } };
const before = (minutes: number, given = {}) =>
  living({ check: 'HEALTH.2', subject: 'all@example.org', since: later(-minutes), ...given });

test('everything was read', () => expect(couldNotCheck(facts())).toEqual([]));

test('a protected group was not read', () => {
  expect(couldNotCheck(facts({ groups: [group({ failure: failure() })] }))).toEqual([
    {
      ...about,
      severity: 'high',
      what: 'Could not check who may post: Groups Settings API answered 403: Not Authorized to access this resource/api.',
      todo: 'The installing account needs an admin role that may read groups and users and change group settings.',
      unchecked: { 'POST.1': 'in part', 'POST.3': 'in part', 'POST.5': 'in part' },
    },
  ]);
});

test.each<[string, Failure, ReturnType<typeof living>[], string]>([
  ['does not pass by itself', failure(), [], 'high'],
  ['passes, and is new', down, [], 'low'],
  ['passes, and has stayed 14 minutes', down, [before(14)], 'low'],
  ['passes, but has stayed 15 minutes', down, [before(15)], 'high'],
  ['passes, but comes and goes for 15 minutes', down, [before(15, { resolvedAt: later(-5) })], 'high'],
  ['passes, and was resolved an hour ago', down, [before(75, { resolvedAt: later(-60) })], 'high'],
  ['passes, and was resolved more than an hour ago', down, [before(76, { resolvedAt: later(-61) })], 'low'],
  ['passes, and something else has stayed', down, [before(15, { subject: 'Workbook' })], 'low'],
  ['quota passes', failure({ cause: 'quota' }), [], 'low'],
  ['out of time passes', failure({ cause: 'out of time' }), [], 'low'],
  ['an unknown value does not', failure({ cause: 'unreadable' }), [], 'high'],
])('severity when the cause %s', (_, cause, findings, severity) => {
  const found = couldNotCheck(facts({ groups: [group({ failure: cause })], earlier: { findings } }));
  expect(found.map(finding => finding.severity)).toEqual([severity]);
});

test('what else could not be read', () => {
  const failed = failure({ api: 'Directory API', cause: 'scope refused', message: 'Insufficient Permission' });
  expect(couldNotCheck(facts({ failures: [{ subject: 'List of groups', failure: failed }] }))).toEqual([
    {
      check: 'HEALTH.2',
      subject: 'List of groups',
      severity: 'high',
      what: 'Could not be read or written: Directory API answered 403: Insufficient Permission.',
      todo: 'Open the add-on and authorise it again: a scope is missing.',
    },
  ]);
});

test('groups without a policy row are counted by cause', () => {
  const groups = [
    group({ address: 'a@x.org', failure: down }),
    group({ address: 'b@x.org', failure: failure() }),
    group({ address: 'c@x.org', failure: { ...down, message: 'The last one' } }),
    group({ address: 'd@x.org' }),
  ];
  const found = couldNotCheck(facts({ groups, rules: rules() }));
  expect(found.map(({ subject, severity, what }) => [subject, severity, what])).toEqual([
    [
      'Groups without a policy row: down',
      'low',
      'Could not check 2 groups, the last: Groups Settings API answered 503: The last one.',
    ],
    [
      'Groups without a policy row: role missing',
      'low',
      'Could not check 1 group, the last: Groups Settings API answered 403: Not Authorized to access this resource/api.',
    ],
  ]);
});

test('an API that is down is told once, and groups it was down for at an earlier tick by their cause', () => {
  const isDown = { ...down, apiIsDown: true as const };
  const groups = [
    group({ address: 'all@example.org', failure: isDown, failedAt: later(0) }),
    group({ address: 'staff@example.org', failure: isDown, failedAt: later(0) }),
    group({ address: 'a@x.org', failure: isDown, failedAt: later(0) }),
    group({ address: 'b@x.org', failure: isDown, failedAt: later(-5) }),
  ];
  const isProtected = rules(['all@example.org', rule()], ['staff@example.org', rule()]);
  expect(couldNotCheck(facts({ groups, rules: isProtected })).map(({ subject, what }) => [subject, what])).toEqual([
    [
      'Groups Settings API',
      'It told nothing of 3 groups, 2 of them protected, and was not asked for more in that tick: Groups Settings API answered 503: Backend Error.',
    ],
    [
      'Groups without a policy row: down',
      'Could not check 1 group, the last: Groups Settings API answered 503: Backend Error.',
    ],
  ]);
});
