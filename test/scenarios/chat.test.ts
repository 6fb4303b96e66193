import { copyOfWorld } from '../emulator/copyOfWorld';
import { addSpace, answerWebhook, type Space, webhookOf } from '../emulator/google/chat/webhook';
import type { World } from '../emulator/world';
import { passMinutes } from './eachLog';
import { home, pressed, textsOf } from './pressed';
import { at, open, type School, STAFF, STUDENTS, school } from './school';

/** A school that tells in a space of Google Chat too, as somebody set it in the card of settings. */
function withChat(mode = 'enforce'): { here: School; space: Space } {
  const here = school({}, [{ group: STUDENTS }, { group: STAFF }], mode);
  const space = addSpace(here.world, 'AAAA1234');
  const answer = pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, {
    'Google Chat webhook': webhookOf(space),
  });
  expect(textsOf(answer, /^Saved\.$/)).toEqual(['Saved.']);
  return { here, space };
}
const texts = ({ messages }: Space) => messages.slice(1).map(({ text }) => text);
const threads = ({ messages }: Space) => messages.slice(1).map(({ thread }) => thread);

test('a message for each finding, and what ends it stands in the same thread', () => {
  const { here, space } = withChat('report');
  expect(space.messages.map(({ text }) => text)).toEqual(['Postlock tells here from now on what it mails.']);
  open(here.group(STUDENTS));
  open(here.group(STAFF));
  here.tick();
  expect(texts(space)).toHaveLength(2);
  expect(texts(space)[0]).toMatch(/^\*all(staff|students)@school\.example is open\*\nAnyone in the domain may post;/);
  expect(texts(space)[0]).toMatch(/\nTick of 1[34] Dec 2023, \d\d:\d\d\. <https:.*\|Open the workbook>$/);
  here.group(STUDENTS).settings.whoCanPostMessage = 'ALL_MANAGERS_CAN_POST';
  here.tick();

  const last = texts(space).at(-1);
  expect(last).toMatch(/^\*Resolved: allstudents@school\.example is not wider than the policy any more\*\nIt was: /);
  const began = threads(space)[texts(space).findIndex(text => text.startsWith('*allstudents@'))];
  expect(threads(space).at(-1)).toBe(began);
  expect(new Set(threads(space).slice(0, 2)).size).toBe(2);
  expect(here.mails()).toHaveLength(2);
});

