import { user, worldOf } from '../../emulator/worldOf';
import { evaluate, runScript } from './tinyScript';

test('an execution knows whom it runs as, and its manifest’s time zone', () => {
  const world = worldOf({ users: [user('amy@school.example')] });
  const source = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';
  expect(evaluate(world, source, { user: 'amy@school.example' })).toEqual(['amy@school.example', 'amy@school.example']);
  expect(evaluate(world, 'return Session.getScriptTimeZone()')).toBe('America/Los_Angeles');
});

test('nobody can run a script whom the world does not have', () => {
  expect(() => runScript(worldOf(), '', { user: 'ghost@school.example' })).toThrow('ghost@school.example');
});
