import { answer } from '../../emulator/door';
import type { Fault } from '../../emulator/faults';
import { latencyOf } from '../../emulator/latency';
import { tokenFor } from '../../emulator/token';
import { installer } from '../../emulator/worldOf';
import { small } from '../../emulator/worlds/small';

const DIRECTORY = 'https://admin.googleapis.com/admin/directory/v1';
const SETTINGS = 'https://www.googleapis.com/groups/v1/groups';
const GROUPS = `${DIRECTORY}/groups?customer=my_customer`;
const CONTACT = `${SETTINGS}/contact%40school.example?alt=json`;

const world = small();
const token = tokenFor(installer(world), [
  'https://www.googleapis.com/auth/admin.directory.group.readonly',
  'https://www.googleapis.com/auth/apps.groups.settings',
]);

beforeEach(() => {
  world.faults = [];
  world.requests = [];
});

function ask(url: string, { method = 'GET', body = '', authorization = `Bearer ${token}` } = {}) {
  const headers = { ...(authorization && { authorization }), ...(body && { 'content-type': 'application/json' }) };
  const { status, headers: answered, body: text } = answer(world, { method, url, headers, body });
  return { status, headers: answered, json: JSON.parse(text) };
}

test('without a token, or with one that nobody gave, there is a 401', () => {
  expect(ask(GROUPS, { authorization: '' }).json.error).toMatchObject({ code: 401, errors: [{ reason: 'required' }] });
  const bad = ask(GROUPS, { authorization: 'Bearer ya29.stolen' });
  expect(bad.json.error).toMatchObject({ code: 401, status: 'UNAUTHENTICATED', errors: [{ reason: 'authError' }] });
});

test('a scope that the method does not take is refused, and one that it takes is written down', () => {
  const refused = ask(`${DIRECTORY}/customer/my_customer/domains`);
  expect(refused.json.error).toMatchObject({ code: 403, details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] });
  world.scopesUsed.clear();
  ask(GROUPS);
  expect([...world.scopesUsed]).toEqual(['https://www.googleapis.com/auth/admin.directory.group.readonly']);
});

test('a field mask leaves what it names, and a name that is not there is refused', () => {
  expect(ask(`${GROUPS}&query=email:contact*&fields=kind,groups(email,id)`).json).toEqual({
    kind: 'admin#directory#groups',
    groups: [{ email: 'contact@school.example', id: world.groups.get('contact@school.example')?.id }],
  });
  expect(Object.keys(ask(`${GROUPS}&fields=groups/*`).json)).toEqual(['groups']);
  const { status, json } = ask(`${GROUPS}&fields=groups(emali)`);
  expect([status, json.error.message]).toEqual([400, 'Invalid field selection emali']);
});

test('each request is written down, without its token', () => {
  ask(GROUPS);
  expect(world.requests).toEqual([
    {
      time: new Date(world.clock.now()).toISOString(),
      method: 'GET',
      url: GROUPS,
      headers: { authorization: 'Bearer …' },
      body: '',
      status: 200,
    },
  ]);
});

test.each([
  ['GET admin.googleapis.com/admin/directory/v2/groups', 'https://admin.googleapis.com/admin/directory/v2/groups', {}],
  ['the parameter userkey of directory.groups.list', `${GROUPS}&userkey=x`, {}],
  ['the group query name:x', `${GROUPS}&query=name:x`, {}],
  ['what Google makes of maxResults=500 where it gives 200', `${GROUPS}&maxResults=500`, {}],
  [
    'what Google makes of the field whoCanPost in groupsSettings.groups.patch',
    CONTACT,
    { method: 'PATCH', body: '{"whoCanPost":"NONE"}' },
  ],
])('what the emulator does not know stops the run: %s', (what, url, options) => {
  expect(() => ask(url, options)).toThrow(`The emulator does not know ${what}: extend test/emulator/`);
});

