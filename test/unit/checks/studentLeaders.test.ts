import { studentLeaders } from '../../../src/checks/studentLeaders';
import type { Roster } from '../../../src/model/roster';
import { facts } from '../facts';
import { list, roster } from '../roster';
import { rules, settings } from '../samples';

const found = (given: Partial<Roster>, more: Parameters<typeof facts>[0] = {}) =>
  studentLeaders(facts({ roster: roster(given), ...more }));
const led = (students: number) => ({ lists: [list({ owners: 2, managers: 3, studentLeaders: students })] });
const { accounts: _, ...withoutAccounts } = roster({ students: 0 });

test.each([
  ['no student among them', found({})],
  ['Settings names no units', found(led(1), { settings: settings({ studentUnits: [] }) })],
  ['no policy row is about the group', found(led(1), { rules: rules() })],
  ['the group is gone', found({ lists: [list({ id: 'id-gone', studentLeaders: 1 })] })],
  ['accounts could not be read: told as what could not be read', studentLeaders(facts({ roster: withoutAccounts }))],
])('nothing is found: %s', (__, findings) => expect(findings).toEqual([]));

test.each([
  [1, '1 student is among its 5 owners and managers, who may post to it and may open it.'],
  [3, '3 students are among its 5 owners and managers, who may post to it and may open it.'],
])('%s among owners and managers', (students, what) => {
  expect(found(led(students))).toEqual([
    {
      check: 'POST.6',
      subject: 'all@example.org',
      severity: 'high',
      what,
      todo: 'Make them plain members (Admin console ▸ the group ▸ Members).',
      group: { address: 'all@example.org', id: 'id-all' },
    },
  ]);
});

test.each([
  [
    ['/Students', '/Guests'],
    'Could not check: no account is in /Students, /Guests, which Settings names as units of students.',
  ],
])('no student is known, with the units %j', (studentUnits, what) => {
  const [finding, ...others] = found({ students: 0, ...led(0) }, { settings: settings({ studentUnits }) });
  expect([finding?.check, finding?.subject, finding?.severity, finding?.what, finding?.group]).toEqual([
    'POST.6',
    'Student units',
    'low',
    what,
    undefined,
  ]);
  expect(finding?.unchecked).toEqual({ 'POST.6': 'no' });
  expect(others).toEqual([]);
});
