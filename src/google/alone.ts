/** Runs something unless it runs already; false if it does. Apps Script gives the lock back when an execution ends, however it ends. */
export function alone(run: () => void): boolean {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(100)) return false;
  try {
    run();
  } finally {
    lock.releaseLock();
  }
  return true;
}
