import type { World } from '../../emulator/world';
import { group, worldOf } from '../../emulator/worldOf';
import { evaluate, manifest, runScript } from './tinyScript';

const GROUPS = ['a', 'b', 'c'].map(name => `${name}@school.example`);

/** Helpers for the scripts below: `url` of a group's settings, `request` and `open` for fetchAll. */
const HELPERS = `
  const url = address => 'https://www.googleapis.com/groups/v1/groups/' + encodeURIComponent(address) + '?alt=json';
  const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
  const request = address => ({ url: url(address), headers, muteHttpExceptions: true });
  const open = address => ({
    ...request(address), method: 'patch', contentType: 'application/json',
    payload: JSON.stringify({ whoCanPostMessage: 'ALL_IN_DOMAIN_CAN_POST' }),
  });
  const groups = ${JSON.stringify(GROUPS)};`;

const fetching = (world: World, statements: string) => evaluate(world, `${HELPERS} ${statements}`);
const school = () =>
  worldOf({
    groups: GROUPS.map(address => group(address, { settings: { whoCanPostMessage: 'ALL_MANAGERS_CAN_POST' } })),
  });
const opened = (world: World) =>
  GROUPS.filter(address => world.groups.get(address)?.settings.whoCanPostMessage === 'ALL_IN_DOMAIN_CAN_POST');

