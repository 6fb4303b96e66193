import { readFileSync } from 'node:fs';
import { cardText } from '../emulator/appsScript/cardText';
import { execute } from '../emulator/appsScript/execute';
import { STUDENTS, scenario, school } from './school';

const student = 'student6-1@school.example';

function entryPoints(): string[] {
  const names = [...readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) =>
    String(name),
  );
  expect(names.length).toBeGreaterThan(4);
  return names;
}

scenario('every function refuses a student, before it reads or writes anything but who is asking', unknowns => {
  const here = school(unknowns, [{ group: STUDENTS }]);
  for (const name of entryPoints()) {
    const { world } = here;
    const before = JSON.stringify([
      [...world.script.properties],
      world.script.triggers,
      world.mails,
      [...world.groups],
    ]);
    const requests = world.requests.length;

    const outcome = execute(world, name, { user: student, kind: name === 'tick' ? 'trigger' : 'callback' });

    if (name === 'onHomepage') expect(cardText(outcome.value)).toContain(`${student} is not one`);
    else
      expect([name, outcome.outcome, outcome.error]).toEqual([name, 'failed', expect.stringContaining('is not one')]);
    expect(world.requests.slice(requests).map(({ url }) => new URL(url).pathname)).toEqual([
      `/admin/directory/v1/users/${encodeURIComponent(student)}`,
    ]);
    expect(JSON.stringify([[...world.script.properties], world.script.triggers, world.mails, [...world.groups]])).toBe(
      before,
    );
  }
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
