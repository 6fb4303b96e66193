import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../emulator/appsScript/execute';
import { changeInConsole } from '../emulator/google/changeByHand';
import { post } from '../emulator/posting';
import { rosterSync } from '../emulator/worlds/evening';
import { changeByApi, SYNC } from './changeByApi';
import { passMinutes } from './eachLog';
import { afterTheEvening, chartsOf, readReview, review, reviews } from './incident';
import { open, type School, STUDENTS, school } from './school';

const TITLE = 'Incident 2023-12-13 allstudents';
const ASKED = { group: STUDENTS, from: '2023-12-13 18:00', to: '2023-12-13 20:30' };
const deliveries = ({ world }: School) => world.posts.reduce((sum, each) => sum + each.deliveries, 0);
const senders = ({ world }: School) => new Set(world.posts.map(({ from }) => from)).size;
const textOf = (here: School, title: string) =>
  JSON.stringify(
    here.world.spreadsheets.get(here.workbook)?.sheets.find(({ properties }) => properties.title === title),
  );

test.each([{}, { emptyLogPages: true }, { apiChangesLoggedIn: 'groups', groupEventNames: 'new' } as const])(
  'an evening on which Postlock locked in time: what happened when, by whom, and nothing delivered %j',
  unknowns => {
    const here = afterTheEvening(unknowns, [{ group: STUDENTS }]);
    expect([here.world.posts.length, senders(here), deliveries(here)]).toEqual([118, 43, 0]);

    expect(review(here, ASKED).outcome).toBe('done');

    expect(reviews(here)).toEqual([TITLE]);
    const { summary, timeline } = readReview(here, TITLE);
    expect(Object.keys(summary)).toEqual([
      ...['Group', 'Time', 'Opened', 'Open to', 'Seen', 'Posts', 'Deliveries', 'Told', 'Not seen'],
    ]);
    expect(summary.Group).toBe(STUDENTS);
    expect(summary.Time).toBe('13 Dec 2023, 18:00 to 13 Dec 2023, 20:30 (America/Los_Angeles)');
    expect(summary.Opened).toContain('13 Dec 2023, 18:40 by Roster Sync');
    expect(summary['Open to']).toMatch(/^anyone in the domain from 18:40 to 18:4\d \((\d min )?\d+ s\)\.$/);
    expect(summary.Seen).toMatch(/^Postlock saw it at 13 Dec 2023, 18:4\d, .* and locked the group again at 18:4\d\.$/);
    expect(summary.Posts).toMatch(/^118 posts by 43 senders, between 18:55 and \d\d:\d\d, by the Gmail log; 0 of them/);
    expect(summary.Deliveries).toBe('0, as far as posts are known: none came while the group was open.');
    expect(summary.Told).toContain('the first at 18:4');
    const times = timeline.map(({ time }) => time);
    expect(times).toEqual([...times].sort());
    expect(timeline[0]).toMatchObject({ time: '2023-12-13 18:40:00', by: expect.stringContaining('Roster Sync') });
    expect(timeline.map(({ what }) => what).filter(what => !what.includes('explained'))).toEqual([
      'Changed: whoCanPostMessage: ALL_MANAGERS_CAN_POST → ALL_IN_DOMAIN_CAN_POST',
      'Seen: whoCanPostMessage had changed',
      'Re-locked: whoCanPostMessage: ALL_IN_DOMAIN_CAN_POST → ALL_MANAGERS_CAN_POST',
      'Mailed: re-locked: allstudents@school.example',
      ...[1, 100, 118].map(nth => expect.stringContaining(`Post ${nth} of 118`)),
    ]);
    expect(timeline.find(({ what }) => what.startsWith('Post 1 '))?.minutes).toBe('15.0');
    expect(chartsOf(here, TITLE)).toBe(1);
    expect(textOf(here, TITLE)).not.toMatch(/student\d-\d|About allstudents/);
    expect(JSON.stringify(here.mails())).not.toMatch(/student\d-\d|About allstudents/);
  },
);

test('an evening on which the group stayed open: posts, senders and deliveries are those that happened', () => {
  const here = afterTheEvening({}, [{ group: STUDENTS, onDrift: 'report' }]);
  expect(deliveries(here)).toBe(118 * 46);

  review(here, ASKED);
  review(here, { ...ASKED, from: '2023-12-13 18:50' });

  expect(reviews(here)).toEqual([TITLE, `${TITLE} (2)`]);
  const [whole, later] = reviews(here).map(title => readReview(here, title).summary);
  expect(whole?.Opened).toContain('18:40 by Roster Sync');
  expect(whole?.['Open to']).toBe('anyone in the domain from 18:40 to 20:30 and on (110 min).');
  expect(later?.Opened).toBe('It was open already at 13 Dec 2023, 18:50.');
  expect(later?.['Open to']).toBe('anyone in the domain from 18:50 to 20:30 and on (100 min).');
  for (const summary of [whole, later]) {
    expect(summary?.Posts).toMatch(
      /^118 posts by 43 senders, .*; 118 of them while the group was open\. That log is late: /,
    );
    expect(summary?.Deliveries).toMatch(/^5,428, computed: 118 posts while the group was open × 46 mailboxes\.$/);
  }
});

test('run from the editor it writes the same, and returns the link', () => {
  const here = afterTheEvening({}, [{ group: STUDENTS }]);
  const read = (file: string) => readFileSync(join(__dirname, '../../dist', file), 'utf8');
  const call = `function now() { return reviewIncident('AllStudents@school.example', '${ASKED.from}', '${ASKED.to}'); }`;
  const code = { source: `${read('Code.js')}\n${call}`, manifest: JSON.parse(read('appsscript.json')) };

  const ran = execute(here.world, 'now', { user: here.admin, kind: 'editor', code });

  expect(ran.value).toMatch(new RegExp(`^https://docs.google.com/spreadsheets/d/${here.workbook}/edit#gid=\\d+$`));
  expect(reviews(here)).toEqual([TITLE]);
  expect(readReview(here, TITLE).summary.Opened).toContain('18:40 by Roster Sync');
});

test('somebody locked it before somebody else opened it: the one who opened it is named', () => {
  const here = school({}, [{ group: STUDENTS, onDrift: 'report' }]);
  changeInConsole(here.world, SYNC, STUDENTS, { whoCanPostMessage: 'ALL_OWNERS_CAN_POST' });
  passMinutes(here, 10);
  changeByApi(here.world, rosterSync, STUDENTS);
  passMinutes(here, 30);

  review(here, { group: STUDENTS, from: '2023-12-14 00:00', to: '2023-12-14 00:40' });

  expect(readReview(here, 'Incident 2023-12-14 allstudents').summary.Opened).toContain('by Roster Sync');
});

test('opened by nobody in the log: posts before it was seen are not said to have met a locked group', () => {
  const here = school({}, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  here.world.clock.advance(60_000);
  for (const nth of [1, 2, 3]) post(here.world, `student6-${nth}@school.example`, STUDENTS);
  expect(deliveries(here)).toBe(3 * 46);
  passMinutes(here, 40);

  review(here, { group: STUDENTS, from: '2023-12-14 00:00', to: '2023-12-14 00:40' });

  const { summary } = readReview(here, 'Incident 2023-12-14 allstudents');
  expect(summary.Opened).toContain('nobody is in the audit logs for it');
  expect(summary['Open to']).not.toContain('At no time');
  expect(summary.Posts).toContain('3 posts by 3 senders');
  expect(summary.Posts).not.toContain('; 0 of them');
  expect(summary.Deliveries).not.toMatch(/^0/);
});
