import type { Mail } from '../emulator/world';
import { inShort, open, type School, STAFF, STUDENTS, scenario, school } from './school';

const LATE = 'grade6@school.example';

/** Three protected groups drifted at once, and one of them answers only when it is asked again. */
function drifted(here: School, limit: string) {
  here.type('Settings', 'Most re-locks in one tick', 'Value', limit);
  here.tick();
  here.world.mails.length = 0;
  for (const address of [STUDENTS, STAFF, LATE]) open(here.group(address));
  here.world.faults.push({
    method: 'groupsSettings.groups.get',
    urlContains: 'grade6',
    answer: { status: 503, reason: 'backendError', message: 'Service unavailable. Please try again' },
  });
  expect(here.tick()).toBe('done');
}

const settingsOf = (here: School) =>
  [STUDENTS, STAFF, LATE].map(address => here.group(address).settings.whoCanPostMessage);

const heldBack = (here: School) =>
  here.rows('Findings').find(row => row.State === 'open' && /held back/i.test(row.Subject ?? ''))?.['What is wrong'] ??
  '';

function saysSo([mail, ...others]: Mail[], what: string) {
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/held back/i);
  expect(mail?.subject).not.toContain('is open');
  expect(mail?.text).toContain(what);
}

scenario(
  'three drift where one may be re-locked, the third seen late: none is re-locked, and the mail says how many',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }, { group: LATE }]);

    drifted(here, '1');

    expect(settingsOf(here)).toEqual(Array(3).fill('ALL_IN_DOMAIN_CAN_POST'));
    expect(heldBack(here)).toMatch(/\b3\b.*\b1\b/);
    saysSo(here.mails(), heldBack(here));
    expect(here.rows('Changes').filter(row => row.By === 'Postlock')).toEqual([]);
    expect(inShort(here).filter(finding => finding.startsWith('open') && finding.includes('POST.1'))).toHaveLength(4);
  },
);

scenario(
  'three drift where two may be re-locked, the third seen late: two are, and the mail says how many',
  unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }, { group: STAFF }, { group: LATE }]);

    drifted(here, '2');

    expect(settingsOf(here)).toEqual(['ALL_MANAGERS_CAN_POST', 'ALL_MANAGERS_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST']);
    expect(heldBack(here)).toMatch(/\b3\b.*\b2\b/);
    expect(heldBack(here)).not.toMatch(/none/i);
    saysSo(here.mails(), heldBack(here));
    expect(here.rows('Changes').filter(row => row['What happened'] === 're-locked')).toHaveLength(2);
    expect(inShort(here)).toContain(`open high POST.1 ${LATE}`);
  },
);
