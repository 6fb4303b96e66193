import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asked } from '../../../deploy/site';
import type { Step } from '../../../deploy/step';
import { account } from '../../../deploy/steps/account';
import { bundle, MOST_BYTES } from '../../../deploy/steps/bundle';
import { dependencies } from '../../../deploy/steps/dependencies';
import { login } from '../../../deploy/steps/login';
import { project } from '../../../deploy/steps/project';
import { push } from '../../../deploy/steps/push';
import { script } from '../../../deploy/steps/script';
import { tests } from '../../../deploy/steps/tests';
import { timeZone } from '../../../deploy/steps/timeZone';
import { OURS, site } from './site';

const asked = (parts: Partial<Asked>): { asked: Asked } => ({
  asked: { check: false, 'skip-tests': false, overwrite: false, ...parts },
});
const OTHER = { 'Code.js': 'function payroll(){}', 'appsscript.json': '{}' };
const WITH_MORE = { ...OURS, 'friday.js': "function friday(){endBrake('all@school.example')}" };

/** A step, how the clone or Google stands, how it goes on, and a part of what it says. */
const table: [Step, Parameters<typeof site>[0], 'found' | 'byHand' | 'toDo', string][] = [
  [login, {}, 'found', 'Admin@school.example'],
  [login, { login: () => ({ loggedIn: false }) }, 'byHand', 'npx clasp login'],
  [login, { login: () => ({ loggedIn: true }) }, 'byHand', 'npx clasp logout'],
  [account, {}, 'found', 'the one that was named'],
  [account, { account: 'it@school.example' }, 'byHand', 'npx clasp login as it@school.example'],
  [account, { account: undefined }, 'byHand', 'npm run deploy -- --account Admin@school.example'],
  [timeZone, {}, 'found', 'America/Denver'],
  [timeZone, { timeZone: undefined }, 'byHand', '--time-zone'],
  [timeZone, { timeZone: 'America/Palo_Alto' }, 'byHand', '--time-zone'],
  [timeZone, { timeZone: 'EST' }, 'byHand', '--time-zone'],
  [script, {}, 'found', 'script-of-the-school-0001'],
  [script, { scriptId: undefined }, 'byHand', '--create Postlock'],
  [script, { scriptId: 'PUT-IT-HERE' }, 'byHand', '--script-id ID'],
  [script, { scriptId: undefined, ...asked({ create: 'Postlock' }) }, 'toDo', 'make the script "Postlock"'],
  [script, asked({ create: 'Postlock' }), 'byHand', 'leave --create out'],
  [bundle, {}, 'found', 'bytes'],
  [bundle, { built: () => ({ ...OURS, 'help.html': '' }) }, 'byHand', 'npm run build'],
  [bundle, { built: () => ({ ...OURS, 'Code.js': 'x'.repeat(MOST_BYTES) }) }, 'byHand', 'npm run build'],
  [project, {}, 'found', 'an empty one'],
  [project, { there: () => OURS }, 'found', 'Postlock'],
  [project, { there: () => OTHER }, 'byHand', 'npm run deploy -- --script-id ID'],
  [project, { there: () => OTHER, ...asked({ overwrite: true }) }, 'found', 'to be overwritten'],
  [project, { there: () => WITH_MORE }, 'byHand', 'copy what you need'],
  [tests, {}, 'toDo', 'npm run check'],
  [tests, asked({ 'skip-tests': true }), 'found', 'NOT RUN'],
  [tests, { there: () => OURS }, 'found', 'not run'],
  [push, {}, 'toDo', 'push the bundle'],
  [push, { there: () => OURS }, 'found', 'there already'],
];

test.each(table.map(row => [row[0].what, ...row] as const))('%s', (_, step, parts, goesOn, says) => {
  const seen = step.look(site(parts));
  expect(Object.keys(seen)).toContain(goesOn);
  expect(Object.keys(seen)).toHaveLength({ found: 1, byHand: 3, toDo: 3 }[goesOn]);
  expect(Object.entries(seen)).toContainEqual([goesOn, expect.stringContaining(says)]);
});

describe('in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postlock-unit-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('tests that fail stop it before anything is pushed', () => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { check: 'exit 1' } }));
    const seen = tests.look(site({ folder }));
    expect('run' in seen && seen.run).toThrow('npm run check failed, so nothing was pushed');
  });

  test('packages are to be as they are locked, but for those of other machines', () => {
    const locked = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    };
    const write = (path: string, packages: object) => writeFileSync(join(folder, path), JSON.stringify({ packages }));
    write('package-lock.json', locked);
    expect(dependencies.look(site({ folder }))).toMatchObject({
      byHand: 'npm ci',
      found: expect.stringContaining('1 are'),
    });
    mkdirSync(join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(dependencies.look(site({ folder }))).toEqual({ found: 'as package-lock.json says' });
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    expect(dependencies.look(site({ folder }))).toMatchObject({ byHand: 'npm ci' });
  });
});
