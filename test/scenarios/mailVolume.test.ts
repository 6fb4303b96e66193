import { sendMail } from '../emulator/mailing';
import { post } from '../emulator/posting';
import { group, member, user, worldOf } from '../emulator/worldOf';
import { evening } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { open, type School, STUDENTS, school } from './school';

const REPORT = [{ group: STUDENTS, onDrift: 'report' }];

/** The rows of the Mail tab with figures in them, by hour and of what they are. */
const mail = (here: School) =>
  Object.fromEntries(
    here
      .rows('Mail')
      .filter(({ Key }) => Key)
      .map(row => [`${row.Hour?.slice(11, 16)} ${row.Of}`, row]),
  );

const figure = (text = '') => Number(text.replace(/,/g, ''));

test('an evening in a small school: each hour as it was, of the domain and of the group', () => {
  const world = small({});
  evening(world);
  const here = school({}, REPORT, 'report', world);
  passMinutes(here, 330);

  const rows = mail(here);
  const [first, second] = ['02:00', '03:00'].map(hour => rows[`${hour} the whole domain`]);
  expect(figure(first?.['Messages sent']) + figure(second?.['Messages sent'])).toBe(118);
  // More than 1,000 in a few minutes are estimated, and say so.
  const deliveries = figure(first?.Deliveries) + figure(second?.Deliveries);
  expect(Math.abs(deliveries - 118 * 46) / (118 * 46)).toBeLessThan(0.02);
  expect(second?.Error).toMatch(/^(exact|± \d+ %)( so far)?$/);
  expect([first?.Source, rows['01:00 the whole domain']?.Deliveries, rows['01:00 the whole domain']?.Error]).toEqual([
    ...['Gmail log', '0', 'exact'],
  ]);
  const ofGroup = ['02:00', '03:00'].map(hour => rows[`${hour} ${STUDENTS}`]);
  expect(ofGroup.map(row => figure(row?.Deliveries))).toEqual(ofGroup.map(row => figure(row?.['Messages sent']) * 46));
  expect(ofGroup.reduce((sum, row) => sum + figure(row?.['Messages sent']), 0)).toBe(118);
  expect(JSON.stringify(here.rows('Mail'))).not.toMatch(/student\d-\d/);
});

test('a log that is 90 minutes late revises the hours: no row twice, and nothing counted twice', () => {
  const world = small({});
  world.logLag.gmail = 90;
  evening(world);
  const here = school({}, REPORT, 'report', world);
  // A quarter past nine in the evening: of the hour from seven to eight only a part is in the log.
  passMinutes(here, 315);
  const early = figure(mail(here)['03:00 the whole domain']?.['Messages sent']);
  passMinutes(here, 240);

  const keys = here.rows('Mail').flatMap(({ Key }) => (Key ? [Key] : []));
  expect(keys.length).toBe(new Set(keys).size);
  const rows = mail(here);
  const late = ['02:00', '03:00'].map(hour => figure(rows[`${hour} the whole domain`]?.['Messages sent']));
  expect(late[0] ?? 0).toBeGreaterThan(0);
  expect(early).toBeLessThan(late[1] ?? 0);
  expect((late[0] ?? 0) + (late[1] ?? 0)).toBe(118);
});

