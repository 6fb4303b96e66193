import { gunzipSync } from 'node:zlib';
import { sendMail } from '../emulator/mailing';
import { post } from '../emulator/posting';
import type { Unknowns } from '../emulator/world';
import { group, user, worldOf } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { mailGoesOn } from './mailGoesOn';
import { type School, STUDENTS, school } from './school';

const HOUR = 3_600_000;
const [FIRST, SECOND] = ['student6-1@school.example', 'student6-2@school.example'];
const TEACHER = 'teacher1@school.example';
const ON = { 'Student mail': 'on', 'Student units': '/Students' };
const figure = (text = '') => Number(text.replace(/,/g, ''));

const asksOfUnits = (here: School) => here.world.requests.filter(({ url }) => url.includes('orgUnitID=')).length;
const students = (here: School) => here.rows('Student mail').filter(({ Key }) => Key);

/** What is kept of it, unpacked. */
function keptOf({ world }: School): string {
  const { properties } = world.script;
  const pieces = Array.from({ length: Number(properties.get('received.pieces') ?? 0) }, (_, index) =>
    properties.get(`received.${index}`),
  );
  return pieces.length === 0 ? '' : gunzipSync(Buffer.from(pieces.join(''), 'base64')).toString();
}

/** An hour of mail to students, of every kind. */
function anHour(settings: Record<string, string>, unknowns: Partial<Unknowns> = {}): School {
  const world = small({ unknowns });
  const here = school({}, [{ group: STUDENTS, posters: 'anyone' }], 'report', world, settings);
  here.group(STUDENTS).settings.whoCanPostMessage = 'ANYONE_CAN_POST';
  const middle = (Math.floor(world.clock.now() / HOUR) + 1.5) * HOUR;
  const letters = [
    { from: TEACHER, to: [FIRST, SECOND] },
    { from: 'teacher2@school.example', to: [FIRST] },
    { from: SECOND, to: [FIRST, TEACHER] },
    { from: 'library@school.example', to: [FIRST], automated: true },
    { from: 'parent@home.example', to: [SECOND] },
  ];
  world.clock.at(middle, () => {
    for (const letter of letters) sendMail(world, letter);
    post(world, SECOND, STUDENTS);
  });
  mailGoesOn(world, 4);
  passMinutes(here, 210);
  return here;
}

test.each<Partial<Unknowns>>([{}, { orgUnitIdHasSubUnits: true }, { gmailLogHasMessageSet: false }])(
  'a day of students’ mail by kind of sender, in numbers and without names %j',
  unknowns => {
    const here = anHour(ON, unknowns);
    const rows = students(here);
    // The hours before midnight are another day, without mail.
    expect(rows.map(({ Received }) => Received)).toEqual(['0', '51']);
    // Written before any mail was seen.
    expect([rows[0]?.Error, rows[0]?.['In a sentence']]).toEqual(['', '']);
    const [, row = {}] = rows;
    expect([row.Unit, row.Error, row.Rejected]).toEqual(['/Students', 'exact', '0']);
    const kinds = ['From staff', 'From students', 'By groups', 'Automated', 'From outside'];
    expect(kinds.map(kind => figure(row[kind]))).toEqual([3, 1, 45, 1, 1]);
    expect(row['Groups that wrote most']).toBe(`${STUDENTS} 45`);
    expect(row['Sends most']?.split('\n')[0]).toBe('students: one account, 46');
    expect(row['In a sentence']).toMatch(
      /received 51 messages in the (hour|\d hours) looked at: 88 % by groups, 6 % from staff, 2 % from students, 2 % from automated systems and 2 % from outside the district\.$/,
    );
    expect(keptOf(here)).toContain(`"${STUDENTS}":45`);
    expect(JSON.stringify([rows, here.mails(), keptOf(here)])).not.toMatch(/student\d-\d|teacher\d|About all|A word/);
  },
);

