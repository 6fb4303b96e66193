import { changesTab, formatChange } from '../../../src/workbook/changesTab';
import { findingsTab, formatFindings } from '../../../src/workbook/findingsTab';
import { formatOverview } from '../../../src/workbook/overviewTab';
import { formatRun, runsTab } from '../../../src/workbook/runsTab';
import { change, finding, later, living, NOW } from '../samples';

test('findings: open ones first, then by severity, then the newest first', () => {
  const rows = formatFindings([
    living({ subject: 'resolved', resolvedAt: NOW }),
    living({ subject: 'low', severity: 'low' }),
    living({ subject: 'old' }),
    living({ subject: 'new b', since: later(5) }),
    living({ subject: 'new a', since: later(5) }),
  ]);
  expect(rows.map(([state, , , subject]) => `${state} ${subject}`)).toEqual([
    'open new a',
    'open new b',
    'open old',
    'open low',
    'resolved resolved',
  ]);
});

test('a finding fills its columns', () => {
  const group = { address: 'all@example.org', id: 'id-all' };
  const [row] = formatFindings([
    living({ group, changes: ['a: 1 → 2', 'b: 3 → 4'], done: 'Re-locked.', resolvedAt: later(5) }),
  ]);
  expect(Object.fromEntries(findingsTab.columns.map(({ title }, index) => [title, row?.[index]]))).toEqual({
    State: 'resolved',
    Severity: 'critical',
    Check: 'POST.1',
    Subject: 'all@example.org',
    'What is wrong': 'Anyone on the internet may post.',
    'What changed': 'a: 1 → 2\nb: 3 → 4',
    'What was done': 'Re-locked.',
    'What to do': 'Set it back.',
    Since: { moment: NOW },
    'Seen last': { moment: NOW },
    Resolved: { moment: later(5) },
    'Admin console': { link: 'https://admin.google.com/ac/groups/id-all', text: 'Open the group' },
  });
});

test.each([
  ['put right', { done: 'Re-locked.', ended: 'The group is gone.' }, 'Re-locked.'],
  ['ended by itself', { ended: 'The group is gone.' }, 'The group is gone.'],
  ['still open', {}, undefined],
])('what was done about a finding that was %s', (_, given, expected) => {
  const column = findingsTab.columns.map(({ title }) => title).indexOf('What was done');
  expect(formatFindings([living(given)])[0]?.[column]).toBe(expected);
});

test('a change fills its columns', () => {
  const row = formatChange(
    change({ notBefore: later(-5), by: 'Postlock', outcome: 'failed', why: 'refused' }),
    'Etc/UTC',
  );
  expect(Object.fromEntries(changesTab.columns.map(({ title }, index) => [title, row[index]]))).toEqual({
    When: { moment: NOW },
    'Not before': { moment: later(-5) },
    Group: 'all@example.org',
    Setting: 'archiveOnly',
    From: 'true',
    To: 'false',
    By: 'Postlock',
    'What happened': 'failed',
    Why: 'refused',
    Account: undefined,
    App: undefined,
    Client: undefined,
    'Logged at': undefined,
    Address: undefined,
    Region: undefined,
    Key: '7.1',
  });
});

test('a run fills its columns', () => {
  expect(
    formatRun({
      at: NOW,
      due: 'protected groups: 1',
      requests: 4,
      seconds: 1.2,
      result: 'ok',
      told: 'Mailed.',
      used: 'trigger time 1 %',
    }),
  ).toEqual([{ moment: NOW }, 'protected groups: 1', 4, 1.2, 'ok', 'Mailed.', 'trigger time 1 %']);
  expect(runsTab.columns.map(({ title }) => title)).toEqual([
    'Tick',
    'What was due',
    'Requests',
    'Seconds',
    'Result',
    'Mailed',
    'Used today',
  ]);
});

test('the overview', () => {
  const rows = formatOverview({
    verdict: 'Locked.',
    week: 'Quiet.',
    locked: 1,
    protectedGroups: 2,
    open: [finding(), finding({ severity: 'low' }), finding({ severity: 'low' })],
    groups: 1_200,
    lastTick: 'then',
    nextTick: 'soon',
    cadence: 'every 5 minutes',
    mode: 'enforce',
    recipients: ['a@x.org', 'b@x.org'],
    studentUnits: ['/Students'],
    coverage: '17 of 17 checks could be read.',
    delivery: ['/Students: not checkable'],
    evidence: 'intact',
    archives: { 2026: 'book' },
    runsAs: 'admin@example.org',
    used: 'requests 3 %',
  });
  expect(Object.fromEntries(rows.filter(([label]) => label !== ''))).toEqual({
    Verdict: 'Locked.',
    'In the last seven days': 'Quiet.',
    'Protected groups as the policy says': '1 of 2',
    'Open findings, critical': 1,
    'Open findings, high': 0,
    'Open findings, medium': 0,
    'Open findings, low': 2,
    Coverage: '17 of 17 checks could be read.',
    'Mail to domain-only units': '/Students: not checkable',
    'Groups in the domain': 1_200,
    'Last tick': 'then',
    'Next tick': 'soon',
    Cadence: 'every 5 minutes',
    Mode: 'enforce: drift is re-locked where the row says so',
    'Units of students': '/Students',
    'Alerts go to': 'a@x.org, b@x.org',
    Evidence: 'intact',
    'Archive of 2026': {
      link: 'https://docs.google.com/spreadsheets/d/book/edit',
      text: 'https://docs.google.com/spreadsheets/d/book/edit',
    },
    'Runs as': 'admin@example.org',
    "Used of Google's daily quotas": 'requests 3 %',
  });
});