test('a fault hits the requests it names, after those it lets through', () => {
  const refusal = { status: 503, reason: 'backendError', message: 'Backend Error', retryAfterSeconds: 7 };
  const fault: Fault = { method: 'groupsSettings.groups.get', skip: 1, times: 2, answer: refusal };
  world.faults.push(fault);
  const answers = [GROUPS, CONTACT, CONTACT, CONTACT, CONTACT].map(url => ask(url));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 503, 503, 200]);
  expect(answers[2]?.headers['retry-after']).toBe('7');
  expect(answers[2]?.json.error.errors).toEqual([
    { message: 'Backend Error', domain: 'global', reason: 'backendError' },
  ]);
});

test('a lost answer is one to a request that took effect', () => {
  const before = world.groups.get('contact@school.example')?.settings.replyTo;
  const patch = { method: 'PATCH', body: '{"replyTo":"REPLY_TO_LIST"}' };
  world.faults.push({ method: '*', answer: 'network failure' });
  expect(() => ask(CONTACT, patch)).toThrow('No answer from');
  expect(world.groups.get('contact@school.example')?.settings.replyTo).toBe(before);
  world.faults.push({ method: '*', urlContains: 'contact', answer: 'answer lost' });
  expect(() => ask(CONTACT, patch)).toThrow('No answer from');
  expect(world.groups.get('contact@school.example')?.settings.replyTo).toBe('REPLY_TO_LIST');
  world.faults.push({ method: '*', answer: 'answer lost' });
  expect(() => ask(CONTACT, { ...patch, body: '{"replyTo":"NOBODY"}' })).toThrow('No answer from');
  expect(world.requests.map(({ status }) => status)).toEqual([0, 0, 0]);
});

test('an answer that is cut off, and one that is none of Google’s', () => {
  const patch = { method: 'PATCH', body: '{"replyTo":"REPLY_TO_OWNER"}' };
  const raw = (also: object = {}) =>
    answer(world, { method: 'GET', url: CONTACT, headers: { authorization: `Bearer ${token}` }, body: '', ...also });
  const whole = raw().body;
  world.faults.push({ method: '*', answer: 'body cut off' });
  expect(whole.startsWith(raw().body)).toBe(true);
  world.faults.push({ method: 'groupsSettings.groups.patch', answer: 'body cut off' });
  expect(() => ask(CONTACT, patch)).toThrow(SyntaxError);
  expect(world.groups.get('contact@school.example')?.settings.replyTo).toBe('REPLY_TO_OWNER');
  world.faults.push({ method: 'groupsSettings.groups.patch', answer: { body: '[]' } });
  expect(ask(CONTACT, { ...patch, body: '{"replyTo":"REPLY_TO_LIST"}' }).json).toEqual([]);
  expect(world.groups.get('contact@school.example')?.settings.replyTo).toBe('REPLY_TO_OWNER');
});

test('100,000 settings calls a day, and no more until it is midnight in California', () => {
  const refused = () => ask(CONTACT).json.error;
  expect(refused()).toBeUndefined();
  const use = world.quotaUse.get(`Queries of Groups Settings API by the project of ${installer(world)}`);
  if (use) use.used = 100_000;
  const midnight = Date.parse(`${new Date(world.clock.now()).toISOString().slice(0, 10)}T08:00:00Z`);
  world.clock.advanceTo(midnight + (midnight < world.clock.now() ? 86_400_000 : 0) - 1);
  expect(refused()).toMatchObject({
    code: 403,
    errors: [{ domain: 'usageLimits', reason: 'quotaExceeded' }],
  });
  world.clock.advance(1);
  expect(refused()).toBeUndefined();
});

test('a request takes 200 ms on average, and longer when it sends much', () => {
  const request = { method: 'GET', url: GROUPS, headers: {}, body: '' };
  const times = Array.from({ length: 1000 }, () => latencyOf(world, request));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(140);
  expect(Math.max(...times)).toBeLessThanOrEqual(260);
  expect(times.reduce((sum, time) => sum + time) / 1000).toBeCloseTo(200, -1);
  expect(latencyOf(world, { ...request, body: 'x'.repeat(2_000_000) })).toBeGreaterThan(1100);
});