describe('fetch', () => {
  test('asks Google as the user, and takes its time', () => {
    const world = school();
    const before = world.clock.now();
    const statements = `
      const response = UrlFetchApp.fetch(url('a@school.example'), { headers });
      const { email } = JSON.parse(response.getContentText());
      return [response.getResponseCode(), email, response.getHeaders()['Content-Type'], response.getContent()[0]]`;

    expect(fetching(world, statements)).toEqual([200, 'a@school.example', 'application/json; charset=UTF-8', 123]);
    expect(world.clock.now() - before).toBeGreaterThanOrEqual(140);
    expect(world.clock.now() - before).toBeLessThanOrEqual(260);
    expect(world.requests).toMatchObject([{ method: 'GET', headers: { authorization: 'Bearer …' }, status: 200 }]);
  });

  test('changes what it is told to', () => {
    const world = school();
    fetching(world, `const { url: b, ...options } = open('b@school.example'); UrlFetchApp.fetch(b, options)`);
    expect(opened(world)).toEqual(['b@school.example']);
  });

  test('throws an error answer, unless muted', () => {
    const call = (more = '') => `UrlFetchApp.fetch(url('nobody@school.example'), { headers, ${more} })`;
    expect(() => fetching(school(), call())).toThrow(
      /^Exception: Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: \{/,
    );
    expect(() => fetching(school(), call())).toThrow(/\(use muteHttpExceptions option to examine full response\)$/);
    expect(fetching(school(), `return ${call('muteHttpExceptions: true')}.getResponseCode()`)).toBe(404);
  });

  test('throws when no answer comes, muted or not', () => {
    const world = school();
    world.faults.push({ method: 'groupsSettings.groups.get', answer: 'network failure' });
    expect(() =>
      fetching(world, `UrlFetchApp.fetch(url('a@school.example'), { headers, muteHttpExceptions: true })`),
    ).toThrow('Address unavailable: https://www.googleapis.com/groups/v1/groups/a%40school.example?alt=json');
  });

  test.each([
    [`url('a@school.example'), { method: 'head' }`, 'Attribute provided with invalid value: method'],
    [`url('a@school.example') + '&x='.repeat(1000)`, 'Limit Exceeded: URLFetch URL Length.'],
    [
      `url('a@school.example'), { method: 'put', payload: 'x'.repeat(50 * 1024 * 1024 + 1) }`,
      'Limit Exceeded: URLFetch POST Size.',
    ],
    [`url('a@school.example'), { headers: { Host: 'x' } }`, 'Attribute provided with invalid value: Header:Host'],
    [`url('a@school.example'), { headers: { Big: 'x'.repeat(8192) } }`, 'Limit Exceeded: URLFetch Header Size.'],
    [`'https://www.googleapis.com/a b'`, 'Invalid argument: https://www.googleapis.com/a b'],
    [`'nonsense'`, 'Invalid argument: nonsense'],
    [`undefined`, 'Attribute provided with no value: url'],
    [`'https://evil.example/'`, 'UrlFetch calls to https://evil.example/ are not permitted'],
    [`'https://www.googleapis.com.evil.example/'`, 'are not permitted'],
    [`url('a@school.example'), { timeout: 5 }`, `UrlFetchApp's option timeout`],
    [`url('a@school.example'), { method: 'get', payload: 'x' }`, 'what GET does with a payload'],
  ])('refuses %s', (args, message) => {
    const world = school();
    expect(() => fetching(world, `UrlFetchApp.fetch(${args})`)).toThrow(message);
    expect(world.requests).toEqual([]);
  });

  test('a wildcard in the manifest allows subdomains only', () => {
    const wild = { ...manifest, urlFetchWhitelist: ['https://*.googleapis.com/groups/'] };
    const source = (url: string) => `function main() { UrlFetchApp.getRequest('${url}') }`;
    const outcome = (url: string) =>
      runScript(school(), source(url), { code: { source: source(url), manifest: wild } }).outcome;
    expect(outcome('https://www.googleapis.com/groups/v1')).toBe('done');
    expect(outcome('https://googleapis.com/groups/v1')).toBe('failed');
    expect(outcome('https://www.googleapis.com/admin/')).toBe('failed');
    expect(outcome('https://www.evil.example/.googleapis.com/groups/')).toBe('failed');
  });

  test('an object as payload is sent as a form', () => {
    const sent = `return UrlFetchApp.getRequest(url('a@school.example'), { method: 'post', payload: { a: '1', b: 'x y' } })`;
    expect(fetching(school(), sent)).toMatchObject({
      method: 'post',
      payload: 'a=1&b=x+y',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('has 100,000 calls a day', () => {
    const world = school();
    const since = world.clock.now();
    world.script.dailyUse = new Map([['admin@school.example', { since, urlFetches: 99_998, triggerMilliseconds: 0 }]]);
    const all = 'return UrlFetchApp.fetchAll(groups.map(request)).length';
    expect(() => fetching(world, all)).toThrow('Service invoked too many times for one day: urlfetch.');
    expect(world.requests).toEqual([]);
    world.clock.advanceTo(since + 24 * 3_600_000);
    expect(fetching(world, all)).toBe(3);
  });
});

describe('fetchAll', () => {
  test('answers in the order of the requests', () => {
    const statements = `return UrlFetchApp.fetchAll(groups.map(request)).map(each => JSON.parse(each).email)`;
    expect(fetching(school(), statements.replace('parse(each)', 'parse(each.getContentText())'))).toEqual(GROUPS);
  });

  test('has twenty under way at a time, each lot as slow as its slowest', () => {
    const took = (count: number) => {
      const world = school();
      const before = world.clock.now();
      fetching(world, `UrlFetchApp.fetchAll(Array(${count}).fill(request('a@school.example')))`);
      return world.clock.now() - before;
    };
    expect(took(20)).toBeLessThanOrEqual(260);
    expect(took(21)).toBeGreaterThanOrEqual(2 * 140);
    expect(took(60)).toBeLessThanOrEqual(3 * 260);
  });

  test('throws for all when one gets no answer, though the others took effect', () => {
    const world = school();
    world.faults.push({ method: 'groupsSettings.groups.patch', urlContains: 'b%40', answer: 'network failure' });
    expect(() => fetching(world, 'UrlFetchApp.fetchAll(groups.map(open))')).toThrow(
      'Exception: Address unavailable: https://www.googleapis.com/groups/v1/groups/b%40school.example?alt=json',
    );
    expect(opened(world)).toEqual(['a@school.example', 'c@school.example']);
  });

  test('a lost answer took effect all the same', () => {
    const world = school();
    world.faults.push({ method: 'groupsSettings.groups.patch', urlContains: 'b%40', answer: 'answer lost' });
    expect(() => fetching(world, 'UrlFetchApp.fetchAll(groups.map(open))')).toThrow('Address unavailable');
    expect(opened(world)).toEqual(GROUPS);
  });

  test.each([
    ['before', ['a@school.example']],
    ['after', ['a@school.example', 'b@school.example']],
  ] as const)('each request counts as a call, so an execution can die %s one of them', (when, expected) => {
    const world = school();
    const source = `${HELPERS} function main() { UrlFetchApp.fetchAll(groups.map(open)) }`;
    expect(runScript(world, source, { killAt: { call: 2, when } })).toMatchObject({ outcome: 'killed', calls: 2 });
    expect(opened(world)).toEqual(expected);
  });

  test('one bad request and none is sent; without requests nobody knows', () => {
    const world = school();
    expect(() => fetching(world, `UrlFetchApp.fetchAll([request('a@school.example'), 'nonsense'])`)).toThrow(
      'Invalid argument',
    );
    expect(world.requests).toEqual([]);
    expect(() => fetching(world, 'UrlFetchApp.fetchAll([])')).toThrow('what fetchAll does without requests');
  });
});

test('an execution that runs out of time while it waits dies without the answer', () => {
  const world = school();
  const source = `${HELPERS} function main() {
    Utilities.sleep(29950);
    try { UrlFetchApp.fetch(url('a@school.example'), { headers }) } catch (e) { UrlFetchApp.fetch(url('b@school.example')) }
  }`;
  const { outcome, startedAt, endedAt } = runScript(world, source, { kind: 'callback' });
  expect({ outcome, seconds: (Number(endedAt) - startedAt) / 1000 }).toEqual({ outcome: 'killed', seconds: 30 });
  expect(world.requests).toEqual([]);
});

test('people may post, and other triggers run, while a request is under way', () => {
  const world = school();
  world.clock.at(world.clock.now() + 50, () => world.groups.delete('a@school.example'));
  const status = fetching(world, `return UrlFetchApp.fetchAll([request('a@school.example')])[0].getResponseCode()`);
  expect(status).toBe(404);
});
