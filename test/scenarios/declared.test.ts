import { renameOrgUnit } from '../emulator/google/orgUnits';
import { setPolicy } from '../emulator/google/policies/setPolicy';
import type { Unknowns, World } from '../emulator/world';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { inShort, type School, STUDENTS, scenario, school } from './school';

const RULES = { allowedDomains: ['school.example'], bypassInternal: true };
const UNITS = { 'Domain-only units': '/Students', 'Units without mail': '/Students/Grade 6' };
const LIMIT = { triggerSeconds: 30 } as const;

/** The school, with Gmail on but for grade 6, no forwarding, and delivery to students restricted. */
function restricted(unknowns: Partial<Unknowns>): World {
  const world = small({ unknowns });
  const set = (type: string, value: Record<string, unknown>, orgUnit = '/') =>
    setPolicy(world, type, value, { orgUnit, silently: true });
  set('gmail.service_status', { serviceState: 'ENABLED' });
  set('gmail.service_status', { serviceState: 'DISABLED' }, '/Students/Grade 6');
  set('gmail.auto_forwarding', { enableAutoForwarding: false }, '/Students');
  world.restrictedDelivery.set('/Students', RULES);
  return world;
}

const opened = (world: World, settings: Record<string, string> = UNITS) =>
  school({}, [{ group: STUDENTS }], 'enforce', world, settings);
const about = (here: School) => inShort(here).filter(line => /DELIV\.[135] | HEALTH\.2 Policy API/.test(line));
const wrongWith = (here: School, subject: string) =>
  here.rows('Findings').find(row => row.Subject === subject)?.['What is wrong'];
const policyRequests = (here: School) => here.world.requests.filter(({ url }) => url.includes('cloudidentity')).length;

for (const restrictDeliveryPolicy of ['gmail.restrict_delivery', 'gmail.walled_garden'] as const) {
  scenario(`where the API shows it as ${restrictDeliveryPolicy}, all in order is nothing to tell`, unknowns => {
    const here = opened(restricted({ ...unknowns, restrictDeliveryPolicy }));
    expect(about(here)).toEqual([]);
    passMinutes(here, 65);
    expect(about(here)).toEqual([]);
    expect(here.mails()).toEqual([]);
  });
}

scenario('where the API does not show it, it is not readable: neither on nor off', unknowns => {
  const here = opened(restricted({ ...unknowns, restrictDeliveryPolicy: 'absent' }));
  expect(about(here)).toEqual(['open low DELIV.1 /Students']);
  expect(wrongWith(here, '/Students')).toBe(
    "Could not check: Google's API does not show Restrict delivery here, so it may be on or off. Settings of Gmail that it shows: gmail.auto_forwarding, gmail.email_address_lists, gmail.service_status.",
  );
  expect(here.mails()).toEqual([]);
});

test('where no page of policies is empty, they are read in as many requests as there are pages', () => {
  const requestsFor = (emptyPolicyPages: boolean) => {
    const world = restricted({ emptyPolicyPages });
    for (let i = 0; i < 120; i++) setPolicy(world, `gmail.made_up_${i}`, { i }, { silently: true });
    const here = opened(world);
    expect(wrongWith(here, '/Students')).toContain('gmail.made_up_119');
    return policyRequests(here);
  };
  // Once at install, and once more as Settings then names units.
  expect([requestsFor(false), requestsFor(true)]).toEqual([2 * 2, 2 * 4]);
});

test('what is declared is read once an hour, and at once when Settings names other units', () => {
  const here = opened(restricted({ emptyPolicyPages: false }));
  expect(policyRequests(here)).toBe(2);
  passMinutes(here, 50);
  expect(policyRequests(here)).toBe(2);
  passMinutes(here, 15);
  expect(policyRequests(here)).toBe(3);
  here.type('Settings', 'Units without mail', 'Value', '/Students/Grade 7');
  here.tick();
  expect(policyRequests(here)).toBe(4);
  expect(about(here)).toContain('open medium DELIV.5 /Students/Grade 7');
  expect(about(here)).toContain('open low DELIV.5 /Students/Grade 6');
});

test('a unit below that overrides the restriction, Gmail and forwarding is told, and its neighbours are not', () => {
  const world = restricted({ restrictDeliveryPolicy: 'gmail.restrict_delivery' });
  const orgUnit = '/Students/Grade 7';
  const here = opened(world);
  setPolicy(world, 'gmail.restrict_delivery', { restrictDeliveryRules: [] }, { orgUnit, silently: true });
  setPolicy(world, 'gmail.auto_forwarding', { enableAutoForwarding: true }, { orgUnit, silently: true });
  setPolicy(
    world,
    'gmail.service_status',
    { serviceState: 'ENABLED' },
    { orgUnit: '/Students/Grade 6', silently: true },
  );
  passMinutes(here, 65);
  expect(about(here)).toEqual([
    'open high DELIV.1 /Students/Grade 7',
    'open medium DELIV.5 /Students/Grade 6',
    'open low DELIV.1 /Students/Grade 7 auto-forwarding',
  ]);
  expect(here.mails().map(({ subject }) => subject)).toEqual([
    expect.stringContaining('/Students/Grade 7: restricted delivery is not declared'),
  ]);
  world.policies = world.policies.filter(each => each.orgUnit !== orgUnit);
  passMinutes(here, 65);
  expect(about(here)).toContain('resolved high DELIV.1 /Students/Grade 7');
});

