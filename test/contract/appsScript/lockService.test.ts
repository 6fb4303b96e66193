import { worldOf } from '../../emulator/worldOf';
import { evaluate, runScript } from './tinyScript';

test('the lock belongs to one execution, and is given back when that ends', () => {
  const world = worldOf();
  const source = `
    const lock = LockService.getScriptLock();
    const states = [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
    return states;`;
  expect(evaluate(world, source)).toEqual([false, true, true, true]);
  expect(world.script.lockedBy).toBeUndefined();
});

test('waiting lets time pass, and ends with false or an exception', () => {
  const world = worldOf();
  world.script.lockedBy = 'another';
  const before = world.clock.now();
  expect(evaluate(world, 'return LockService.getScriptLock().tryLock(5000)')).toBe(false);
  expect(world.clock.now() - before).toBeGreaterThanOrEqual(5000);
  expect(() => evaluate(world, 'LockService.getScriptLock().waitLock(1000)')).toThrow(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
  expect(world.script.lockedBy).toBe('another');
});

test('whoever waits gets the lock as soon as it is free', () => {
  const world = worldOf();
  world.script.lockedBy = 'another';
  world.clock.at(world.clock.now() + 2000, () => delete world.script.lockedBy);
  expect(
    evaluate(world, 'LockService.getScriptLock().waitLock(30000); return LockService.getScriptLock().hasLock()'),
  ).toBe(true);
});

test('only the holder can release it', () => {
  const world = worldOf();
  world.script.lockedBy = 'another';
  evaluate(world, 'LockService.getScriptLock().releaseLock()');
  expect(world.script.lockedBy).toBe('another');
});

test('a killed execution gives the lock back', () => {
  const world = worldOf();
  const source = 'function main() { LockService.getScriptLock().waitLock(1); for (;;) Utilities.sleep(100000) }';
  expect(runScript(world, source).outcome).toBe('killed');
  expect(world.script.lockedBy).toBeUndefined();
});

test('a script bound to no document has no document lock', () => {
  expect(evaluate(worldOf(), 'return LockService.getDocumentLock()')).toBeNull();
});
