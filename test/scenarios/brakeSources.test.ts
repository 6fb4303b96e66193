import type { Unknowns } from '../emulator/world';
import { passMinutes, subjects } from './eachLog';
import { inShort, type School, STUDENTS, scenario } from './school';
import { addCanary, braking, openSchool, postersNow, startStorm } from './storm';

const EXPORT = { project: 'school-logs', dataset: 'workspace', lagMinutes: 2 };
const NAME = 'school-logs.workspace';

/** The finding about a source of mail. */
const about = (here: School, source: string) =>
  here.rows('Findings').find(({ Subject }) => Subject === `Mail source: ${source}`);

/** What the Coverage tab says of checks: whether they could be read, and what to do. */
const coverage = (here: School, ...checks: string[]) =>
  checks.map(check => {
    const row = here.rows('Coverage').find(({ Check }) => Check === check);
    return [check, row?.['Could be read'], row?.['What would make it readable'], row?.Since !== ''];
  });
const REMEDY =
  'The installing account needs the admin privileges Reports and Security Center ▸ Audit and investigation ▸ View. Until then Postlock locks and tells as ever, but cannot say who opened a group, nor see posts by the Gmail log.';

const isBraked = (here: School) => {
  expect(postersNow(here)).toBe('ALL_MANAGERS_CAN_POST');
  expect(subjects(here).filter(subject => /^Postlock: .*12 posts by 4 senders/.test(subject))).toHaveLength(1);
  expect(braking(here)).toEqual(['allstudents@school.example ALL_IN_DOMAIN_CAN_POST ALL_MANAGERS_CAN_POST braked']);
};

const refused = (method: string, urlContains: string, reason: string, message: string) => ({
  method,
  urlContains,
  times: Number.POSITIVE_INFINITY,
  answer: { status: 403, reason, message },
});
const NO_GMAIL_LOG = refused('reports.activities.list', '/applications/gmail', 'forbidden', 'Access denied.');

scenario('a Gmail log that is refused: BigQuery tells, and the log is a low finding', unknowns => {
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'Gmail log, BigQuery', 'BigQuery export': NAME },
    change: world => {
      world.bigQueryExport = EXPORT;
      world.faults.push(NO_GMAIL_LOG);
    },
  });
  startStorm(here);

  here.tick();

  isBraked(here);
  expect(inShort(here)).toContain('open low HEALTH.2 Mail source: Gmail log');
  expect(about(here, 'Gmail log')?.['What is wrong']).toContain('Access denied.');
  expect(about(here, 'Gmail log')?.['What to do']).not.toBe('');
});

scenario('a Gmail log that is refused: the canary tells', unknowns => {
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'Gmail log, BigQuery, canary' },
    change: world => {
      addCanary(world, STUDENTS);
      world.faults.push(NO_GMAIL_LOG);
    },
  });
  startStorm(here);

  here.tick();

  isBraked(here);
  expect(inShort(here)).toContain('open low HEALTH.2 Mail source: Gmail log');
  expect(about(here, 'BigQuery')).toBeUndefined();
  expect(coverage(here, 'MAIL.1', 'MAIL.2', 'MAIL.3')).toEqual([
    ['MAIL.1', 'in part', REMEDY, true],
    ['MAIL.2', 'in part', REMEDY, true],
    ['MAIL.3', 'no', REMEDY, true],
  ]);
  const overview = here.rows('Overview').find(({ Postlock }) => Postlock === 'Coverage');
  expect(overview?.['As of the last tick']).toMatch(/^\d+ of \d+ checks could be read \(2 in part, 1 not/);
});

scenario('a Gmail log that does not tell where messages go is said, and the canary tells', unknowns => {
  const here = openSchool(
    { ...unknowns, gmailLogHasMessageInfo: false },
    { settings: { 'Mail sources': 'Gmail log, canary' }, change: world => addCanary(world, STUDENTS) },
  );
  startStorm(here);

  here.tick();

  isBraked(here);
  expect(inShort(here)).toContain('open low HEALTH.2 Mail source: Gmail log');
  expect(about(here, 'Gmail log')?.['What is wrong']).toContain('it does not tell where messages were sent to');
});

scenario('the only source that is refused is a finding of medium severity, and nothing is braked', unknowns => {
  const here = openSchool(unknowns, { change: ({ faults }) => faults.push(NO_GMAIL_LOG) });
  startStorm(here);

  here.tick();

  expect(postersNow(here)).toBe('ALL_IN_DOMAIN_CAN_POST');
  expect(inShort(here)).toContain('open medium HEALTH.2 Mail source: Gmail log');
});

scenario('a mailbox that Postlock may not read is said, and the log tells', unknowns => {
  const scopes = 'Request had insufficient authentication scopes.';
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'Gmail log, canary' },
    change: world => {
      addCanary(world, STUDENTS);
      world.faults.push(refused('gmail.users.getProfile', '', 'insufficientPermissions', scopes));
    },
  });
  startStorm(here);

  here.tick();

  isBraked(here);
  expect(inShort(here)).toContain('open low HEALTH.2 Mail source: canary');
  expect(about(here, 'canary')?.['What is wrong']).toContain(scopes);
});

test.each([
  ['BigQuery', 'medium', 'no'],
  ['canary, BigQuery', 'low', 'in part'],
  ['BigQuery, Gmail log', 'low', 'yes'],
])('Mail sources %s without a BigQuery export is a %s finding: MAIL.1 is read: %s', (sources, severity, read) => {
  const here = openSchool({}, { settings: { 'Mail sources': sources } });

  here.tick();

  expect(inShort(here)).toContain(`open ${severity} HEALTH.2 Mail source: BigQuery`);
  expect(about(here, 'BigQuery')?.['What is wrong']).toBe(
    'Could not be read or written: BigQuery API: "BigQuery export" in Settings is empty.',
  );
  expect(coverage(here, 'MAIL.1', 'MAIL.2').map(([, found]) => found)).toEqual([read, read]);
});

test('BigQuery after the Gmail log, without an export, is passed over', () => {
  const here = openSchool({}, { settings: { 'Mail sources': 'Gmail log, BigQuery' } });

  here.tick();

  expect(about(here, 'BigQuery')).toBeUndefined();
  expect(coverage(here, 'MAIL.1', 'MAIL.2').map(([, found]) => found)).toEqual(['yes', 'yes']);
});

scenario('BigQuery alone brakes', unknowns => {
  const here = openSchool(unknowns, {
    settings: { 'Mail sources': 'BigQuery', 'BigQuery export': NAME },
    change: world => {
      world.bigQueryExport = EXPORT;
    },
  });
  startStorm(here);

  here.tick();
  passMinutes(here, 20);

  isBraked(here);
});

test.each<Partial<Unknowns>>([{ emptyLogPages: true }, { logNamesApp: false }])(
  'a Gmail log written as %j brakes',
  unknowns => {
    const here = openSchool(unknowns);
    startStorm(here);

    here.tick();

    isBraked(here);
  },
);

test.each([30, 100, 200])('a Gmail log that is %i minutes late brakes the storm once it tells of it', minutes => {
  const here = openSchool(
    {},
    {
      change: ({ logLag }) => {
        logLag.gmail = minutes;
      },
    },
  );
  startStorm(here);

  passMinutes(here, minutes + 10);

  isBraked(here);
});
