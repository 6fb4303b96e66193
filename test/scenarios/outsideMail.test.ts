import { sendMail } from '../emulator/mailing';
import type { Unknowns, World } from '../emulator/world';
import { user, worldOf } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';
import { passMinutes } from './eachLog';
import { mailGoesOn } from './mailGoesOn';
import { inShort, type School, STUDENTS, school } from './school';

const HOUR = 3_600_000;
const FIRST = 'student6-1@school.example';
const SECOND = 'student7-2@school.example';
const TEACHER = 'teacher1@school.example';
const DOMAIN_ONLY = { 'Domain-only units': '/Students' };
const FINDING = 'open high DELIV.2 Mail from outside to /Students';
/** A day of it is played in no time. */
const HOURLY = { everyMinutesRefused: true };
const STUDENT = /student\d-\d/;

/** The small school with /Students domain-only, and these letters at the middle of the next hour. */
function watched(
  letters: { from: string; to: string[] }[],
  settings: Record<string, string> = {},
  unknowns: Partial<Unknowns> = {},
  prepare: (world: World) => void = () => {},
): School {
  const world = small({ unknowns });
  prepare(world);
  const here = school({}, [{ group: STUDENTS }], 'enforce', world, { ...DOMAIN_ONLY, ...settings });
  const middle = (Math.floor(world.clock.now() / HOUR) + 1.5) * HOUR;
  for (const [index, letter] of letters.entries()) {
    world.clock.at(middle + index * 60_000, () => sendMail(world, letter));
  }
  mailGoesOn(world, 8);
  return here;
}

const SPAM = [
  { from: 'win@spam.example', to: [FIRST, SECOND] },
  { from: 'win@spam.example', to: [FIRST] },
  { from: 'hello@other.example', to: [SECOND, TEACHER] },
  { from: TEACHER, to: [FIRST, SECOND] },
];

/** What a person reads: every mail, and every tab. */
const told = (here: School) => JSON.stringify(here.mails());
const found = (here: School) => here.rows('Findings').find(({ Check }) => Check === 'DELIV.2');

test.each<Partial<Unknowns>>([
  {},
  { orgUnitIdHasSubUnits: true },
  { gmailLogHasMessageSet: false },
  { emptyLogPages: true },
])('mail from outside to a domain-only unit is found with its domains and how many, and no name %j', unknowns => {
  const here = watched(SPAM, {}, unknowns);
  passMinutes(here, 210);
  expect(inShort(here)).toContain(FINDING);
  expect(found(here)?.['What is wrong']).toMatch(
    /^4 messages from 2 outside domains \(spam\.example 3, other\.example 1\) were delivered to accounts in \/Students between .* and .*; of 6 observed \(all\)\.$/,
  );
  const mails = here.mails().filter(({ text }) => text.includes('spam.example'));
  expect(mails.length).toBe(1);
  expect(told(here)).not.toMatch(STUDENT);
  expect(JSON.stringify(here.rows('Findings'))).not.toMatch(STUDENT);
});

test.each([true, false])(
  'what restricted delivery rejects is no finding, whether the log names the rule or not: %s',
  has => {
    const here = watched(SPAM, {}, { gmailLogHasMessageSet: has }, world => {
      world.restrictedDelivery.set('/Students', { allowedDomains: [], bypassInternal: true });
    });
    passMinutes(here, 210);
    expect(found(here)).toBeUndefined();
    const kept = JSON.stringify(here.rows('Findings'));
    expect(kept).not.toContain('spam.example');
    const sentence = here.rows('Delivery')[0]?.['In a sentence'];
    expect(sentence).toContain('4 from outside were turned away');
    const isProof = sentence?.includes(
      '4 of them by a restriction of delivery itself, so one was on for those they were sent to',
    );
    expect(isProof).toBe(has);
  },
);

test('an allowed domain may write to its unit, and to no other', () => {
  const letters = [
    { from: 'no-reply@lms.example', to: [FIRST, SECOND] },
    { from: 'no-reply@lms.example', to: [SECOND] },
  ];
  const all = watched(letters, { 'Allowed outside domains': '/Students: lms.example' });
  passMinutes(all, 210);
  expect(found(all)).toBeUndefined();

  const one = watched(letters, { 'Allowed outside domains': '/Students/Grade 6: lms.example' });
  passMinutes(one, 210);
  expect(found(one)?.['What is wrong']).toContain('2 messages from 1 outside domain (lms.example 2)');
});

