import { addMember, removeMember } from '../emulator/google/groupLife';
import { changeDeliverySetting } from '../emulator/google/policies/logDelivery';
import { setPolicy } from '../emulator/google/policies/setPolicy';
import type { Unknowns } from '../emulator/world';
import { member } from '../emulator/worldOf';
import { passMinutes, subjects } from './eachLog';
import { inShort, type School, STUDENTS, school } from './school';

const NAMES: Partial<Unknowns>[] = [{ groupEventNames: 'old' }, { groupEventNames: 'new' }];

const open = (unknowns: Partial<Unknowns>, units = '/Students') =>
  school(unknowns, [{ group: STUDENTS }], 'enforce', undefined, { 'Domain-only units': units });
const changes = (here: School) => here.rows('Findings').filter(({ Check }) => Check === 'DELIV.4');
const told = (here: School) => subjects(here).filter(subject => /restrict/i.test(subject));

test.each(NAMES)('who takes away the restriction of the students is told once, and by whom %j', unknowns => {
  const here = open(unknowns);
  const [clerk = ''] = [...here.world.users.keys()].filter(address => address !== here.admin);
  changeDeliverySetting(here.world, clerk, { unit: '/Students', name: 'Only our own', kind: 'delete' });

  passMinutes(here, 90);

  expect(changes(here)).toHaveLength(1);
  const [finding] = changes(here);
  expect(finding?.Severity).toBe('high');
  expect(finding?.['What is wrong']).toMatch(/^The setting RESTRICT_?DELIVERY for unit \/Students was deleted\./i);
  expect(finding?.Subject).toContain('"Only our own" for unit /Students');
  expect(finding?.['By whom']).toContain(clerk);
  expect(told(here)).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain(clerk);
});

test.each(NAMES)(
  'what is changed for other units, or for nobody who is watched, stands in the Sheet alone %j',
  unknowns => {
    const here = open(unknowns, '/Staff');
    changeDeliverySetting(here.world, here.admin, { unit: '/Students', name: 'Only our own', kind: 'create' });

    passMinutes(here, 15);

    expect(changes(here).map(({ Severity }) => Severity)).toEqual(['low']);
    expect(told(here)).toEqual([]);
  },
);

test('what owners of groups may allow, and Gmail for a unit, are told as well', () => {
  const here = open({});
  setPolicy(here.world, 'groups_for_business.groups_sharing', { ownersCanAllowIncomingMailFromPublic: true });
  setPolicy(here.world, 'gmail.service_status', { serviceState: 'DISABLED' }, { orgUnit: '/Students' });

  passMinutes(here, 15);

  expect(changes(here).map(({ Severity }) => Severity)).toEqual(['high', 'high']);
  expect(
    changes(here)
      .map(each => each['What is wrong'])
      .join(' '),
  ).toMatch(/Gmail for unit \/Students was switched off/);
});

test('without the admin log it is not known, and Coverage says so', () => {
  const here = open({});
  here.world.faults.push({
    method: 'reports.activities.list',
    urlContains: '/applications/admin',
    times: Number.POSITIVE_INFINITY,
    answer: { status: 403, reason: 'forbidden', message: 'Access denied.' },
  });
  changeDeliverySetting(here.world, here.admin, { unit: '/Students', name: 'Only our own', kind: 'delete' });

  passMinutes(here, 15);

  expect(changes(here)).toEqual([]);
  expect(inShort(here).join()).toContain('HEALTH.2 Audit log "admin"');
  expect(here.rows('Coverage').find(({ Check }) => Check === 'DELIV.4')?.['Could be read']).toBe('no');
});

/** With hourly ticks, the restriction is taken away, and then a roster sync writes more than is read of a log. */
function behindRosterSync(unknowns: Partial<Unknowns>, namesRefused = false): School {
  const here = open({ ...unknowns, everyMinutesRefused: true });
  passMinutes(here, 60);
  changeDeliverySetting(here.world, here.admin, { unit: '/Students', name: 'Only our own', kind: 'delete' });
  here.world.clock.advance(60_000);
  for (let nth = 0; nth < 2550; nth++) {
    addMember(here.world, 'grade6@school.example', member('student7-1@school.example'), here.admin);
    removeMember(here.world, 'grade6@school.example', 'student7-1@school.example', here.admin);
  }
  if (namesRefused) {
    here.world.faults.push({
      method: 'reports.activities.list',
      urlContains: 'eventName=DELETE_',
      times: Number.POSITIVE_INFINITY,
      answer: { status: 400, reason: 'invalid', message: 'Invalid value for eventName.' },
    });
  }
  passMinutes(here, 60);
  return here;
}
const coverage = (here: School) => here.rows('Coverage').find(({ Check }) => Check === 'DELIV.4')?.['Could be read'];

test.each(NAMES)('it is told though 5,100 other events of the admin log came after it %j', unknowns => {
  const here = behindRosterSync(unknowns);
  expect(changes(here)).toHaveLength(1);
  expect(told(here)).toHaveLength(1);
  expect(coverage(here)).toBe('yes');
});

test('where it cannot be asked for apart, Coverage says in part', () => {
  const here = behindRosterSync({}, true);
  expect(changes(here)).toEqual([]);
  expect(inShort(here).join()).toContain('HEALTH.2 Audit log "admin"');
  expect(coverage(here)).toBe('in part');
  here.world.faults.length = 0;
  passMinutes(here, 60);
  expect(changes(here)).toHaveLength(1);
  expect(coverage(here)).toBe('yes');
});
