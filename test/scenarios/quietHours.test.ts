import { changeInConsole } from '../emulator/google/changeByHand';
import { addSpace, webhookOf } from '../emulator/google/chat/webhook';
import { passMinutes } from './eachLog';
import { home, pressed } from './pressed';
import { open, type School, STAFF, STUDENTS, school } from './school';

const PHONE = 'pager@school.example';
const CLUBS = 'clubs@school.example';
const HEAD = 'head@school.example';

/** It is just after midnight, and one of the two groups is without a row: that it is opened is medium. */
const atNight = (mode = 'report'): School =>
  school({}, [{ group: STUDENTS }], mode, undefined, {
    ...{ 'Large group': '2', 'Quiet hours': '22:00 - 6:00', 'Daily digest': 'off' },
    ...{ 'Alert recipients': `${HEAD}, ${CLUBS}`, 'Urgent recipients': PHONE },
  });
/** In the Admin console, and so a log tells of it. */
const openStaff = (here: School) => {
  changeInConsole(here.world, here.admin, STAFF, { whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' });
  passMinutes(here, 4 * 60);
};
const readers = (here: School) => here.mails().map(({ to }) => to.join(' '));
const minutesUntil = (here: School, hour: number) => hour * 60 - ((here.world.clock.now() / 60_000) % (24 * 60));

test('what is medium waits for the end of the quiet hours, and then one mail says how it is', () => {
  const here = atNight();
  openStaff(here);
  passMinutes(here, minutesUntil(here, 5.9));
  expect(here.mails()).toEqual([]);
  expect(here.rows('Runs').filter(({ Mailed }) => Mailed?.startsWith('When the quiet hours are over: '))).not.toEqual(
    [],
  );
  passMinutes(here, 30);

  expect(readers(here)).toEqual([`${HEAD} ${CLUBS}`]);
  const [mail] = here.mails();
  expect(mail?.subject).toContain(STAFF);
  expect(mail?.text).toContain('POST.2, medium, since 14 Dec 2023, 00:');
  expect((mail?.at ?? 0) % 86_400_000).toBeGreaterThanOrEqual(6 * 3_600_000);
});

test('what ended in the same night is one line of the morning', () => {
  const here = atNight();
  openStaff(here);
  here.policy({ group: STUDENTS }, { group: STAFF, posters: 'domain' });
  passMinutes(here, 7 * 60);

  expect(here.mails().map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Postlock: Resolved: allstaff@/)]);
  expect(here.mails()[0]?.text.match(/POST\.2/g)).toHaveLength(1);
});

test('something urgent is mailed at once, to the urgent recipients too, and what waited goes with it', () => {
  const here = atNight();
  openStaff(here);
  open(here.group(STUDENTS));
  here.tick();

  expect(readers(here)).toEqual([`${HEAD} ${CLUBS} ${PHONE}`]);
  const [mail] = here.mails();
  expect(mail?.subject).toMatch(/^Postlock: allstudents@school.example is open.* \(and \d more\)$/);
  expect(mail?.text).toContain('POST.2, medium');
  passMinutes(here, minutesUntil(here, 8));
  expect(here.mails().filter(({ text }) => text.includes('POST.2, medium'))).toHaveLength(1);
});

test('the mail that says it is over answers the one that said it began', () => {
  const here = school({}, [{ group: STUDENTS }], 'report');
  open(here.group(STUDENTS), 'ANYONE_CAN_POST');
  passMinutes(here, 60);
  const [first] = here.mails();
  here.group(STUDENTS).settings.whoCanPostMessage = 'ALL_MANAGERS_CAN_POST';
  passMinutes(here, 20);

  const last = here.mails().at(-1);
  expect(first?.subject).toMatch(/^Postlock: allstudents@school.example is open/);
  expect(last?.subject).toMatch(/^Re: Postlock: allstudents@school.example /);
  expect(here.mails().map(({ subject }) => subject)).toContain(last?.subject.slice('Re: '.length));
  expect(last?.text).toMatch(/^Resolved: allstudents@school.example is not wider than the policy any more\n/);
});

test('an urgent recipient who is taken off hears that', () => {
  const here = atNight();
  here.type('Settings', 'Urgent recipients', 'Value', '');
  here.tick();
  expect(readers(here)).toEqual([`${HEAD} ${CLUBS} ${PHONE}`]);
  expect(here.mails()[0]?.text).toContain('Urgent recipients in Settings was pager@school.example; now it is nobody.');
});

test('something urgent does not wait behind what could not be mailed before the quiet hours', () => {
  const here = atNight();
  here.type('Settings', 'Quiet hours', 'Value', '06:00-07:00');
  here.world.script.mailQuota = 0;
  openStaff(here);
  passMinutes(here, minutesUntil(here, 6.1));
  here.world.script.mailQuota = 100;
  expect(here.mails()).toEqual([]);
  open(here.group(STUDENTS));
  here.tick();

  expect(here.mails().some(({ subject }) => subject.startsWith('Postlock: allstudents@school.example is open'))).toBe(
    true,
  );
  expect(here.mails().filter(({ text }) => text.includes('POST.2, medium'))).toHaveLength(1);
});

test('what waits is mailed once, also while the space of Google Chat is gone', () => {
  const here = atNight();
  const space = addSpace(here.world, 'AAAA1234');
  pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, { 'Google Chat webhook': webhookOf(space) });
  const { key } = space;
  space.key = 'AIza-another';
  open(here.group(STUDENTS));
  here.tick();
  openStaff(here);
  expect(here.mails().filter(({ text }) => text.includes('POST.2, medium'))).toEqual([]);
  here.group(STUDENTS).settings.whoCanPostMessage = 'ALL_MANAGERS_CAN_POST';
  passMinutes(here, 15);
  space.key = key;
  passMinutes(here, minutesUntil(here, 7));

  expect(here.mails().filter(({ text }) => text.includes('POST.2, medium'))).toHaveLength(1);
  expect(space.messages.filter(({ text }) => text.includes('POST.2, medium'))).toHaveLength(1);
});

test('what went away in the night without being news is not told in the morning', () => {
  const here = atNight();
  const answer = { status: 503, reason: 'backendError', message: 'Backend Error' };
  here.world.faults.push({ method: 'reports.activities.list', times: Infinity, answer });
  passMinutes(here, 40);
  here.world.faults.length = 0;
  passMinutes(here, minutesUntil(here, 6.5));
  expect(here.mails()).toEqual([]);
});

test('evidence names all who were mailed, and notes once what waited', () => {
  const here = atNight();
  openStaff(here);
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  const noted = here.rows('Evidence').map(({ What, About }) => `${What} ${About}`);
  // Before, the installer was told of being taken off the alert recipients.
  const mailed = noted.filter(line => line.startsWith('mailed'));
  expect(mailed).toEqual([expect.stringContaining(here.admin), `mailed ${HEAD}, ${CLUBS}, ${PHONE}`]);
  expect(noted.filter(line => line === `finding opened POST.2 ${STAFF}`)).toHaveLength(1);
});

test('hours that would keep all back for most of a day are no quiet hours', () => {
  const here = atNight();
  here.type('Settings', 'Quiet hours', 'Value', '06:00-00:00');
  here.tick();
  expect(here.rows('Settings').find(({ Setting }) => Setting === 'Quiet hours')?.Status).toContain(
    'found "06:00-00:00", expected two times such as 22:00-06:00, twelve hours apart at most',
  );
});