test('a restriction that is taken away for all is told as such, since the API shows others', () => {
  const world = restricted({ restrictDeliveryPolicy: 'gmail.walled_garden' });
  world.restrictedDelivery.set('/Staff', RULES);
  const here = opened(world);
  world.restrictedDelivery.delete('/Students');
  passMinutes(here, 65);
  expect(about(here)).toEqual(['open high DELIV.1 /Students']);
  expect(wrongWith(here, '/Students')).toContain('No restriction is declared');
});

test('a policy for a group that opens what the unit restricts, and domains that Settings does not allow', () => {
  const world = restricted({ restrictDeliveryPolicy: 'gmail.restrict_delivery' });
  world.restrictedDelivery.set('/Students', {
    ...RULES,
    allowedDomains: ['school.example', 'lms.example', 'x.example'],
  });
  setPolicy(
    world,
    'gmail.restrict_delivery',
    { restrictDeliveryRules: [] },
    { group: 'everyone@school.example', silently: true },
  );
  const here = opened(world, { ...UNITS, 'Allowed outside domains': '/Students: lms.example' });
  expect(about(here)).toEqual(['open low DELIV.1 /Students']);
  expect(wrongWith(here, '/Students')).toBe(
    'Restricted, but it is set otherwise for members of everyone@school.example, who may get mail from anywhere; and it lets in x.example, which Settings does not allow.',
  );
});

test('a type never seen before, of a shape that nobody knows, is shown and not guessed at', () => {
  const world = restricted({ restrictDeliveryPolicy: 'absent' });
  setPolicy(world, 'gmail.delivery_restriction', { mode: 'STRICT' }, { orgUnit: '/Students', silently: true });
  const here = opened(world);
  expect(about(here)).toEqual(['open low DELIV.1 /Students']);
  expect(wrongWith(here, '/Students')).toContain('gmail.delivery_restriction');
  expect(wrongWith(here, '/Students')).toContain('it may be on or off');
});

test('a district that renames its student unit is told, with where the unit is now', () => {
  const world = restricted({ restrictDeliveryPolicy: 'gmail.restrict_delivery' });
  const here = opened(world);
  renameOrgUnit(world, '/Students', '/Pupils');
  passMinutes(here, 65);
  expect(about(here)).toEqual(['open high DELIV.1 /Students', 'open high DELIV.5 /Students/Grade 6']);
  expect(wrongWith(here, '/Students')).toContain('The unit that was there is /Pupils now.');
  expect(wrongWith(here, '/Students/Grade 6')).toContain('The unit that was there is /Pupils/Grade 6 now.');
  here.type('Settings', 'Domain-only units', 'Value', '/Pupils');
  here.type('Settings', 'Units without mail', 'Value', '/Pupils/Grade 6');
  here.tick();
  expect(about(here)).toEqual(['resolved high DELIV.1 /Students', 'resolved high DELIV.5 /Students/Grade 6']);
});

test('a student unit that was renamed while another took its path is not lost from sight', () => {
  const world = restricted({ restrictDeliveryPolicy: 'gmail.restrict_delivery' });
  const here = opened(world, { 'Domain-only units': '/Students' });
  renameOrgUnit(world, '/Students', '/Pupils');
  renameOrgUnit(world, '/Staff', '/Students');
  passMinutes(here, 125);
  expect(about(here)).toContain('open high DELIV.1 /Students renamed');
  expect(wrongWith(here, '/Students renamed')).toContain('The unit that was at this path is /Pupils now');
  expect(here.rows('Delivery').map(row => [row['Domain-only unit'], row.Verdict])).toEqual([
    ['/Students', 'not declared'],
  ]);
  here.type('Settings', 'Domain-only units', 'Value', '/Students, /Pupils');
  here.tick();
  expect(about(here)).toContain('resolved high DELIV.1 /Students renamed');
  // What the unit that is there now lacks is told of it.
  expect(about(here)).toContain('open high DELIV.1 /Students');
});

test('a unit that never was there is told with those nearest to it', () => {
  const here = opened(restricted({ restrictDeliveryPolicy: 'gmail.restrict_delivery' }), {
    'Domain-only units': '/Pupils',
  });
  expect(wrongWith(here, '/Pupils')).toContain('Nearest to it are /Staff, /Students.');
});

test('where nobody set anything, defaults hold where Google documents them, and the rest is not known', () => {
  const world = small({});
  const here = opened(world);
  world.policies = [];
  passMinutes(here, 65);
  expect(about(here)).toEqual([
    'open low DELIV.3 Groups for Business: mail from outside',
    'open low DELIV.1 /Students',
    'open low DELIV.5 /Students',
    'open low DELIV.1 /Students auto-forwarding',
    'open low DELIV.5 /Students/Grade 6',
  ]);
  expect(wrongWith(here, '/Students/Grade 6')).toContain('Could not check: the Policy API does not say');
});

test('with 30 seconds a tick, policies on many pages are left for later, and the lock holds', () => {
  const world = restricted(LIMIT);
  for (let i = 0; i < 2000; i++) setPolicy(world, `gmail.made_up_${i}`, { i }, { silently: true });
  const here = opened(world);
  expect(world.script.executions.at(-1)?.outcome).toBe('killed');
  here.group(STUDENTS).settings.whoCanPostMessage = 'ANYONE_CAN_POST';
  expect(here.tick()).toBe('done');
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(about(here)).toContain('open low HEALTH.2 Policy API');
  expect(wrongWith(here, 'Policy API')).toContain('not asked, the time of this tick was up');
});
