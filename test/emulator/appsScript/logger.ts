import { format } from 'node:util';
import { known } from './known';
import type { Run } from './run';

/** https://developers.google.com/apps-script/reference/base/console: what is written ends up in the execution's log. */
export function createConsole(run: Run) {
  const write = (...values: unknown[]) => void run.record.log.push(format(...values));
  return known(run, 'console', 'logger.ts', { log: write, info: write, warn: write, error: write });
}

/** https://developers.google.com/apps-script/reference/base/logger */
export function createLogger(run: Run) {
  const logger = known(run, 'Logger', 'logger.ts', {
    log(...values: unknown[]) {
      run.record.log.push(format(...values));
      return logger;
    },
  });
  return logger;
}
