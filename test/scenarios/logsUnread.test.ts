import { addMember, removeMember } from '../emulator/google/groupLife';
import { member } from '../emulator/worldOf';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, SYNC } from './changeByApi';
import { passMinutes, seenChanges, subjects } from './eachLog';
import { inShort, open, STUDENTS, school } from './school';

const locked = 'ALL_MANAGERS_CAN_POST';

const REFUSALS = [
  {
    answer: {
      status: 403,
      reason: 'insufficientPermissions',
      message: 'Request had insufficient authentication scopes.',
    },
    remedy: 'Open the add-on and authorise it again: a scope is missing.',
  },
  {
    answer: {
      status: 401,
      reason: 'authError',
      message: 'Access denied. You are not authorized to read activity records.',
    },
    remedy:
      'The installing account needs the admin privileges Reports and Security Center ▸ Audit and investigation ▸ View.',
  },
];

test.each(REFUSALS)(
  'the logs are refused: the lock works, nothing false is said, and later it is filled in %j',
  refusal => {
    const here = school({ everyMinutesRefused: true }, [{ group: STUDENTS }]);
    const fault = { method: 'reports.activities.list', times: Infinity, answer: refusal.answer };
    here.world.faults.push(fault);
    changeByApi(here.world, rosterSync, STUDENTS);
    here.tick();

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe(locked);
    expect(seenChanges(here).map(({ By }) => By)).toEqual(['not known: the audit logs could not be read']);
    const about = here
      .mails()[0]
      ?.text.split('\n\n')
      .find(text => text.includes('whoCanPostMessage'));
    expect(about).toContain('and is locked again');
    expect(about).not.toContain('nobody');
    expect(about).toContain('By: not known: the audit logs could not be read');
    const health = here.rows('Findings').filter(({ Check }) => Check === 'HEALTH.2');
    expect(health.map(({ Severity, Subject }) => `${Severity} ${Subject}`)).toEqual([
      'medium Audit log "admin"',
      'medium Audit log "groups"',
      'medium Audit log "groups_enterprise"',
      'medium Mail source: Gmail log',
    ]);
    for (const row of health) expect(row['What to do']).toContain(refusal.remedy);
    expect(here.mails()).toHaveLength(1);

    passMinutes(here, 2 * 24 * 60);
    expect(here.mails()).toHaveLength(1);
    fault.times = 0;
    passMinutes(here, 5 * 60);

    expect(seenChanges(here)).toEqual([
      expect.objectContaining({ Account: SYNC, App: 'Roster Sync', Client: rosterSync.clientId }),
    ]);
    expect(
      subjects(here).filter(subject => /was opened (at|on) .*\d\d:\d\d by Roster Sync/.test(subject)),
    ).toHaveLength(1);
    expect(inShort(here).filter(line => line.startsWith('open') && line.includes('HEALTH.2'))).toEqual([]);
  },
);

test('where only one log is refused, nobody in the others is not said to be nobody', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const url = 'applications/groups?';
  const answer = { status: 503, reason: 'backendError', message: 'Backend Error' };
  here.world.faults.push({ method: 'reports.activities.list', urlContains: url, times: Infinity, answer });
  open(here.group(STUDENTS));

  passMinutes(here, 20);

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe(locked);
  expect(seenChanges(here).map(({ By }) => By)).toEqual(['not known: the audit logs could not be read']);
  expect(here.mails()[0]?.text).not.toContain('nobody in the log');
});

test('where a log has more events than are read, nobody in them is not said to be nobody', () => {
  const here = school({}, [{ group: STUDENTS }]);
  changeByApi(here.world, rosterSync, STUDENTS);
  for (let nth = 1; nth <= 6000; nth++) {
    addMember(here.world, 'grade6@school.example', member('student7-1@school.example'), SYNC);
    removeMember(here.world, 'grade6@school.example', 'student7-1@school.example', SYNC);
  }

  passMinutes(here, 10);
  expect(seenChanges(here).map(({ By }) => By)).toEqual([expect.not.stringContaining('nobody')]);
  expect(here.mails()[0]?.text).not.toContain('nobody in the log');

  passMinutes(here, 60);
  expect(seenChanges(here).map(({ By }) => By)).toEqual([expect.stringContaining('Roster Sync')]);
});
