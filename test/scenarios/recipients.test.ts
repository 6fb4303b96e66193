import { execute } from '../emulator/appsScript/execute';
import { addSpace, webhookOf } from '../emulator/google/chat/webhook';
import { passMinutes } from './eachLog';
import { home, pressed } from './pressed';
import { inShort, open, STUDENTS, scenario, school } from './school';

const HEAD = 'head@school.example';
/** It has the form of an address, and MailApp takes no such. */
const REFUSED = 'pager..night@school.example';

scenario('an address that cannot be mailed keeps nobody else from an alert, and is told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }], 'enforce', undefined, {
    'Alert recipients': HEAD,
    'Urgent recipients': REFUSED,
  });
  open(here.group(STUDENTS));
  here.tick();
  here.tick();

  const about = here.mails().filter(({ subject }) => subject.includes(STUDENTS));
  expect(about.map(({ to }) => to)).toEqual([[HEAD]]);
  expect(about[0]?.subject).toContain('was opened and is locked again');
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^open \w+ HEALTH.2 Alert mail$/));
  const told = here.rows('Findings').find(({ Subject }) => Subject === 'Alert mail');
  expect(told?.['What is wrong']).toContain(`Invalid email: ${REFUSED}`);
  expect(told?.['What to do']).toBe('Look at the addresses of alert, urgent and board recipients in Settings.');

  here.type('Settings', 'Urgent recipients', 'Value', 'none');
  here.tick();
  here.tick();
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^resolved \w+ HEALTH.2 Alert mail$/));
  expect(here.mails().at(-1)?.to).toEqual([HEAD]);
});

test('a mail to others says nothing of whom it did not go to', () => {
  const here = school({ everyMinutesRefused: true }, [{ group: STUDENTS }], 'enforce', undefined, {
    'Alert recipients': HEAD,
    'Urgent recipients': REFUSED,
  });
  open(here.group(STUDENTS));
  passMinutes(here, 3 * 24 * 60);
  // The digest goes to the head alone, twice.
  expect(here.digests().map(({ to }) => to)).toEqual([[HEAD], [HEAD]]);
  const about = here.mails().filter(({ text }) => text.includes('Alert mail: could not check'));
  expect(about.filter(({ text }) => !text.includes('Still open: Alert mail'))).toHaveLength(1);
  expect(about.filter(({ text }) => text.includes('Resolved: Alert mail'))).toEqual([]);
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^open \w+ HEALTH.2 Alert mail$/));
});

const MANY = Array.from({ length: 49 }, (_, index) => `person${index}@school.example`);

test('one refused address among fifty: each of the others gets one mail, also where ticks have 30 seconds', () => {
  const here = school({ triggerSeconds: 30 }, [{ group: STUDENTS }]);
  here.type('Settings', 'Alert recipients', 'Value', [...MANY, REFUSED].join(', '));
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  expect(here.world.script.executions.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  const about = here.mails().filter(({ subject }) => subject.includes(STUDENTS));
  expect(about.map(({ to }) => to)).toEqual([MANY]);
});

test('where the quota ends between two lots, the mail is tried again, and nobody is left out', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const all = [...MANY, ...MANY.map(address => `second.${address}`)];
  here.type('Settings', 'Alert recipients', 'Value', all.join(', '));
  here.tick();
  here.world.mails.length = 0;
  open(here.group(STUDENTS));
  // Another script of that account uses what is left between the two.
  let left = here.world.script.mailQuota;
  const quota = {
    configurable: true,
    get: () => left,
    set: (now: number) => {
      left = Math.min(now, 3);
    },
  };
  Object.defineProperty(here.world.script, 'mailQuota', quota);
  here.tick();
  expect(here.mails().map(({ to }) => to.length)).toEqual([50]);
  Object.defineProperty(here.world.script, 'mailQuota', { value: 1500, writable: true });
  here.tick();
  here.tick();
  const got = new Set(here.mails().flatMap(({ to }) => to));
  expect(all.filter(address => !got.has(address))).toEqual([]);
});

test('where no recipient can be mailed, the account that Postlock runs as is', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', undefined, { 'Alert recipients': REFUSED });
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  const about = here.mails().filter(({ subject }) => subject.includes(STUDENTS));
  expect(about.map(({ to }) => to)).toEqual([[here.admin]]);
  here.world.script.triggers = here.world.script.triggers.filter(({ handler }) => handler !== 'tick');
  here.world.mails.length = 0;
  here.world.clock.advance(30 * 60 * 60_000);
  expect(here.mails().map(({ to }) => to)).toContainEqual([here.admin]);
});

test('uninstalled, Postlock keeps no webhook', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const webhook = webhookOf(addSpace(here.world, 'AAAA1234'));
  pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, { 'Google Chat webhook': webhook });
  const kept = () => JSON.stringify([...here.world.script.properties]);
  expect(kept()).toContain(webhook);
  execute(here.world, 'uninstall', { user: here.admin, kind: 'editor' });
  expect(kept()).not.toContain(webhook);
});
