import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../../emulator/appsScript/execute';
import { worldOf } from '../../emulator/worldOf';
import { evaluate, manifest, runScript } from './tinyScript';

const START = '2023-12-13T16:00:00-08:00';

test('an execution is recorded, with what it wrote and what it returned', () => {
  const world = worldOf({ start: START });

  const { value } = runScript(world, 'function main() { console.log("seen %s", 3); Utilities.sleep(1500); return 7; }');

  expect(value).toBe(7);
  const begun = Date.parse(START);
  expect(world.script.executions).toEqual([
    {
      id: 'execution-1',
      function: 'main',
      user: 'admin@school.example',
      kind: 'editor',
      startedAt: begun,
      endedAt: begun + 1500,
      outcome: 'done',
      calls: 0,
      touched: new Set(['console.log', 'Utilities.sleep']),
      log: ['seen 3'],
    },
  ]);
});

test('a script runs afresh each time, in a realm that has the virtual date and the world’s chance', () => {
  const world = worldOf({ start: START });
  const source = `
    let runs = 0;
    function main() {
      runs += 1;
      const date = new Date();
      Utilities.sleep(60000);
      return [runs, date instanceof Date, date.toISOString(), Date.now() - date, typeof URL, typeof setTimeout];
    }`;
  const before = worldOf({ start: START }).random();

  const [minute, none] = [60000, 'undefined'];
  expect(runScript(world, source).value).toEqual([1, true, '2023-12-14T00:00:00.000Z', minute, none, none]);
  expect(runScript(world, source).value).toEqual([1, true, '2023-12-14T00:01:00.000Z', minute, none, none]);
  expect(evaluate(worldOf({ start: START }), 'return Math.random()')).toBe(before);
});

test('an exception fails the execution, and the script knows it as an Error of its own', () => {
  const world = worldOf();
  expect(runScript(world, 'function main() { throw new TypeError("no") }')).toMatchObject({
    outcome: 'failed',
    error: 'TypeError: no',
  });
  const caught = 'try { MailApp.sendEmail("nobody", "", "") } catch (e) { return [e instanceof Error, String(e)] }';
  expect(evaluate(world, caught)).toEqual([true, 'Exception: Invalid email: nobody']);
});

test('only a top-level function can be called', () => {
  const world = worldOf();
  const source = 'const main = { inner() {} }; function other() {}';
  for (const name of ['main', 'inner', 'Date', 'parseInt', 'MailApp']) {
    expect(runScript(world, source, {}, name)).toMatchObject({
      outcome: 'failed',
      error: `Script function not found: ${name}`,
    });
  }
});

test.each([
  ['editor', 360],
  ['callback', 30],
  ['trigger', 360],
] as const)('an execution of kind %s is killed after %i seconds', (kind, seconds) => {
  const world = worldOf();
  const source = `function main() { for (let i = 0; i < 400; i++) Utilities.sleep(1000); }`;
  const { outcome, error, startedAt, endedAt } = runScript(world, source, { kind });
  expect({ outcome, error }).toEqual({ outcome: 'killed', error: 'Exceeded maximum execution time' });
  expect(Number(endedAt) - startedAt).toBe(seconds * 1000);
});

test('a trigger of a world where it may run only half a minute', () => {
  const world = worldOf({ unknowns: { triggerSeconds: 30 } });
  expect(runScript(world, 'function main() { Utilities.sleep(30000) }', { kind: 'trigger' }).outcome).toBe('killed');
});

test('a script cannot survive its end: what it calls afterwards has no effect', () => {
  const world = worldOf();
  const source = `
    function main() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('before', 'yes');
      try { Utilities.sleep(300000); Utilities.sleep(300000); } catch (e) { }
      try { store.setProperty('after', 'yes'); } catch (e) { }
      try { LockService.getScriptLock().tryLock(0); } finally { return 'fine'; }
    }`;
  const { outcome, value } = runScript(world, source);
  expect([outcome, value]).toEqual(['killed', undefined]);
  expect([...world.script.properties]).toEqual([['before', 'yes']]);
  expect(world.script.lockedBy).toBeUndefined();
});