test('off: nothing is asked, kept or written', () => {
  const here = anHour({});
  expect(asksOfUnits(here)).toBe(0);
  expect(students(here)).toEqual([]);
  expect([...here.world.script.properties.keys()].filter(key => key.startsWith('received'))).toEqual([]);
});

test('turned off again, what was counted is forgotten', () => {
  const here = anHour(ON);
  here.type('Settings', 'Student mail', 'Value', 'off');
  passMinutes(here, 10);
  const asked = asksOfUnits(here);
  expect(keptOf(here)).not.toContain('2023-12');
  passMinutes(here, 120);
  expect(asksOfUnits(here)).toBe(asked);
});

/** A district whose students are all in one unit, and Postlock counts what they receive. */
function oneUnit(pupils: number, settings: Record<string, string> = {}): School {
  const domain = 'district.example';
  const users = Array.from({ length: pupils }, (_, i) => user(`s${i}@${domain}`, { orgUnitPath: '/Students' }));
  const admin = user(`ada.quill@${domain}`, { admin: 'super', orgUnitPath: '/Staff' });
  const teacher = user(`tom@${domain}`, { orgUnitPath: '/Staff' });
  const all = group(`all@${domain}`, {
    settings: { whoCanPostMessage: 'ANYONE_CAN_POST' },
    members: users.map(({ address }) => ({ address, role: 'MEMBER', type: 'USER' })),
  });
  const world = worldOf({ domain, users: [admin, teacher, ...users], groups: [all] });
  mailGoesOn(world, 4, admin.address);
  return school({}, [{ group: '*@none.example' }], 'report', world, { ...ON, ...settings });
}

test('a letter that 2,000 accounts of a unit get at the same moment is counted exactly', () => {
  const here = oneUnit(2000);
  const { world } = here;
  const begin = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
  const to = [...world.users.keys()].filter(address => /^s\d/.test(address));
  world.clock.at(begin + HOUR / 2, () => sendMail(world, { from: 'tom@district.example', to }));
  passMinutes(here, (begin + 2.2 * HOUR - world.clock.now()) / 60_000);

  const [row] = students(here).filter(({ Received }) => figure(Received) > 0);
  expect([row?.Received, row?.['From staff'], row?.Error]).toEqual(['2,000', '2,000', 'exact']);
  expect(asksOfUnits(here)).toBeLessThan(20);
});

test('of more copies in one moment than its pages hold nobody says that each was read', () => {
  const here = oneUnit(9000, { 'Domain-only units': '/Students' });
  const { world } = here;
  const begin = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
  const to = [...world.users.keys()].filter(address => /^s\d/.test(address));
  world.clock.at(begin + HOUR / 3, () => sendMail(world, { from: 'win@spam.example', to }));
  world.clock.at(begin + HOUR / 3 + 60_000, () =>
    sendMail(world, { from: 'tom@district.example', to: to.slice(0, 1) }),
  );
  passMinutes(here, (begin + 2.2 * HOUR - world.clock.now()) / 60_000);

  const [row] = students(here).filter(({ Received }) => figure(Received) > 0);
  const error = Number(/\d+/.exec(row?.Error ?? '')?.[0]) / 100;
  expect(Math.abs(figure(row?.Received) - 9001)).toBeLessThanOrEqual(error * figure(row?.Received));
  expect(row?.['In a sentence']).toBe('Too much of it is estimated to be published.');
  const found = here.rows('Findings').find(({ Check }) => Check === 'DELIV.2');
  expect(found?.['What is wrong']).toMatch(/of 4,001 observed \(a sample of 50 %\)\.$/);
});

