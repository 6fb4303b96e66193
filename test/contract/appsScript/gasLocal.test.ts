import { readFileSync } from 'node:fs';
import * as gasLocal from 'gas-local';
import { createRealm } from '../../emulator/appsScript/realm';
import { builtScript } from '../../emulator/appsScript/script';

const declared = [...readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(/gm)].map(([, name]) => name);

test('gas-local loads the bundle where there is nothing of Google, and finds every function: loading it does nothing', () => {
  const realm = gasLocal.require('dist', {});
  expect(declared.length).toBeGreaterThan(15);
  expect(declared.filter(name => typeof realm[String(name)] !== 'function')).toEqual([]);
});

test('the emulator, which compiles the bundle once, loads what gas-local loads', () => {
  const { globals } = createRealm(0, Math.random, method => {
    throw new Error(method);
  });
  builtScript().load(globals);
  const names = Object.keys(gasLocal.require('dist', {}));
  expect(Object.keys(globals)).toEqual(expect.arrayContaining(names));
});