describe('killAt', () => {
  const source = `
    function main() {
      const store = PropertiesService.getScriptProperties();
      store.setProperty('first', '1');
      store.setProperty('second', '2');
      store.setProperty('third', '3');
    }`;

  test.each([
    ['before', ['first']],
    ['after', ['first', 'second']],
  ] as const)('strikes %s a call takes effect', (when, kept) => {
    const world = worldOf();
    expect(runScript(world, source, { killAt: { call: 2, when } })).toMatchObject({ outcome: 'killed', calls: 2 });
    expect([...world.script.properties.keys()]).toEqual(kept);
  });

  test('of the script project waits for the next trigger run, and is used up by it', () => {
    const world = worldOf();
    world.script.killAt = { call: 1, when: 'before' };
    expect(runScript(world, source, { kind: 'editor' }).outcome).toBe('done');
    expect(runScript(world, source, { kind: 'trigger' }).outcome).toBe('killed');
    expect(runScript(world, source, { kind: 'trigger' }).outcome).toBe('done');
  });
});

test('a scope that the manifest does not ask for is refused; a used one is noted', () => {
  const world = worldOf();
  const poor = { ...manifest, oauthScopes: [] };
  const source = 'function main() { return Session.getEffectiveUser().getEmail() }';
  expect(runScript(world, source, { code: { source, manifest: poor } }).error).toBe(
    'Exception: You do not have permission to call Session.getEffectiveUser. ' +
      'Required permissions: https://www.googleapis.com/auth/userinfo.email',
  );
  expect([...world.scopesUsed]).toEqual([]);
  expect(runScript(world, source).value).toBe('admin@school.example');
  expect([...world.scopesUsed]).toEqual(['https://www.googleapis.com/auth/userinfo.email']);
});

test.each([
  ['Utilities.zip([])', 'Utilities.zip'],
  ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
  ['new Date().getHours()', 'Date.prototype.getHours'],
  ['ScriptApp.newTrigger("main").forSpreadsheet("x")', 'TriggerBuilder.forSpreadsheet'],
])('a gap is loud even when the script catches it: %s', (call, named) => {
  expect(() => evaluate(worldOf(), `try { ${call} } catch (e) { }`)).toThrow(`The emulator does not know ${named}`);
});

test('what goes wrong in the emulator or in the world is loud as well', () => {
  const world = worldOf();
  world.clock.at(world.clock.now() + 10, () => {
    throw new Error('a broken world');
  });
  expect(() => evaluate(world, 'try { Utilities.sleep(20) } catch (e) { }')).toThrow('a broken world');
});

test('without code of its own, an execution runs what was built', () => {
  const distFolder = mkdtempSync(join(tmpdir(), 'dist-'));
  const by = { user: 'admin@school.example', kind: 'editor', distFolder } as const;
  expect(() => execute(worldOf(), 'main', by)).toThrow('run npm run build');
  writeFileSync(join(distFolder, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(
    join(distFolder, 'Code.js'),
    'const one = { two: () => 3 };\nfunction main(...args) { return one.two(...args); }\n',
  );
  expect(execute(worldOf(), 'main', by).value).toBe(3);
  rmSync(distFolder, { recursive: true });
});

test('triggers run six hours a day at most', () => {
  const world = worldOf();
  const source = 'function main() { for (let i = 0; i < 12; i++) Utilities.sleep(29900) }';
  const outcomes = Array.from({ length: 62 }, () => runScript(world, source, { kind: 'trigger' }));
  expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(61);
  expect(outcomes[61]?.error).toBe('Service using too much computer time for one day.');
  world.clock.advance(24 * 3_600_000);
  expect(runScript(world, source, { kind: 'trigger' }).outcome).toBe('done');
});