test('1.18 million deliveries are counted by 18 requests an hour, and less than 5 % off', () => {
  const domain = 'district.example';
  const students = Array.from({ length: 10_000 }, (_, i) =>
    user(`s${i}@${domain}`, { orgUnitPath: '/Students/Grade 9' }),
  );
  const sync = user(`roster-sync@${domain}`, { admin: 'super' });
  const admin = user(`ada.quill@${domain}`, { admin: 'super' });
  const all = group(`allstudents@${domain}`, {
    members: [...students.map(({ address }) => address), member(admin.address, 'OWNER')],
    settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' },
  });
  const world = worldOf({ domain, users: [admin, sync, ...students], groups: [all] });
  world.copiesASecond = 33;
  evening(world);
  const here = school({}, [{ group: all.address, onDrift: 'report' }], 'report', world);
  passMinutes(here, 330);

  const sent = world.posts.reduce((sum, post) => sum + post.deliveries, 0);
  expect(sent).toBe(118 * 10_001);
  const rows = mail(here);
  const counted = ['02:00', '03:00', '04:00'].map(hour => figure(rows[`${hour} the whole domain`]?.Deliveries));
  const seen = counted.reduce((sum, each) => sum + each, 0);
  expect(Math.abs(seen - sent) / sent).toBeLessThan(0.05);
  expect(rows['03:00 the whole domain']?.Error).toMatch(/^± \d+ %( so far)?$/);
  const received = world.requests.filter(({ url }) => decodeURIComponent(url).includes('mail_event_type==2'));
  const hours = here.rows('Runs').reduce((sum, row) => {
    const [, count = '0'] = /hours of mail: (\d+)/.exec(row['What was due'] ?? '') ?? [];
    return sum + Number(count);
  }, 0);
  expect(received.length / hours).toBe(15);
});

test('in an hour of 9,240 messages every account is counted whole; beyond 12,000 what was seen is told as the least', () => {
  const world = small({ unknowns: { everyMinutesRefused: true } });
  const here = school({}, REPORT, 'report', world, { 'Mail sources': 'Gmail log' });
  passMinutes(here, 8 * 24 * 60);
  const hour = Math.ceil(world.clock.now() / 3_600_000) * 3_600_000;
  const send = (name: string, messages: number, begin: number) => {
    for (let each = 0; each < messages; each++) {
      const letter = { from: `${name}@school.example`, to: ['ada.quill@school.example'] };
      world.clock.at(begin + Math.floor((each * 3_600_000) / messages), () => sendMail(world, letter));
    }
  };
  for (let teacher = 1; teacher <= 12; teacher++) send(`teacher${teacher}`, 750, hour);
  send('office', 240, hour);
  const told = (account: string) => {
    const id = world.users.get(`${account}@school.example`)?.id;
    return here.rows('Findings').find(({ Check, Subject }) => Check === 'MAIL.3' && Subject === `Account ${id}`)?.[
      'What is wrong'
    ];
  };
  passMinutes(here, 360);
  expect(told('office')).toMatch(/^It sent 240 messages /);
  expect(told('teacher7')).toMatch(/^It sent 750 messages /);

  const next = hour + 7 * 3_600_000;
  for (let student = 1; student <= 10; student++) send(`student6-${student}`, 1800, next);
  passMinutes(here, 360);
  const [, seen = '0'] = /^It sent at least ([\d,]+) messages /.exec(told('student6-3') ?? '') ?? [];
  expect(figure(seen)).toBeGreaterThanOrEqual(1000);
  expect(figure(seen)).toBeLessThan(1800);
}, 120_000);

test.each([
  ['taken, and the group is locked by hand after them', 'ALL_IN_DOMAIN_CAN_POST', 'ALL_MANAGERS_CAN_POST', 8 * 46],
  ['bounced, and the group is opened after them', 'ALL_MANAGERS_CAN_POST', 'ALL_IN_DOMAIN_CAN_POST', 0],
])('eight posts that are %s: the Mail tab says what they came to', (_, first, then, deliveries) => {
  const here = school({}, [{ group: STUDENTS, posters: 'domain', onDrift: 'report' }]);
  open(here.group(STUDENTS), first);
  passMinutes(here, 20);
  const begin = (Math.floor(here.world.clock.now() / 3_600_000) + 1) * 3_600_000;
  for (let each = 0; each < 8; each++) {
    here.world.clock.at(begin + (10 + each) * 60_000, () =>
      post(here.world, `student6-${each + 1}@school.example`, STUDENTS),
    );
  }
  here.world.clock.at(begin + 30 * 60_000, () => open(here.group(STUDENTS), then));

  passMinutes(here, 180);

  const row = here.rows('Mail').find(({ Of }) => Of === STUDENTS);
  expect([row?.['Messages sent'], row?.Deliveries]).toEqual(['8', String(deliveries)]);
});
