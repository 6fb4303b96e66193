import { sendMail } from '../emulator/mailing';
import { post } from '../emulator/posting';
import type { World } from '../emulator/world';
import { passMinutes } from './eachLog';
import { inShort, open, type School, STUDENTS } from './school';
import { openSchool } from './storm';

const BIG_QUERY = { 'Mail sources': 'BigQuery', 'BigQuery export': 'school-logs.workspace' };

const withExport = (lagMinutes: number, change: (world: World) => void = () => undefined): School =>
  openSchool(
    {},
    {
      settings: BIG_QUERY,
      change: world => {
        world.bigQueryExport = { project: 'school-logs', dataset: 'workspace', lagMinutes };
        change(world);
      },
    },
  );

/** A letter to one person at each of these minutes from now on. */
function letters({ world }: School, minutes: number[]): void {
  const begin = world.clock.now();
  for (const minute of minutes) {
    const write = () => sendMail(world, { from: 'student6-1@school.example', to: ['ada.quill@school.example'] });
    world.clock.at(begin + minute * 60_000, write);
  }
}

/** The domain's rows in the Mail tab that the export told: begin of the hour, messages sent, and how exact that is. */
const hours = (here: School) =>
  here
    .rows('Mail')
    .filter(({ Source, Of }) => Source === 'BigQuery' && Of === 'the whole domain')
    .map(row => [row.Hour?.slice(0, 16), row['Messages sent'], row.Error?.slice(0, 5)]);

const asHour = (time: number) => new Date(time).toISOString().slice(0, 13).replace('T', ' ');

/** The same rows as they are to be. */
const sent = ({ world }: School, rows: ReturnType<typeof hours>) =>
  rows.map(([hour = '']) => [
    hour,
    String(world.mailings.filter(({ at }) => asHour(at) === hour.slice(0, 13)).length),
    'exact',
  ]);

test.each([
  [2, 9],
  [100, 7],
  [215, 5],
  [250, 5],
])('an export that is %i minutes late tells whole hours, each as it was', (lag, least) => {
  const here = withExport(lag);
  letters(here, [...Array(600).keys()]);

  passMinutes(here, 560);

  const rows = hours(here);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  expect(rows.filter(([, count]) => count === '60').length).toBeGreaterThanOrEqual(least - 2);
  expect(rows).toEqual(sent(here, rows));
});

test('hours without mail are told once there is mail again', () => {
  const here = withExport(2);
  letters(here, [10, 70, 250, 310]);

  passMinutes(here, 320);

  const rows = hours(here);
  expect(rows.map(([, count]) => count).filter(count => count === '0').length).toBeGreaterThanOrEqual(2);
  expect(rows).toEqual(sent(here, rows));
});

/** What the open finding about the export says, and whether MAIL.1 and MAIL.2 could be read. */
const said = (here: School) => [
  inShort(here).find(line => line.endsWith('Mail source: BigQuery')),
  here.rows('Findings').find(({ Subject }) => Subject === 'Mail source: BigQuery')?.['What is wrong'],
  ...['MAIL.1', 'MAIL.2'].map(id => here.rows('Coverage').find(({ Check }) => Check === id)?.['Could be read']),
];

test('an export that is so late that no hour could be counted is said', () => {
  const here = withExport(350);
  letters(
    here,
    [...Array(100).keys()].map(index => index * 4),
  );

  passMinutes(here, 400);

  expect(hours(here)).toEqual([]);
  expect(said(here)).toEqual([
    'open low HEALTH.2 Mail source: BigQuery',
    'Could not be read or written: BigQuery API: the export has no mail of the last four hours: there was none, or it is late.',
    'in part',
    'in part',
  ]);
});

test('of more than 5,000 posts to groups in an hour the newest are read, and that is said', () => {
  const here = withExport(2);
  letters(here, [...Array(30).keys()]);
  open(here.group(STUDENTS), 'ALL_MANAGERS_CAN_POST');
  for (let i = 0; i < 5000; i++) post(here.world, `student6-${(i % 9) + 1}@school.example`, STUDENTS);
  passMinutes(here, 10);

  expect(said(here)).toEqual([
    'open low HEALTH.2 Mail source: BigQuery',
    'Could not be read or written: BigQuery API answered 200: there were more than 5000 posts to groups in an hour, and the earliest are missing.',
    'in part',
    'in part',
  ]);
});
