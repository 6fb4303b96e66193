import { type Attribution, eachOnce, whatToStop, whoInWords } from '../../../src/model/logEvent';
import { later } from '../samples';

const who = (given: Partial<Attribution>): Attribution => ({ log: 'admin', at: later(-3), ...given });
const SYNC = { app: 'Roster Sync', client: '1234.apps.googleusercontent.com' };
const ADMIN = 'admin@example.org';

test.each<[Partial<Attribution>, string]>([
  [
    { ...SYNC, account: ADMIN, impersonated: true },
    'Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org by delegation',
  ],
  [
    { ...SYNC, account: ADMIN, log: 'token', likely: 'all' },
    'likely Roster Sync, client 1234.apps.googleusercontent.com, acting for admin@example.org; the change itself is in no log so far',
  ],
  [{ app: 'Roster Sync', account: ADMIN, likely: 'app' }, 'likely Roster Sync, acting for admin@example.org'],
  [{ app: 'Roster Sync', account: ADMIN }, 'Roster Sync, acting for admin@example.org'],
  [{ client: '1234', account: ADMIN }, 'an app, client 1234, acting for admin@example.org'],
  [SYNC, 'Roster Sync, client 1234.apps.googleusercontent.com'],
  [{ ...SYNC, robot: '55' }, 'Roster Sync, client 1234.apps.googleusercontent.com, acting for the robot account 55'],
  [{ account: ADMIN }, 'admin@example.org, in the Admin console as far as the log tells'],
  [{ account: ADMIN, log: 'groups' }, 'admin@example.org, in Google Groups as far as the log tells'],
  [{ account: ADMIN, log: 'groups_enterprise' }, 'admin@example.org, in Google Groups as far as the log tells'],
  [{ robot: '55' }, 'the robot account 55'],
  [{}, 'somebody whom the log does not name'],
])('%j in words: %s', (given, expected) => expect(whoInWords(who(given))).toBe(expected));

test.each<[Partial<Attribution>, string | undefined]>([
  [{ ...SYNC, account: ADMIN }, 'Roster Sync'],
  [{ client: '1234', account: ADMIN }, 'client 1234'],
  [{ account: ADMIN }, ADMIN],
  [{ ...SYNC, account: ADMIN, likely: 'app' }, 'Roster Sync (likely)'],
  [{ client: '1234', likely: 'all' }, 'client 1234 (likely)'],
  [{ robot: '55' }, '55'],
  [{}, undefined],
])('of %j would have to be stopped: %s', (given, expected) => expect(whatToStop(who(given))).toBe(expected));

test('each once, the latest last', () => {
  const [early, late] = [who({ account: ADMIN, at: later(-4) }), who({ account: ADMIN })];
  expect(eachOnce([late, early, { ...late }])).toEqual([early, late]);
});
