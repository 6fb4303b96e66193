import type { Fault } from '../emulator/faults';
import { crowded } from './crowded';
import { inShort, open, type School, STAFF, STUDENTS, school } from './school';

const PROTECTED = 50;
const OTHERS = 1500;
const HOUR = 3_600_000;

const down = { status: 503, reason: 'backendError', message: 'Service unavailable.' };
const noQuota = { status: 429, reason: 'rateLimitExceeded', message: 'Quota exceeded.' };

/** A school with many groups, of which all are due to be read again, since no tick came for long. */
function afterAPause(): School {
  const policy = Array.from({ length: PROTECTED }, (_, nth) => ({ group: `class${nth + 1}@school.example` }));
  const here = school({}, policy, 'enforce', crowded({}, PROTECTED + OTHERS));
  const [trigger] = here.world.script.triggers;
  if (trigger) trigger.dead = true;
  here.world.clock.advance(26 * HOUR);
  if (trigger) delete trigger.dead;
  here.mails().length = 0;
  return here;
}

/** The requests about settings of groups in the next tick. */
function asked(here: School): string[] {
  const before = here.world.requests.length;
  expect(here.tick()).toBe('done');
  const urls = here.world.requests.slice(before).map(({ url }) => url);
  return urls.filter(url => /\/groups\/v1\/groups\/|batch\/groupssettings/.test(url));
}

test.each<[string, Fault['answer']]>([
  ['503', down],
  ['429', noQuota],
  ['no answer', 'network failure'],
])('while Groups Settings answers %s, protected groups are retried, and nothing else is asked', (_, answer) => {
  const here = afterAPause();
  for (const [method, urlContains] of [['groupsSettings.groups.get'], ['batch', 'groupssettings']] as const)
    here.world.faults.push({ method, ...(urlContains && { urlContains }), times: Infinity, answer });

  const urls = asked(here);

  const times = (list: number) => urls.filter(url => url.includes(`/class${list}%40`)).length;
  expect(times(1)).toBeGreaterThanOrEqual(6);
  expect(times(PROTECTED)).toBeGreaterThanOrEqual(6);
  // Each once, then five times; of all others one batch and one group. A connection that fails is asked for once more by itself.
  const most = answer === 'network failure' ? 2 * (6 * PROTECTED + 2) : 6 * PROTECTED + 2;
  expect(urls.length).toBeLessThanOrEqual(most);
  expect(inShort(here).filter(line => line.includes('HEALTH.2'))).toEqual(['open low HEALTH.2 Groups Settings API']);
  expect(here.rows('Overview')[0]?.['As of the last tick']).toContain(`${PROTECTED} of ${PROTECTED}`);

  // Each tick tries again; what stays is told, once.
  for (let nth = 0; nth < 4; nth++) expect(asked(here).length).toBeLessThanOrEqual(most);
  const about = here.mails().filter(({ subject }) => subject.includes('Groups Settings API'));
  expect(about.map(({ subject }) => subject)).toEqual(['Postlock: Worse: Groups Settings API: could not check']);

  here.world.faults.length = 0;
  asked(here);
  expect(inShort(here)).toContain('resolved high HEALTH.2 Groups Settings API');
  expect(here.rows('Overview')[0]?.['As of the last tick']).toContain('as the policy says');
});

test('an API that answers again within the tick is asked for the rest', () => {
  const here = afterAPause();
  // All tries of the protected groups, and no more.
  here.world.faults.push({ method: 'groupsSettings.groups.get', times: 6 * PROTECTED, answer: down });
  expect(asked(here).length).toBeGreaterThan(6 * PROTECTED + OTHERS / 50);
  expect(inShort(here).filter(line => line.includes('without a policy row'))).toEqual([]);
});

test('two groups that fail for a reason of their own do not keep others from being asked', () => {
  const here = school({}, [{ group: STUDENTS }, { group: 'class1@school.example' }, { group: STAFF }]);
  const urlContains = 'all';
  here.world.faults.push({ method: 'groupsSettings.groups.get', urlContains, times: Infinity, answer: down });
  open(here.group('grade6@school.example'), 'ANYONE_CAN_POST');
  expect(asked(here).filter(url => url.includes('allstudents')).length).toBeGreaterThanOrEqual(6);
});

test.each([
  ['seconds', (seconds: number) => String(seconds)],
  ['a date', (seconds: number, now: number) => new Date(now + seconds * 1000).toUTCString()],
])('Retry-After in %s is waited for', (_, said) => {
  const here = school({}, [{ group: STUDENTS }]);
  const { world } = here;
  const retryAfter = said(20, Math.min(...world.script.triggers.map(({ nextAt }) => nextAt)));
  const answer = { ...down, headers: { 'retry-after': retryAfter } };
  world.faults.push({ method: 'groupsSettings.groups.get', times: 2, answer });

  here.tick();

  const own = world.requests.filter(({ url }) => url.includes('groups/v1/groups/allstudents')).slice(-3);
  const at = own.map(({ time, status }) => [status, Date.parse(time)] as const);
  expect(at.map(([status]) => status)).toEqual([503, 503, 200]);
  expect(Number(at[2]?.[1]) - Number(at[1]?.[1])).toBeGreaterThan(17_000);
});

test('an API that is asked one question at a time is given up after two of them, and told once', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', undefined, { 'Domain-only units': '/Students' });
  here.world.clock.advance(2 * HOUR);
  here.world.faults.push({ method: '*', urlContains: '/admin/directory/', times: Infinity, answer: down });
  const before = here.world.requests.length;

  expect(here.tick()).toBe('done');

  const urls = here.world.requests.slice(before).map(({ url }) => url);
  const times = (part: string) => urls.filter(url => url.includes(`/directory/v1/${part}`)).length;
  expect([times('groups?customer='), times('users?customer=')]).toEqual([5, 5]);
  // What is asked after these is asked once.
  expect([times('groups/'), times('groups?userKey='), times('customer/my_customer/orgunits')]).toEqual([1, 1, 1]);
  for (let nth = 0; nth < 6; nth++) here.tick();
  const told = here.mails().flatMap(({ text }) => text.match(/^.*could not check$/gm) ?? []);
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual([...new Set(told)]);
});
