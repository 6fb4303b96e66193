import { worldOf } from '../../emulator/worldOf';
import { runScript } from './tinyScript';

test('what a script writes is kept in order, an uncaught exception with its stack last', () => {
  const source = `
    function main() {
      console.info('one');
      console.warn({ two: 2 });
      Logger.log('%s', 'three').log('four');
      console.error('five');
      throw new Error('six');
    }`;
  const { log } = runScript(worldOf(), source);
  expect(log.slice(0, 5)).toEqual(['one', '{ two: 2 }', 'three', 'four', 'five']);
  expect(log[5]).toMatch(/Error: six\n +at main/);
});