test.each([[20], [16, 20], [17, 21, 26], [3, 7, 11, 33, 41]])(
  'posts that 9,000 accounts of a unit get within half a minute each, at minutes %j, are off by no more than is said, and little',
  (...minutes) => {
    const here = oneUnit(9000);
    const { world } = here;
    world.copiesASecond = 300;
    const begin = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
    for (const minute of minutes) {
      world.clock.at(begin + minute * 60_000, () => post(world, 'tom@district.example', 'all@district.example'));
    }
    passMinutes(here, (begin + 2.2 * HOUR - world.clock.now()) / 60_000);

    const [row] = students(here).filter(({ Received }) => figure(Received) > 0);
    const error = row?.Error === 'exact' ? 0 : Number(/\d+/.exec(row?.Error ?? '')?.[0]) / 100;
    const received = figure(row?.Received);
    expect(error).toBeLessThan(0.05);
    expect(Math.abs(received - 9000 * minutes.length)).toBeLessThanOrEqual(error * received);
    expect(asksOfUnits(here)).toBeLessThan(12 + 26 * minutes.length);
  },
);

test('20,000 copies an hour in one unit: less than 10 % off, and at most two requests to the log for each 1,000', () => {
  const domain = 'district.example';
  const pupils = Array.from({ length: 2000 }, (_, i) => user(`s${i}@${domain}`, { orgUnitPath: '/Students' }));
  const admin = user(`ada.quill@${domain}`, { admin: 'super', orgUnitPath: '/Staff' });
  const teacher = user(`tom@${domain}`, { orgUnitPath: '/Staff' });
  const world = worldOf({ domain, users: [admin, teacher, ...pupils], groups: [] });
  const here = school({}, [{ group: '*@none.example' }], 'report', world, ON);
  const begin = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
  for (let index = 0; index < 2000; index++) {
    const to = Array.from({ length: 20 }, (_, i) => pupils[(index * 20 + i) % pupils.length]?.address ?? '');
    const from = index % 4 === 0 ? 'news@outside.example' : teacher.address;
    // Every 3.6 seconds for two hours.
    world.clock.at(begin + index * 3600, () => sendMail(world, { from, to }));
  }
  mailGoesOn(world, 5, admin.address);
  passMinutes(here, (begin + 3.2 * HOUR - world.clock.now()) / 60_000);

  const asked = world.requests.filter(({ url }) => url.includes('orgUnitID='));
  const hours = new Map<number, number>();
  for (const { url } of asked) {
    const hour = Math.floor((Date.parse(new URL(url).searchParams.get('endTime') ?? '') - 1) / HOUR) * HOUR;
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  // A page has 1,000 copies.
  expect(Math.max(...hours.values())).toBeLessThan(40);

  const rows = students(here);
  const sum = (title: string) => rows.reduce((total, row) => total + figure(row[title]), 0);
  expect(Math.abs(sum('Received') - 40_000) / 40_000).toBeLessThan(0.1);
  expect(Math.abs(sum('From outside') - 10_000) / 10_000).toBeLessThan(0.1);
  for (const row of rows.filter(({ Received }) => Received !== '0')) expect(row.Error).toMatch(/^(± [1-9] %|exact)$/);
});

test('where properties are full, days keep the largest senders rather than none', () => {
  const here = oneUnit(10);
  const { world } = here;
  const begin = (Math.floor(world.clock.now() / HOUR) + 1) * HOUR;
  const letter = (from: string) => sendMail(world, { from, to: ['s1@district.example'] });
  world.clock.at(begin + HOUR / 2, () => {
    for (let i = 0; i < 300; i++) letter(`x@${(Math.sin(i + 1) * 1e9).toString(36).slice(1, 12)}.example`);
    for (let i = 0; i < 9; i++) letter('x@most.example');
  });
  passMinutes(here, (begin + 1.9 * HOUR - world.clock.now()) / 60_000);
  const { properties } = world.script;
  const sizes = [...properties].map(([key, value]) => key.length + value.length);
  const room = 500 * 1024 - sizes.reduce((sum, size) => sum + size, 0) - 2500;
  for (let i = 0; i * 9000 < room; i++) properties.set(`junk${i}`, 'x'.repeat(Math.min(8990, room - i * 9000)));
  passMinutes(here, 20);
  expect(keptOf(here)).toContain('"outside most.example"');
  expect(keptOf(here).match(/"outside /g)).toHaveLength(5);
});
