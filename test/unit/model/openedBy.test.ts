import type { Attribution } from '../../../src/model/logEvent';
import { howToStop, todoWhenOpened } from '../../../src/model/openedBy';
import { clerk, google, rosterSync } from '../logs';
import { later } from '../samples';

const BLOCK = 'in the Admin console ▸ Security ▸ API controls ▸ App access control';
const RUNS_AS = 'postlock@example.org';
const robot: Attribution = { log: 'groups', at: later(-3), robot: '55' };

test.each<[string, Attribution | undefined, string]>([
  [
    'an app',
    rosterSync(),
    `Stop Roster Sync: block client 1234.apps.googleusercontent.com ${BLOCK}, take the right to change groups from admin@example.org, or have its makers leave this group alone.`,
  ],
  [
    'an app without a client',
    clerk({ app: 'Roster Sync' }),
    `Stop Roster Sync: block Roster Sync ${BLOCK}, take the right to change groups from clerk@example.org, or have its makers leave this group alone.`,
  ],
  [
    'a client without a name',
    { log: 'admin', at: later(-3), client: '77' },
    `Stop the app: block client 77 ${BLOCK}, take the right to change groups from it, or have its makers leave this group alone.`,
  ],
  [
    'an app that is only likely',
    rosterSync({ likely: 'app' }),
    `Make sure that it is Roster Sync. Then stop it: block client 1234.apps.googleusercontent.com ${BLOCK}, take the right to change groups from admin@example.org, or have its makers leave this group alone.`,
  ],
  ['an administrator', clerk(), 'Ask clerk@example.org, or take the admin right to change groups from that account.'],
  ['an owner', clerk({ log: 'groups' }), 'Ask clerk@example.org, or make that account a plain member of the group.'],
  ['a robot', robot, 'Ask the robot account 55, or make that account a plain member of the group.'],
  [
    'nobody knows whom',
    undefined,
    'Find out who or what opens it: take owners and managers away one by one, or look which apps may change groups (Admin console ▸ Security ▸ API controls).',
  ],
])('how to stop %s', (_, who, expected) => expect(howToStop(who, RUNS_AS)).toBe(expected));

test.each<[string, Attribution, string]>([
  [
    'an app that acts for it',
    rosterSync({ account: RUNS_AS }),
    `Stop Roster Sync: block client 1234.apps.googleusercontent.com ${BLOCK}, or have its makers leave this group alone.`,
  ],
  [
    'the account itself, in the Admin console',
    clerk({ account: RUNS_AS }),
    `Ask ${RUNS_AS}. Postlock runs as this account, so leave it its rights.`,
  ],
  [
    'the account itself, in Google Groups',
    clerk({ account: RUNS_AS, log: 'groups' }),
    `Ask ${RUNS_AS}. Postlock runs as this account, so leave it its rights.`,
  ],
])('Postlock keeps the rights of the account it runs as, whatever opened it: %s', (_, who, expected) =>
  expect(howToStop(who, RUNS_AS)).toBe(expected),
);

test('Google itself is nobody to ask', () => {
  expect(howToStop(google(), RUNS_AS)).not.toContain('Ask of Google');
});

const AGAIN = ', or it may be opened again.';

test.each<[string, Attribution[], number | undefined, string]>([
  ['by nobody who is known', [], undefined, `Find out who or what opened it${AGAIN}`],
  ['by two, the last of them', [clerk(), rosterSync()], 1, `Find out why Roster Sync opened it${AGAIN}`],
  ['by somebody the log does not name', [{ log: 'admin', at: later(-3) }], 2, `Find out why they opened it${AGAIN}`],
  ['for the third time', [clerk(), rosterSync()], 3, howToStop(rosterSync(), RUNS_AS)],
  ['for the third time, by nobody who is known', [], 3, howToStop(undefined, RUNS_AS)],
])('what to do about a group that was opened %s', (_, by, times, expected) =>
  expect(todoWhenOpened(by, times, RUNS_AS)).toBe(expected),
);
