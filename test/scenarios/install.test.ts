import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { press } from '../emulator/appsScript/press';
import { deleteTab } from '../emulator/person';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { at, open, STUDENTS, scenario, school } from './school';

const TABS = [
  'Overview',
  'Policy',
  'Settings',
  'Findings',
  'Groups',
  'Changes',
  'Mail',
  'Delivery',
  'Student mail',
  'Coverage',
  'Runs',
  'Evidence',
  'State',
];

scenario('install makes the workbook, the triggers and a first tick, and says how often it watches', unknowns => {
  const world = small({ unknowns });
  const admin = installer(world);

  const installed = execute(world, 'install', { user: admin, kind: 'editor' });

  const cadence = unknowns.everyMinutesRefused
    ? 'every hour, the most that Apps Script allows an add-on'
    : 'every 5 minutes';
  expect(installed.outcome).toBe('done');
  expect(installed.value).toContain(`Postlock runs as ${admin}, ${cadence}.`);
  expect(world.script.triggers.map(({ handler, everyMinutes }) => [handler, everyMinutes])).toEqual([
    ['tick', unknowns.everyMinutesRefused ? 60 : 5],
    ['heartbeat', 24 * 60],
  ]);
  const here = at(world, admin);
  expect(
    [...world.spreadsheets.values()][0]?.sheets.map(({ properties }) => [properties.title, properties.hidden ?? false]),
  ).toEqual(TABS.map(title => [title, title === 'State']));
  expect(here.rows('Policy').map(row => [row.Group, row.Status])).toEqual([
    ['# allstudents@example.org', 'a remark: not in force'],
  ]);
  expect(here.rows('Settings').map(row => [row.Setting, row.Value])).toEqual([
    ['Mode', 'report'],
    ['Alert recipients', admin],
    ['Urgent recipients', ''],
    ['Quiet hours', ''],
    ['Board recipients', ''],
    ['Daily digest', 'on'],
    ['Large group', '500'],
    ['Most re-locks in one tick', '20'],
    ['Pinned groups', ''],
    ['Student units', ''],
    ['Sweep hours', '24'],
    ['Mail sources', 'Gmail log, BigQuery, canary'],
    ['BigQuery export', ''],
    ['Storm posts', '10'],
    ['Storm senders', '3'],
    ['Storm recipients', '500'],
    ['Storm window', '60'],
    ['Brake hours', '6'],
    ['Domain-only units', ''],
    ['Allowed outside domains', ''],
    ['Units without mail', ''],
    ['Student mail', 'off'],
    ['Automated senders', '*noreply*@*, *no-reply*@*, *donotreply*@*'],
  ]);
  expect(here.rows('Groups').map(row => row['Settings read'] !== '')).toEqual([...world.groups].map(() => true));
  expect(here.rows('Overview').find(row => row.Postlock === 'Cadence')?.['As of the last tick']).toBe(cadence);
});

scenario('install run again mends what is missing and leaves the rest', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  deleteTab(here.world, here.workbook, 'Findings');
  deleteTab(here.world, here.workbook, 'Settings');

  const again = execute(here.world, 'install', { user: here.admin, kind: 'editor' });

  expect(again.outcome).toBe('done');
  expect(here.world.spreadsheets.size).toBe(1);
  expect(here.world.script.triggers).toHaveLength(2);
  expect(here.rows('Policy').map(row => row.Group)).toEqual([STUDENTS]);
  expect(here.rows('Settings').find(row => row.Setting === 'Mode')?.Value).toBe('enforce');
  open(here.group(STUDENTS));
  here.tick();
  expect(here.rows('Findings').map(row => `${row.State} ${row.Check}`)).toEqual([
    'resolved POST.1',
    'resolved HEALTH.1',
  ]);
});

scenario('uninstall removes the triggers and leaves the workbook, which says so', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);

  expect(execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' }).outcome).toBe('done');
  expect(execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' }).outcome).toBe('done');

  expect(here.world.script.triggers).toEqual([]);
  expect(here.rows('Policy').map(row => row.Group)).toEqual([STUDENTS]);
  expect(here.rows('Overview')).toHaveLength(1);
  expect(here.rows('Overview')[0]?.['As of the last tick']).toMatch(
    /^Postlock was uninstalled on .* Nothing is watched since\.$/,
  );
  const card = execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  expect(cardText(card.value)).toContain('none: there is no trigger, so nothing is watched');

  expect(execute(here.world, 'install', { user: here.admin, kind: 'editor' }).outcome).toBe('done');
  expect(here.rows('Policy').map(row => row.Group)).toEqual([STUDENTS]);
  expect(here.world.spreadsheets.size).toBe(1);
});

scenario('a second admin cannot install beside the first, nor take its trigger away', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const second = { user: 'roster-sync@school.example', kind: 'editor' as const };

  expect(execute(here.world, 'install', second).error).toContain(`Postlock already runs as ${here.admin}.`);
  expect(execute(here.world, 'uninstall', second).error).toContain('only that account can remove its trigger');
  expect(here.world.script.triggers).toHaveLength(2);
  expect(here.world.spreadsheets.size).toBe(1);
});

scenario('the card shows the verdict, the findings and the ticks, and runs one at the press of a button', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  const card = execute(here.world, 'onHomepage', { user: here.admin, kind: 'callback' });
  expect(cardText(card.value)).toContain('The one protected group is as the policy says.');

  const pressed = press(here.world, card.value, 'Run now', { user: here.admin });

  expect(pressed.outcome).toBe('done');
  expect(cardText(pressed.value)).toContain('The one protected group is as the policy says.');
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
  expect(here.mails()).toHaveLength(1);
  const workbook = execute(here.world, 'onOpenWorkbook', { user: here.admin, kind: 'callback' });
  expect(JSON.stringify(workbook.value)).toContain(`https://docs.google.com/spreadsheets/d/${here.workbook}/edit`);
});

scenario('another admin sees the card, but does not run ticks in the name of the installer', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const card = execute(here.world, 'onHomepage', { user: 'roster-sync@school.example', kind: 'callback' });
  expect(cardText(card.value)).toContain('as the policy says');

  const requests = here.world.requests.length;
  const pressed = press(here.world, card.value, 'Run now', { user: 'roster-sync@school.example' });

  expect(cardText(pressed.value)).toContain(`Only ${here.admin} can run a tick`);
  expect(here.world.requests.length - requests).toBe(1);
});
