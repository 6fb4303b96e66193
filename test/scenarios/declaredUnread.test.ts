import { execute } from '../emulator/appsScript/execute';
import { setPolicy } from '../emulator/google/policies/setPolicy';
import type { Unknowns } from '../emulator/world';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { at, inShort, open, type School, STAFF, STUDENTS, scenario, school } from './school';

const UNITS = { 'Domain-only units': '/Students', 'Units without mail': '/Students/Grade 6' };
const REFUSED = { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' };
const DOWN = { status: 503, reason: 'backendError', message: 'Backend Error' };
const DAY = 24 * 60;

/** Nobody writes to the units here, which is told too. */
const about = (here: School) => inShort(here).filter(line => /DELIV|HEALTH/.test(line) && !line.includes('Mail to '));
const policyRequests = (here: School) => here.world.requests.filter(({ url }) => url.includes('cloudidentity')).length;

const ADMIN = 'ada.quill@school.example';

/** A school where the one who installs Postlock is no super admin. */
function byDelegate(unknowns: Partial<Unknowns>): School {
  const world = small({ unknowns });
  const account = world.users.get(ADMIN);
  if (account) account.admin = 'delegated';
  expect(execute(world, 'install', { user: ADMIN, kind: 'editor' }).outcome).toBe('done');
  const here = at(world, ADMIN);
  here.policy({ group: STUDENTS }, { group: STAFF });
  for (const [setting, value] of Object.entries({ Mode: 'enforce', 'Mail sources': 'Gmail log', ...UNITS }))
    here.type('Settings', setting, 'Value', value);
  here.tick();
  return here;
}

scenario('a delegated admin may not read policies: told once, low, and everything else goes on', unknowns => {
  const here = byDelegate(unknowns);
  expect(about(here)).toEqual(['open low HEALTH.2 Policy API']);
  const row = here.rows('Findings').find(({ Subject }) => Subject === 'Policy API');
  expect(row?.['What is wrong']).toContain('Policy API answered 403: The caller does not have permission.');
  expect(row?.['What to do']).toContain('The Policy API answers super admins only.');
  open(here.group(STUDENTS));
  here.tick();
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  passMinutes(here, 30);
  expect(here.mails()).toHaveLength(1);
});

test('an account that may not read policies is asked again once a day', () => {
  const here = byDelegate({ everyMinutesRefused: true });
  const admin = here.world.users.get(ADMIN);
  expect(policyRequests(here)).toBe(1);
  passMinutes(here, DAY - 120);
  expect(policyRequests(here)).toBe(1);
  if (admin) admin.admin = 'super';
  passMinutes(here, 240);
  expect(policyRequests(here)).toBeGreaterThan(1);
  expect(about(here)).toEqual([
    'open low DELIV.1 /Students',
    'open low DELIV.5 /Students',
    'open low DELIV.1 /Students auto-forwarding',
    'open low DELIV.5 /Students/Grade 6',
    'open low DELIV.3 Groups for Business: mail from outside',
    'resolved low HEALTH.2 Policy API',
  ]);
});

for (const answer of [REFUSED, DOWN]) {
  test(`policies that answer ${answer.status} later end no finding for a day, and it is said`, () => {
    const world = small({ unknowns: { restrictDeliveryPolicy: 'gmail.walled_garden', everyMinutesRefused: true } });
    world.restrictedDelivery.set('/Staff', { allowedDomains: ['school.example'], bypassInternal: true });
    setPolicy(world, 'gmail.auto_forwarding', { enableAutoForwarding: false }, { silently: true });
    setPolicy(world, 'gmail.service_status', { serviceState: 'ENABLED' }, { silently: true });
    const here = school({}, [{ group: STUDENTS }], 'enforce', world, { 'Domain-only units': '/Students' });
    expect(about(here)).toEqual(['open high DELIV.1 /Students']);
    world.faults.push({ method: 'cloudidentity.policies.list', times: Infinity, answer });
    passMinutes(here, 125);
    expect(about(here)).toEqual(['open high DELIV.1 /Students', 'open low HEALTH.2 Policy API']);
    passMinutes(here, DAY + 60);
    expect(about(here)).toContain('open high DELIV.1 /Students');
    expect(here.mails().filter(({ text }) => text.includes('Resolved: '))).toEqual([]);
  });
}

test('units that cannot be listed are told, and so are domains', () => {
  const world = small({});
  for (const method of ['directory.orgunits.list', 'directory.domains.list'])
    world.faults.push({ method, times: Infinity, answer: REFUSED });
  const here = school({}, [{ group: STUDENTS }], 'enforce', world, UNITS);
  expect(about(here)).toEqual(
    expect.arrayContaining(['open low HEALTH.2 Domains of the customer', 'open low HEALTH.2 Organizational units']),
  );
});

test('a 429 that passes is nobody’s business', () => {
  const world = small({ unknowns: { restrictDeliveryPolicy: 'gmail.walled_garden' } });
  world.restrictedDelivery.set('/Students', { allowedDomains: ['school.example'], bypassInternal: true });
  setPolicy(world, 'gmail.auto_forwarding', { enableAutoForwarding: false }, { silently: true });
  setPolicy(world, 'gmail.service_status', { serviceState: 'ENABLED' }, { silently: true });
  world.faults.push({
    method: 'cloudidentity.policies.list',
    times: 1,
    answer: { status: 429, reason: 'rateLimitExceeded', message: 'Resource has been exhausted (e.g. check quota).' },
  });
  const here = school({}, [{ group: STUDENTS }], 'enforce', world, { 'Domain-only units': '/Students' });
  expect(about(here)).toEqual([]);
  // Two pages at install, the first of which is asked for twice, and two as Settings then names a unit.
  expect(policyRequests(here)).toBe(5);
});

test.each([
  ['allowExternalMembers', 'true', 'medium', 'People outside the domain may be members (allowExternalMembers).'],
  ['spamModerationLevel', 'ALLOW', 'low', 'Messages that look like spam are posted (spamModerationLevel is ALLOW).'],
])('a protected group with %s %s', (setting, value, severity, what) => {
  const here = school({}, [{ group: STUDENTS }]);
  here.group(STUDENTS).settings[setting] = value;
  here.tick();
  expect(about(here)).toEqual([`open ${severity} DELIV.3 ${STUDENTS}`]);
  expect(here.rows('Findings')[0]?.['What is wrong']).toBe(what);
  // What is kept of a group from tick to tick holds while it cannot be read.
  here.world.faults.push({ method: 'groupsSettings.groups.get', times: Infinity, answer: REFUSED });
  here.tick();
  expect(about(here)).toContain(`open ${severity} DELIV.3 ${STUDENTS}`);
});