test('a domain that is allowed after it wrote is no finding any more at the next tick, and the other still is', () => {
  const here = watched(SPAM);
  passMinutes(here, 210);
  here.type('Settings', 'Allowed outside domains', 'Value', '/Students: other.example');
  here.tick();
  expect(found(here)?.['What is wrong']).toContain('3 messages from 1 outside domain (spam.example 3)');
  here.type('Settings', 'Allowed outside domains', 'Value', '/Students: other.example, spam.example');
  here.tick();
  expect(inShort(here)).toContain(FINDING.replace('open', 'resolved'));
  expect(here.rows('Delivery')[0]?.['From outside']).toBe('0');
});

test('a day without any ends it', () => {
  const here = watched(SPAM, {}, HOURLY);
  mailGoesOn(here.world, 30);
  passMinutes(here, 210);
  expect(inShort(here)).toContain(FINDING);
  passMinutes(here, 21 * 60);
  expect(inShort(here)).toContain(FINDING);
  passMinutes(here, 5 * 60);
  expect(inShort(here)).toContain(FINDING.replace('open', 'resolved'));
});

test('where the log does not tell who sent a message, that is said and no verdict comes of it', () => {
  const here = watched(SPAM, {}, { gmailLogHasMessageInfo: false });
  passMinutes(here, 210);
  expect(found(here)).toBeUndefined();
  const row = here.rows('Findings').find(({ Subject }) => Subject === 'Mail that units receive');
  expect([row?.State, row?.Severity, row?.Check]).toEqual(['open', 'low', 'HEALTH.2']);
  // Low, since the same log is told of already.
  expect(inShort(here)).toContain('open medium HEALTH.2 Mail source: Gmail log');
  expect(row?.['What is wrong']).toContain('it does not tell whom messages are from');
});

test('a unit that is not there is said', () => {
  const here = watched(SPAM, { 'Domain-only units': '/Pupils' });
  passMinutes(here, 210);
  expect(inShort(here).filter(line => line.includes('/Pupils'))).toEqual(['open high DELIV.1 /Pupils']);
  const [row] = here.rows('Coverage').filter(({ Check }) => Check === 'DELIV.2');
  expect(row?.['Could be read']).toBe('no');
  expect(row?.['Why not']).toContain('the domain has none at this path');
  expect(here.rows('Delivery')[0]?.Verdict).toBe('no such unit');
});

test('a child that is domain-only is not told of its siblings', () => {
  const here = watched(SPAM, { 'Domain-only units': '/Students/Grade 7' }, { orgUnitIdHasSubUnits: true });
  passMinutes(here, 210);
  expect(found(here)?.['What is wrong']).toContain('2 messages from 2 outside domains');
});

test('of a hundred units not each is looked at in an hour: Coverage says in part, and nobody is mailed of it', () => {
  const domain = 'district.example';
  const pupils = Array.from({ length: 100 }, (_, each) =>
    user(`s${each}@${domain}`, { orgUnitPath: `/Students/School ${each}` }),
  );
  const admin = user(`ada.quill@${domain}`, { admin: 'super', orgUnitPath: '/Staff' });
  const world = worldOf({ domain, users: [admin, ...pupils], groups: [] });
  const here = school({}, [{ group: '*@none.example' }], 'report', world, DOMAIN_ONLY);
  const before = world.requests.length;
  const to = pupils.map(({ address }) => address);
  world.clock.at(world.clock.now() + HOUR, () => sendMail(world, { from: admin.address, to }));
  mailGoesOn(world, 4, admin.address);

  passMinutes(here, 200);

  const asked = world.requests.slice(before).filter(({ url }) => url.includes('orgUnitID='));
  expect(asked.length).toBeLessThanOrEqual(4 * 40);
  const [row] = here.rows('Coverage').filter(({ Check }) => Check === 'DELIV.2');
  expect(row?.['Could be read']).toBe('in part');
  expect(row?.['Why not']).toContain('of 100 units with accounts 40 are looked at in an hour');
  expect(inShort(here)).toContain('open low HEALTH.2 Mail that units receive, in turn');
  expect(told(here)).not.toContain('in turn');
});

test('where no mail to a unit was seen nothing is confirmed', () => {
  const here = watched([], {}, { restrictDeliveryPolicy: 'gmail.restrict_delivery' }, world => {
    world.restrictedDelivery.set('/Students', { allowedDomains: [], bypassInternal: true });
  });
  passMinutes(here, 210);
  expect(here.rows('Delivery')[0]?.Verdict).toBe('declared, not observed');
  const [row] = here.rows('Coverage').filter(({ Check }) => Check === 'DELIV.2');
  expect([row?.['Could be read'], row?.['Why not']]).toEqual([
    'no',
    expect.stringContaining('shows no mail to /Students'),
  ]);
  expect(told(here)).not.toContain('shows no mail');
});

