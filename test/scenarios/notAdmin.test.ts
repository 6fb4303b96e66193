import { readFileSync } from 'node:fs';
import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { passMinutes } from './eachLog';
import { inShort, open, STUDENTS, scenario, school } from './school';

const student = 'student6-1@school.example';

function entryPoints(): string[] {
  const names = [...readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) =>
    String(name),
  );
  expect(names.length).toBeGreaterThan(4);
  return names;
}

/** Who may not call anything, and what a refusal says of them; the last is an admin, but not of this domain. */
const CALLERS = [
  { user: student, words: 'is not one' },
  { user: 'someone@gmail.example', words: 'is not one', admin: 'no' },
  { user: 'admin@elsewhere.example', words: 'is an admin of another organization', admin: 'super' },
] as const;

/** What the answer to the question who is asking takes; only triggers of one's own can be seen. */
const TO_ASK = ['ScriptApp.getOAuthToken', 'UrlFetchApp.fetchAll', 'ScriptApp.getProjectTriggers'];
/** Whether an admin is one of this domain is kept in a property of its own. */
const TO_COMPARE = ['PropertiesService.getScriptProperties', 'Properties.getProperty'];
/** Neither reads nor writes anything: values that are at hand, and the card that says no. */
const OF_NO_EFFECT = /^(Session|User|HTTPResponse|Trigger|CardService|Card\w*|DecoratedText)\./;

for (const { user, words, ...outsider } of CALLERS) {
  scenario(`every function refuses ${user}, before it reads or writes anything but who is asking`, unknowns => {
    const { world } = school(unknowns, [{ group: STUDENTS }]);
    if ('admin' in outsider) {
      const account = { id: '1', address: user, name: 'Some One', orgUnitPath: '/', customerId: 'C0elsewhere' };
      world.outsiders.set(user, { ...account, ...outsider });
    }
    const asItIs = () =>
      JSON.stringify([[...world.script.properties], world.script.triggers, world.mails, [...world.groups]]);
    for (const name of entryPoints()) {
      const before = asItIs();
      const requests = world.requests.length;

      const outcome = execute(world, name, { user, kind: /^(tick|heartbeat)$/.test(name) ? 'trigger' : 'callback' });

      if (name === 'onHomepage') expect(cardText(outcome.value)).toContain(words);
      else expect([name, outcome.outcome, outcome.error]).toEqual([name, 'failed', expect.stringContaining(words)]);
      const asked = world.requests.slice(requests).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
      expect([name, asked]).toEqual([name, [`GET /admin/directory/v1/users/${encodeURIComponent(user)}`]]);
      const allowed: string[] = [...TO_ASK, ...(words === 'is not one' ? [] : TO_COMPARE)];
      const others = [...outcome.touched].filter(call => !OF_NO_EFFECT.test(call) && !allowed.includes(call));
      expect([name, others]).toEqual([name, []]);
      expect(outcome.log.filter(line => !line.includes(words))).toEqual([]);
      expect(asItIs()).toBe(before);
    }
  });
}

test('while the Directory does not answer, a student is refused without a look at what is kept', () => {
  const { world } = school({}, [{ group: STUDENTS }]);
  world.faults.push({ method: asAsked, times: Infinity, answer: DOWN });
  for (const name of entryPoints()) {
    const outcome = execute(world, name, { user: student, kind: name === 'tick' ? 'trigger' : 'callback' });
    expect([name, [...outcome.touched].filter(call => call.startsWith('Propert'))]).toEqual([name, []]);
  }
});

test('another admin does not run ticks in the name of the installer', () => {
  const here = school({}, [{ group: STUDENTS }]);
  open(here.group(STUDENTS));
  const before = JSON.stringify([...here.world.script.properties]);

  const outcome = execute(here.world, 'tick', { user: 'roster-sync@school.example', kind: 'editor' });

  expect(outcome.error).toContain(`Only ${here.admin} can run a tick`);
  expect(JSON.stringify([...here.world.script.properties])).toBe(before);
  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_IN_DOMAIN_CAN_POST');
});

const asAsked = 'directory.users.get';
const REFUSED = { status: 403, reason: 'forbidden', message: 'Not Authorized to access this resource/api' };
const DOWN = { status: 503, reason: 'backendError', message: 'Backend Error' };

scenario('an installer of whom the Directory says that it is no admin is refused, and told once a day', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const body = JSON.stringify({ isAdmin: false, isDelegatedAdmin: false, customerId: 'C0school' });
  here.world.faults.push({ method: asAsked, times: Infinity, answer: { body } });

  expect(here.tick()).toBe('failed');
  expect(here.tick()).toBe('failed');

  expect(here.mails().map(({ subject }) => subject)).toEqual(['Postlock: a tick did not come to its end']);
  expect(here.mails()[0]?.text).toContain(`${here.admin} is not one`);
});

for (const answer of [REFUSED, DOWN]) {
  scenario(`while the Directory answers ${answer.status}, the installer’s ticks go on`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    here.world.faults.push({ method: asAsked, times: Infinity, answer });
    open(here.group(STUDENTS));

    expect(here.tick()).toBe('done');

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(inShort(here)).toContainEqual(expect.stringContaining(`HEALTH.2 Whether ${here.admin} is an admin`));
  });

  scenario(`so they do while it answers ${answer.status}, and which account that is was lost`, unknowns => {
    const here = school(unknowns, [{ group: STUDENTS }]);
    here.world.faults.push({ method: asAsked, times: Infinity, answer });
    here.world.script.properties.delete('installer');
    open(here.group(STUDENTS));

    expect(here.tick()).toBe('done');

    expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
    expect(here.mails().map(({ to }) => to)).toEqual([[here.admin]]);
  });
}

test('that the Directory refuses to say who is an admin is told, once a day, and a group that is opened on that day is locked', () => {
  const here = school({ everyMinutesRefused: true }, [{ group: STUDENTS }]);
  const fault = { method: asAsked, times: Infinity, answer: REFUSED };
  here.world.faults.push(fault);
  const subject = `Whether ${here.admin} is an admin`;
  const told = () => here.mails().filter(({ text }) => text.includes(subject));
  here.tick();
  expect(told()).toHaveLength(1);
  expect(told()[0]?.text).toContain('Directory API answered 403: Not Authorized to access this resource/api.');

  passMinutes(here, 12 * 60);
  open(here.group(STUDENTS));
  passMinutes(here, 11 * 60);
  expect(here.rows('Changes').map(row => row['What happened'])).toEqual(['seen', 're-locked']);
  expect(told()).toHaveLength(1);
  passMinutes(here, 120);
  expect(told()).toHaveLength(2);

  fault.times = 0;
  passMinutes(here, 60);
  expect(inShort(here)).toContain(`resolved high HEALTH.2 ${subject}`);
});

scenario('an installer who is no admin any more has nothing checked, and is told', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const account = here.world.users.get(here.admin);
  if (account) account.admin = 'no';

  expect([here.tick(), here.tick()]).toEqual(['done', 'done']);

  expect(here.mails()).toHaveLength(1);
  expect(here.mails()[0]?.text).toContain(`Whether ${here.admin} is an admin`);
  const covered = here.rows('Coverage').find(({ Check }) => Check === 'POST.1');
  expect(covered?.['Could be read']).toBe('in part');
});
