import { callerOf, scriptClient } from '../../emulator/token';
import type { Execution, World } from '../../emulator/world';
import { user, worldOf } from '../../emulator/worldOf';
import { evaluate, manifest, runScript } from './tinyScript';

const MINUTE = 60_000;
const script = (main: string) => `
  function main() { ${main} }
  function tick(event) { console.log(JSON.stringify(event)); Utilities.sleep(1000); }`;

const ticks = (world: World) => world.script.executions.filter(each => each.function === 'tick');

test('a token speaks for the user with the scopes of the manifest', () => {
  const token = evaluate(worldOf(), 'return ScriptApp.getOAuthToken()');
  expect(callerOf(String(token))).toEqual({
    address: 'admin@school.example',
    scopes: manifest.oauthScopes,
    client: scriptClient,
  });
});

test('a trigger fires first within its interval, then keeps to it, as its creator, with Apps Script’s event', () => {
  const world = worldOf({ start: '2023-12-13T16:00:00Z' });
  runScript(world, script(`ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create()`));
  const begun = world.clock.now();
  world.clock.advance(60 * MINUTE);

  const starts = ticks(world).map(({ startedAt }) => startedAt);
  expect(starts).toHaveLength(12);
  expect(Number(starts[0]) - begun).toBeLessThan(5 * MINUTE);
  expect(new Set(starts.slice(1).map((at, index) => at - Number(starts[index])))).toEqual(new Set([5 * MINUTE]));
  expect(ticks(world)[0]).toMatchObject({ user: 'admin@school.example', kind: 'trigger', outcome: 'done' });
  expect(JSON.parse(String(ticks(world)[0]?.log[0]))).toMatchObject({
    ...{ authMode: 'FULL', timezone: 'UTC', triggerUid: world.script.triggers[0]?.id },
    ...{ year: 2023, month: 12, 'day-of-month': 13, 'day-of-week': 3, 'week-of-year': 50, hour: 16 },
  });
});

test('while triggers are asleep none fires, and then each goes on as before', () => {
  const world = worldOf();
  runScript(world, script(`ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create()`));
  const [first = 0] = world.script.triggers.map(({ nextAt }) => nextAt);
  world.script.asleepUntil = first + 60 * MINUTE;
  world.clock.advanceTo(first + 70 * MINUTE);
  expect(ticks(world).map(({ startedAt }) => startedAt - first)).toEqual([60 * MINUTE, 65 * MINUTE, 70 * MINUTE]);
});

test.each([
  ['everyHours(1)', 60],
  ['everyHours(6)', 360],
  ['everyDays(1)', 24 * 60],
])('%s', (frequency, minutes) => {
  const world = worldOf();
  const begun = world.clock.now();
  runScript(world, script(`ScriptApp.newTrigger('tick').timeBased().${frequency}.create()`));
  expect(world.script.triggers).toMatchObject([{ handler: 'tick', everyMinutes: minutes }]);
  expect(Number(world.script.triggers[0]?.nextAt) - begun).toBeLessThan(minutes * MINUTE + 1000);
});

test('everyDays at an hour fires in that hour of the time zone, day after day', () => {
  const world = worldOf({ start: '2023-12-13T16:00:00Z' });
  const daily = `.timeBased().everyDays(1).atHour(6).nearMinute(30).inTimezone('Europe/Berlin').create()`;
  runScript(world, script(`ScriptApp.newTrigger('tick')${daily}`));
  world.clock.advance(48 * 60 * MINUTE);
  const [first, second, ...rest] = ticks(world).map(({ startedAt }) => new Date(startedAt).toISOString());
  expect(first).toMatch(/^2023-12-14T05:(1[5-9]|[23]\d|4[0-5]):/);
  expect(second).toBe(first?.replace('12-14', '12-15'));
  expect(rest).toEqual([]);
});

test('a one-shot trigger fires once, not early, and stays in the list', () => {
  const world = worldOf();
  runScript(world, script(`ScriptApp.newTrigger('tick').timeBased().after(5000).create()`));
  const begun = world.clock.now();
  world.clock.advance(60 * MINUTE);
  expect(ticks(world)).toHaveLength(1);
  expect(Number(ticks(world)[0]?.startedAt) - begun).toBeGreaterThanOrEqual(5000);
  expect(world.script.triggers).toHaveLength(1);
});

test('a deleted trigger does not fire, nor does one whose creator is gone', () => {
  const world = worldOf({ users: [user('admin@school.example', { admin: 'super' }), user('amy@school.example')] });
  const create = script(`ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create()`);
  runScript(world, create);
  runScript(world, create, { user: 'amy@school.example' });
  runScript(world, script('ScriptApp.getProjectTriggers().forEach(ScriptApp.deleteTrigger)'));
  expect(world.script.triggers).toMatchObject([{ creator: 'amy@school.example' }]);
  world.users.delete('amy@school.example');
  world.clock.advance(60 * MINUTE);
  expect(ticks(world)).toEqual([]);
});

test('a user sees only their own triggers', () => {
  const world = worldOf({ users: [user('admin@school.example', { admin: 'super' }), user('amy@school.example')] });
  runScript(world, script(`ScriptApp.newTrigger('tick').timeBased().everyHours(1).create()`));
  const list = `return ScriptApp.getProjectTriggers().map(trigger =>
    [trigger.getHandlerFunction(), trigger.getEventType() === ScriptApp.EventType.CLOCK, trigger.getUniqueId()])`;
  expect(evaluate(world, list)).toEqual([['tick', true, world.script.triggers[0]?.id]]);
  expect(evaluate(world, list, { user: 'amy@school.example' })).toEqual([]);
});

