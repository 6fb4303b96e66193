import { readFileSync } from 'node:fs';
import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { open, STUDENTS, scenario, school } from './school';

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
  const answer = { status: 503, reason: 'backendError', message: 'Backend Error' };
  world.faults.push({ method: 'directory.users.get', times: Infinity, answer });
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

scenario('an installer who is no admin any more is told that nothing is checked, once a day', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  const account = here.world.users.get(here.admin);
  if (account) account.admin = 'no';

  expect(here.tick()).toBe('failed');
  expect(here.tick()).toBe('failed');

  expect(here.mails().map(({ subject }) => subject)).toEqual(['Postlock: a tick did not come to its end']);
  expect(here.mails()[0]?.text).toContain(`${here.admin} is not one`);
});

scenario('while the Directory does not answer, the installer’s ticks go on', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  here.world.faults.push({
    method: 'directory.users.get',
    times: Infinity,
    answer: { status: 503, reason: 'backendError', message: 'Backend Error' },
  });
  here.group(STUDENTS).settings.whoCanPostMessage = 'ANYONE_CAN_POST';

  expect(here.tick()).toBe('done');

  expect(here.group(STUDENTS).settings.whoCanPostMessage).toBe('ALL_MANAGERS_CAN_POST');
});
