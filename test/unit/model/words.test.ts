import { cadenceInWords, nextTickInWords } from '../../../src/model/cadence';
import { describeChange } from '../../../src/model/change';
import { type Cause, describeFailure, remedyFor } from '../../../src/model/failure';
import { groupLink, workbookLink } from '../../../src/model/links';
import { describeProblem, lostTab } from '../../../src/model/rowProblem';
import { HELP } from '../help';
import { failure, NOW } from '../samples';

test.each([
  [5, 'every 5 minutes', 'about 13 Dec 2023, 18:50'],
  [60, 'every hour, the most that Apps Script allows an add-on', 'about 13 Dec 2023, 19:45'],
  [0, 'none: there is no trigger, so nothing is watched', 'none: there is no trigger'],
])('a cadence of %s', (cadence, every, next) => {
  expect(cadenceInWords(cadence)).toBe(every);
  expect(nextTickInWords(NOW, 'America/Los_Angeles', cadence)).toBe(next);
});

test('a change', () => {
  const change = { setting: 'whoCanPostMessage', from: 'ALL_MANAGERS_CAN_POST', to: 'ANYONE_CAN_POST' } as const;
  expect(describeChange(change)).toBe('whoCanPostMessage: ALL_MANAGERS_CAN_POST → ANYONE_CAN_POST');
});

test.each([
  [failure(), 'Groups Settings API answered 403: Not Authorized to access this resource/api'],
  [failure({ status: 0, message: 'Address unavailable', cause: 'down' }), 'Groups Settings API: Address unavailable'],
])('a failure: %j', (given, expected) => expect(describeFailure(given)).toBe(expected));

test.each<[Cause, string]>([
  ['API off', "Switch this API on in the script's Cloud project."],
  [
    'role missing',
    'The installing account needs an admin role that may read groups and users and change group settings.',
  ],
  ['out of time', 'There was no time left in this tick. Postlock tries again at the next.'],
])('the remedy for %s', (cause, expected) => expect(remedyFor(failure({ cause }), HELP)).toBe(expected));

test.each<[string, Cause, string]>([
  [
    'Sheets API',
    'not found',
    'If it was deleted, run install: it makes a new workbook from the policy that was last read.',
  ],
  [
    'Postlock',
    'not found',
    'If it was deleted, run install: it makes a new workbook from the policy that was last read.',
  ],
  ['Sheets API', 'down', 'Google did not answer properly. Postlock tries again at the next tick.'],
  ['MailApp', 'quota', "Today's recipients are used up. What waits is mailed as soon as Google allows it."],
  ['Script properties', 'quota', 'Protect fewer groups, or shorten the policy. The lock and the alerts go on.'],
])('the remedy of %s for %s', (api, cause, expected) =>
  expect(remedyFor(failure({ api, cause }), HELP)).toBe(expected),
);

test('words that Google ends with a full stop get no second one', () => {
  expect(describeFailure(failure({ message: 'Backend Error..' }))).toBe(
    'Groups Settings API answered 403: Backend Error',
  );
});

test.each([
  [
    { tab: 'Policy', row: 3, column: 'On drift', found: 'relock', expected: 'report | re-lock' },
    'Policy row 3, On drift: found "relock", expected report | re-lock',
  ],
  [
    { tab: 'Settings', row: 9, column: 'Setting', found: '', expected: 'a row for Mode' },
    'Settings row 9, Setting: found nothing, expected a row for Mode',
  ],
  [
    { tab: 'Policy', row: 2, column: 'Group', found: 'x'.repeat(101), expected: 'an address' },
    `Policy row 2, Group: found "${'x'.repeat(100)}", expected an address`,
  ],
  [lostTab('Policy'), 'The Policy tab was deleted. It is made again as it was last read'],
] as const)('a problem: %j', (problem, expected) => expect(describeProblem(problem)).toBe(expected));

test('links cannot be left by an id', () => {
  expect(groupLink('01abc"><script>')).toBe('https://admin.google.com/ac/groups/01abc%22%3E%3Cscript%3E');
  expect(workbookLink('a/b?c')).toBe('https://docs.google.com/spreadsheets/d/a%2Fb%3Fc/edit');
});