test('an hour counts once the log shows something later: a log that falls behind ends no finding', () => {
  const here = watched(SPAM, {}, HOURLY);
  passMinutes(here, 210);
  expect(inShort(here)).toContain(FINDING);

  here.world.logLag.gmail = 50 * 60;
  passMinutes(here, 30 * 60);
  expect(inShort(here)).toContain(FINDING);
  const [row] = here.rows('Coverage').filter(({ Check }) => Check === 'DELIV.2');
  expect([row?.['Could be read'], row?.['Why not']]).toEqual([
    'in part',
    expect.stringContaining('it shows nothing newer than'),
  ]);
  expect(told(here)).not.toContain('nothing newer');
});

test('what came just before a night without mail is read in the morning, and what a log that is three hours late shows three hours late', () => {
  const here = watched([], {}, HOURLY);
  const { world } = here;
  const night = (Math.floor(world.clock.now() / HOUR) + 9) * HOUR;
  const spam = () => sendMail(world, { from: 'win@spam.example', to: [FIRST] });
  world.clock.at(night + 10 * 60_000, spam);
  passMinutes(here, 16 * 60);
  expect(found(here)).toBeUndefined();
  mailGoesOn(world, 8);
  passMinutes(here, 3 * 60);
  expect(found(here)?.['What is wrong']).toContain('1 message from 1 outside domain');

  world.logLag.gmail = 180;
  world.clock.at(world.clock.now() + HOUR, spam);
  passMinutes(here, 6 * 60);
  expect(found(here)?.['What is wrong']).toContain('2 messages from 1 outside domain');
});

test('of messages without a sender nothing is confirmed: they count, and Coverage says in part', () => {
  const SHOWN = { restrictDeliveryPolicy: 'gmail.restrict_delivery' } as const;
  const here = watched([], { 'Student mail': 'on', 'Student units': '/Students' }, SHOWN, world => {
    world.restrictedDelivery.set('/Students', { allowedDomains: [], bypassInternal: true });
  });
  const { world } = here;
  const at = (Math.floor(world.clock.now() / HOUR) + 1.5) * HOUR;
  const copies = Array.from({ length: 10 }, (_, index) => {
    const address = { name: 'address', value: TEACHER };
    const source = index === 0 ? [{ name: 'source', messageValue: { parameter: [address] } }] : [];
    return {
      id: { time: new Date(at + index).toISOString(), uniqueQualifier: String(index) },
      actor: { email: FIRST },
      events: [
        {
          type: 'x',
          name: 'delivery',
          parameters: [
            { name: 'message_info', messageValue: { parameter: [{ name: 'success', boolValue: true }, ...source] } },
          ],
        },
      ],
    };
  });
  world.faults.push({
    ...{ method: 'reports.activities.list', urlContains: 'orgUnitID=', times: Number.POSITIVE_INFINITY },
    answer: { body: JSON.stringify({ items: copies }) },
  });
  passMinutes(here, 200);
  const [verdict] = here.rows('Delivery');
  expect([verdict?.Verdict, verdict?.['Messages observed']]).toEqual(['declared, not observed', '10']);
  const [row] = here.rows('Coverage').filter(({ Check }) => Check === 'DELIV.2');
  expect([row?.['Could be read'], row?.['Why not']]).toEqual([
    'in part',
    expect.stringContaining('of 10 messages, 9 without sender'),
  ]);
  expect(here.rows('Student mail').at(-1)).toMatchObject({ Received: '10', Error: '± 90 %' });
});

test('Settings that name the unit in other letters end nothing, and where they name another that is said', () => {
  const here = watched(SPAM);
  passMinutes(here, 210);
  here.type('Settings', 'Domain-only units', 'Value', '/students');
  passMinutes(here, 70);
  expect(inShort(here)).toContain(FINDING);
  expect(here.mails().filter(({ text }) => text.includes('Resolved: '))).toEqual([]);

  here.type('Settings', 'Domain-only units', 'Value', '/Staff');
  here.tick();
  const [mail] = here.mails().filter(({ text }) => text.includes('Resolved: Mail from outside to /Students'));
  expect(mail?.text).toContain('Settings does not name this unit as domain-only any more.');
});
