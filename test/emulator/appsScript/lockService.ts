import { known } from './known';
import { exception, passSomeTime, passTime, type Run } from './run';

/** How often a waiting execution looks whether the lock is free, in milliseconds. */
const LOOKS_EVERY = 100;

/** https://developers.google.com/apps-script/reference/lock/lock-service, for a script that is bound to no document. */
export function createLockService(run: Run) {
  return known(run, 'LockService', 'lockService.ts', {
    getScriptLock: () => scriptLock(run),
    getDocumentLock: () => null,
  });
}

function scriptLock(run: Run) {
  const project = run.world.script;
  const isMine = () => project.lockedBy === run.record.id;

  const tryLock = (milliseconds: number) => {
    const until = run.world.clock.now() + milliseconds;
    passSomeTime(run, 10, 30);
    while (project.lockedBy !== undefined && !isMine() && run.world.clock.now() < until) passTime(run, LOOKS_EVERY);
    if (project.lockedBy === undefined) project.lockedBy = run.record.id;
    return isMine();
  };

  return known(run, 'Lock', 'lockService.ts', {
    tryLock,
    waitLock(milliseconds: number) {
      if (!tryLock(milliseconds)) {
        throw exception(run, 'Lock timeout: another process was holding the lock for too long.');
      }
    },
    hasLock: isMine,
    releaseLock() {
      if (isMine()) delete project.lockedBy;
    },
  });
}
