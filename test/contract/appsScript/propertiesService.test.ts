import { worldOf } from '../../emulator/worldOf';
import { evaluate, runScript } from './tinyScript';

test('script properties last from one execution to the next', () => {
  const world = worldOf();
  evaluate(world, `PropertiesService.getScriptProperties().setProperty('a', '1').setProperties({ b: '2', c: '3' })`);
  const read = `
    const store = PropertiesService.getScriptProperties();
    store.deleteProperty('c');
    return [store.getProperty('a'), store.getProperty('c'), store.getKeys(), store.getProperties()]`;
  expect(evaluate(world, read)).toEqual(['1', null, ['a', 'b'], { a: '1', b: '2' }]);
});

test('setProperties can replace all, and deleteAllProperties empties', () => {
  const world = worldOf();
  world.script.properties.set('old', 'x');
  evaluate(world, `PropertiesService.getScriptProperties().setProperties({ new: 'y' }, true)`);
  expect([...world.script.properties]).toEqual([['new', 'y']]);
  evaluate(world, `PropertiesService.getScriptProperties().deleteAllProperties()`);
  expect(world.script.properties.size).toBe(0);
});

test('user properties are each user’s own; a script bound to nothing has no document properties', () => {
  const world = worldOf();
  evaluate(world, `PropertiesService.getUserProperties().setProperty('mine', 'yes')`);
  expect(world.script.properties.size).toBe(0);
  expect(evaluate(world, `return PropertiesService.getUserProperties().getProperty('mine')`)).toBe('yes');
  expect(evaluate(world, 'return PropertiesService.getDocumentProperties()')).toBeNull();
});

test('a value has 9 KB, counted in bytes', () => {
  const world = worldOf();
  const set = (value: string) => evaluate(world, `PropertiesService.getScriptProperties().setProperty('k', ${value})`);
  set(`'x'.repeat(9 * 1024)`);
  expect(() => set(`'x'.repeat(9 * 1024 + 1)`)).toThrow('Argument too large: value');
  expect(() => set(`'é'.repeat(5 * 1024)`)).toThrow('Argument too large: value');
});

test('a store has 500 KB, and what does not fit leaves no half behind', () => {
  const world = worldOf();
  const fill = `
    const chunks = {};
    for (let i = 0; i < 60; i++) chunks['chunk' + i] = 'x'.repeat(9000);
    PropertiesService.getScriptProperties().setProperties(chunks);`;
  expect(() => evaluate(world, fill)).toThrow('You have exceeded the property storage quota.');
  expect(world.script.properties.size).toBe(0);
});

test('setProperties is one counted call; reading is none', () => {
  const source = `
    function main() {
      const store = PropertiesService.getScriptProperties();
      store.setProperties({ a: '1', b: '2' });
      store.getProperties();
    }`;
  expect(runScript(worldOf(), source).calls).toBe(1);
});

test('a value that is not text is refused loudly', () => {
  expect(() => evaluate(worldOf(), `PropertiesService.getScriptProperties().setProperty('n', 1)`)).toThrow(
    'a property that is not text',
  );
});
