import { execute } from '../emulator/appsScript/execute';
import { addSpace, webhookOf } from '../emulator/google/chat/webhook';
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

  // That they were removed is told to who was, too, so only the mail after that finds all well.
  here.type('Settings', 'Urgent recipients', 'Value', 'none');
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  expect(inShort(here)).toContainEqual(expect.stringMatching(/^resolved \w+ HEALTH.2 Alert mail$/));
  expect(here.mails().at(-1)?.to).toEqual([HEAD]);
});

test('without anybody who can be mailed it is tried at every tick', () => {
  const here = school({}, [{ group: STUDENTS }], 'enforce', undefined, { 'Alert recipients': REFUSED });
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  expect(here.mails()).toEqual([]);
  here.type('Settings', 'Alert recipients', 'Value', HEAD);
  here.tick();
  const about = here.mails().filter(({ text }) => text.includes(`${STUDENTS} was opened and is locked again`));
  expect(about.map(({ to }) => to)).toEqual([[HEAD]]);
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