test('a message every second at most, and no more than five a tick', () => {
  const { here, space } = withChat('report');
  here.type('Settings', 'Large group', 'Value', '2');
  here.policy({ group: '*', onDrift: 'report' });
  here.tick();
  const before = space.messages.length;
  for (const group of here.world.groups.values()) open(group, 'ANYONE_CAN_POST');
  here.tick();
  const posted = space.messages.slice(before);
  expect(posted).toHaveLength(5);
  const gaps = posted.slice(1).map(({ at }, index) => at - (posted[index]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  expect(posted.at(-1)?.text).toMatch(/\nAnd \d+ more, in the Findings tab\.\n/);
});

test('a webhook that is gone is told by mail with what to do, and what it missed comes when there is one again', () => {
  const { here, space } = withChat();
  const key = space.key;
  space.key = 'AIza-another';
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  const mail = here.mails().find(({ text }) => text.includes('Alerts in Google Chat'));
  expect(mail?.text).toContain('Google Chat answered 400: it did not take the message.');
  expect(mail?.text).toContain('Give the address of a new one in the card Settings, or write none there.');
  expect(texts(space)).toEqual([]);

  space.key = key;
  passMinutes(here, 15);
  expect(texts(space).filter(text => text.includes('allstudents@school.example was opened'))).toHaveLength(1);
  expect(here.mails().filter(({ text }) => text.startsWith('allstudents@school.example was opened'))).toHaveLength(1);
});

test('mail that cannot be sent is told in the space', () => {
  const { here, space } = withChat();
  here.world.script.mailQuota = 0;
  open(here.group(STUDENTS));
  passMinutes(here, 25);
  expect(texts(space).map(text => text.split('\n')[0])).toEqual([
    '*allstudents@school.example was opened and is locked again*',
    '*Worse: Alert mail: could not check*',
  ]);
});

test('an answer that is lost, and a tick that is killed after any of its last calls, post no message twice, and lose none', () => {
  const { here } = withChat('report');
  open(here.group(STUDENTS));
  open(here.group(STAFF));
  const played = (befall: (world: World) => void) => {
    const twin = at(copyOfWorld(here.world), here.admin);
    befall(twin.world);
    twin.tick();
    const calls = twin.world.script.executions.at(-1)?.calls ?? 0;
    twin.tick();
    return { calls, opened: texts(twin.world.spaces?.[0] as Space).filter(text => text.includes(' is open*')).length };
  };
  expect(played(({ faults }) => faults.push({ method: 'webhook', answer: 'answer lost' })).opened).toBe(2);
  const { calls } = played(() => undefined);
  for (let call = calls - 6; call <= calls; call++) {
    const { opened } = played(({ script }) => {
      script.killAt = { call, when: 'after' };
    });
    expect([call, opened]).toEqual([call, 2]);
  }
});

test('no address of a webhook, or one that does not answer, is said and not kept; none ends it', () => {
  const here = school({}, [{ group: STUDENTS }]);
  const space = addSpace(here.world, 'AAAA1234');
  const save = (typed: string) =>
    textsOf(pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, { 'Google Chat webhook': typed }), /./);
  expect(save('https://chat.google.com/room/AAAA1234')[0]).toMatch(/^The address of a webhook begins with/);
  expect(save(`${webhookOf(space)}x`)[0]).toBe(
    'Google Chat answered 401: it did not take the message. Look whether the space and its webhook are still there (the space ▸ Apps and integrations ▸ Webhooks). Give the address of a new one in the card Settings, or write none there.',
  );
  expect(here.world.script.properties.has('chatWebhook')).toBe(false);
  save(webhookOf(space));
  expect(here.world.script.properties.has('chatWebhook')).toBe(true);
  save('none');
  open(here.group(STUDENTS));
  here.tick();
  expect(texts(space)).toEqual([]);
  expect(here.world.script.properties.has('chatWebhook')).toBe(false);
});

test('names of the domain mention nobody and link nowhere', () => {
  const { here, space } = withChat('report');
  here.group(STUDENTS).name = '<users/all>';
  here.type('Settings', 'Alert recipients', 'Value', '<users/all> *bold*');
  here.tick();
  expect(texts(space).join('\n')).toContain('‹users/all>');
  expect(texts(space).join('\n')).not.toMatch(/<(?!https:\/\/docs\.google\.com)/);
});

test('the webhook stands in no tab, mail, log, error, message or record of requests', () => {
  const { here, space } = withChat();
  const { world } = here;
  world.faults.push({ method: 'webhook', times: 2, answer: 'network failure' });
  world.faults.push({ method: 'webhook', answer: { status: 403, reason: 'forbidden', message: webhookOf(space) } });
  open(here.group(STUDENTS));
  passMinutes(here, 30);
  const seen = JSON.stringify([
    [...world.spreadsheets],
    world.mails,
    world.script.executions,
    world.requests,
    space.messages,
    home(here),
    pressed(here, home(here), /^Settings$/),
    [...world.script.properties].filter(([name]) => name !== 'chatWebhook'),
  ]);
  expect(seen).not.toContain(space.token);
  expect(seen).not.toContain(space.key);
  expect(world.requests.some(({ url }) => url.startsWith('https://chat.googleapis.com/'))).toBe(true);
});

test.each([
  ['a token of another', (url: string) => `${url}x`, 401],
  ['a key of another', (url: string) => url.replace('key=', 'key=x'), 400],
  ['a space that is gone', (url: string) => url.replace('AAAA1234', 'BBBB'), 404],
  ['all is well', (url: string) => url, 200],
])('Chat answers, for %s', (_, change, status) => {
  const { here, space } = withChat();
  passMinutes(here, 1);
  const url = `${change(webhookOf(space))}&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD`;
  const body = JSON.stringify({ text: 'Hello', thread: { threadKey: 'a' } });
  const request = { method: 'POST', url, headers: { 'content-type': 'application/json' }, body };
  expect(answerWebhook(here.world, request).status).toBe(status);
});

test('what many ticks could not post comes a few at a time, so that no tick lasts long', () => {
  const { here, space } = withChat('report');
  const { key } = space;
  space.key = 'AIza-another';
  for (let nth = 0; nth < 6; nth++) {
    here.group(STAFF).settings.whoCanPostMessage = nth % 2 ? 'ALL_MANAGERS_CAN_POST' : 'ANYONE_CAN_POST';
    here.tick();
  }
  space.key = key;
  const before = space.messages.length;
  here.tick();
  const { startedAt, endedAt = 0 } = here.world.script.executions.at(-1) ?? { startedAt: 0 };
  // Of seven news or more the first two, one of which is about two findings.
  expect(space.messages.length - before).toBe(3);
  expect(endedAt - startedAt).toBeLessThan(30_000);
  passMinutes(here, 30);
  expect(texts(space).filter(text => text.startsWith('*allstaff@school.example is open*'))).toHaveLength(3);
});

test('a new webhook gets what the one that is gone has missed; evidence has each mail once meanwhile', () => {
  const { here, space } = withChat();
  space.key = 'AIza-gone';
  open(here.group(STUDENTS));
  passMinutes(here, 60);
  const mailed = here.rows('Evidence').filter(({ What }) => What === 'mailed');
  expect(mailed.map(row => row['In words'])).toEqual([...new Set(mailed.map(row => row['In words']))]);
  const other = addSpace(here.world, 'BBBB5678');
  pressed(here, pressed(here, home(here), /^Settings$/), /^Save$/, { 'Google Chat webhook': webhookOf(other) });
  passMinutes(here, 15);
  expect(texts(other).filter(text => text.includes('allstudents@school.example was opened'))).toHaveLength(1);
});

test('a webhook that somebody deleted from the script properties keeps nothing waiting', () => {
  const { here } = withChat();
  here.world.script.properties.delete('chatWebhook');
  open(here.group(STUDENTS));
  passMinutes(here, 60);
  expect(here.rows('Evidence').filter(({ What }) => What === 'mailed')).toHaveLength(1);
});