describe('a slow tick and the next one overlap', () => {
  const main = `function main() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create() }`;

  test('each with its own realm and limit', () => {
    const world = worldOf({ unknowns: { triggerSeconds: 30 } });
    const source = `${main}
      let runs = 0;
      function tick() {
        runs += 1;
        const store = PropertiesService.getScriptProperties();
        const began = Date.now();
        Utilities.sleep(store.getKeys().length === 0 ? 25000 : 0);
        store.setProperty('ticked', 'yes');
        console.log(runs, Date.now() - began >= 25000);
      }`;
    runScript(world, source);
    const other = { kind: 'trigger' as const };
    world.clock.at(Number(world.script.triggers[0]?.nextAt) + 20_000, () =>
      runScript(world, 'function tick() { Utilities.sleep(20000) }', other, 'tick'),
    );
    world.clock.advance(2 * MINUTE);
    const [slow, beside, next] = ticks(world);
    expect(Number(beside?.startedAt)).toBeLessThan(Number(slow?.endedAt));
    expect([slow, beside, next].map(each => each?.outcome)).toEqual(['done', 'done', 'done']);
    expect([slow?.log, next?.log]).toEqual([['1 true'], ['1 false']]);
  });

  test('thirty at a time at most', () => {
    const world = worldOf();
    runScript(world, `${main} function tick() { Utilities.sleep(90000) }`);
    world.clock.advance(2 * MINUTE);
    const refused = ticks(world).find(({ outcome }) => outcome === 'failed');
    expect(refused?.error).toBe('There are too many scripts running simultaneously for this Google user account.');
    expect(ticks(world).indexOf(refused as Execution)).toBe(30);
  });
});

test('the handler of a trigger is looked for only when it fires', () => {
  const world = worldOf();
  runScript(world, script(`ScriptApp.newTrigger('nowhere').timeBased().everyMinutes(1).create()`));
  world.clock.advance(MINUTE);
  expect(world.script.executions[1]).toMatchObject({ outcome: 'failed', error: 'Script function not found: nowhere' });
});

describe('refused', () => {
  test.each([2, 60, 0])('everyMinutes(%i)', minutes => {
    expect(() => evaluate(worldOf(), `ScriptApp.newTrigger('main').timeBased().everyMinutes(${minutes})`)).toThrow(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  });

  test('less than an hour, where an add-on may not; no trigger is left', () => {
    const world = worldOf({ unknowns: { everyMinutesRefused: true } });
    const create = (frequency: string) => `ScriptApp.newTrigger('main').timeBased().${frequency}.create()`;
    expect(() => evaluate(world, create('everyMinutes(5)'))).toThrow(
      'Exception: The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect(world.script.triggers).toEqual([]);
    evaluate(world, create('everyHours(1)'));
    expect(world.script.triggers).toHaveLength(1);
  });

  test('a second trigger, where an add-on may have one only', () => {
    const world = worldOf({ unknowns: { oneTriggerOnly: true } });
    const create = (name: string) => `ScriptApp.newTrigger('${name}').timeBased().everyHours(1).create()`;
    evaluate(world, create('main'));
    expect(() => evaluate(world, create('other'))).toThrow('created too many time-based triggers');
    expect(world.script.triggers).toHaveLength(1);
  });

  test('the 21st trigger of a user', () => {
    const world = worldOf({ users: [user('admin@school.example', { admin: 'super' }), user('amy@school.example')] });
    const create = `ScriptApp.newTrigger('main').timeBased().everyHours(1).create();`;
    evaluate(world, `for (let i = 0; i < 20; i++) ${create}`);
    expect(() => evaluate(world, create)).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    evaluate(world, create, { user: 'amy@school.example' });
    expect(world.script.triggers).toHaveLength(21);
  });

  test('scopes that the manifest does not have', () => {
    const require = (scope: string) => `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}'])`;
    evaluate(worldOf(), require(String(manifest.oauthScopes[0])));
    expect(() => evaluate(worldOf(), require('https://mail.google.com/'))).toThrow('Authorization is required');
  });
});

test('a dead trigger stays in the list and calls nothing', () => {
  const world = worldOf();
  runScript(world, script(`ScriptApp.newTrigger('main').timeBased().everyHours(1).create()`));
  const [trigger] = world.script.triggers;
  if (trigger) trigger.dead = true;
  const ran = world.script.executions.length;
  world.clock.advance(5 * 60 * MINUTE);
  expect(world.script.executions).toHaveLength(ran);
  expect(world.script.triggers).toHaveLength(1);
  if (trigger) delete trigger.dead;
  world.clock.advance(60 * MINUTE);
  expect(world.script.executions.length).toBe(ran + 1);
});

test('creating and deleting a trigger are counted calls', () => {
  const world = worldOf();
  const source = script(`ScriptApp.deleteTrigger(ScriptApp.newTrigger('tick').timeBased().everyHours(1).create())`);
  expect(runScript(world, source).calls).toBe(2);
  const kill = { killAt: { call: 2, when: 'before' as const } };
  expect(runScript(world, source, kill).outcome).toBe('killed');
  expect(world.script.triggers).toHaveLength(1);
});
