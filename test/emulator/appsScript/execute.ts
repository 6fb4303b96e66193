import type { Execution, World } from '../world';
import { checkReturned } from './checkReturned';
import { DAILY_QUOTA, dailyUse } from './dailyUse';
import { cardEvent, clockEvent } from './events';
import { installGlobals } from './globals';
import { createRealm } from './realm';
import { gap, type KillAt, type Run, type Start } from './run';
import { builtScript, inlineScript, type Manifest, type Script } from './script';

/** Executions of one user at a time: https://developers.google.com/apps-script/guides/services/quotas */
const MOST_AT_ONCE = 30;

export interface ExecuteOptions {
  /** Address of the account it runs as. */
  user: string;
  kind: Execution['kind'];
  /** What the function is called with; the event Apps Script would give it unless said. */
  event?: unknown;
  killAt?: KillAt;
  /** Where the bundle and its manifest are, `dist` unless said. */
  distFolder?: string;
  /** Run this instead of the bundle. */
  code?: { source: string; manifest: Manifest };
}

/**
 * Milliseconds until Apps Script kills an execution: https://developers.google.com/apps-script/guides/services/quotas
 * (30 s for an add-on's callback, 6 minutes for a script).
 */
function limitOf(world: World, kind: Execution['kind']): number {
  return { editor: 360, callback: 30, trigger: world.unknowns.triggerSeconds }[kind] * 1000;
}

/**
 * Runs a top-level function of the script as Apps Script would: the whole bundle afresh, in a realm of its own, as this user.
 * Whatever happens in there ends up in the outcome; only what goes wrong in the emulator itself is thrown, such as a gap.
 */
export function execute(world: World, functionName: string, options: ExecuteOptions): Execution & { value: unknown } {
  const { code, distFolder } = options;
  const script = code ? inlineScript(code.source, code.manifest) : builtScript(distFolder);
  return executeScript(world, script, functionName, options);
}

/** How a script begins executions in a world. */
export function startIn(world: World, script: Script): Start {
  return (name, options) => executeScript(world, script, name, options);
}

function executeScript(world: World, script: Script, functionName: string, options: ExecuteOptions) {
  const run = begin(world, script, functionName, options);
  let value: unknown;
  try {
    value = call(run, options);
    run.record.outcome = 'done';
  } catch (error) {
    fail(run, error);
  }
  end(run);
  if (run.brokenBy) throw run.brokenBy;
  return { ...run.record, value: run.record.outcome === 'done' ? value : undefined };
}

function begin(world: World, script: Script, functionName: string, { user, kind, killAt }: ExecuteOptions): Run {
  if (!world.users.has(user) && !world.outsiders.has(user))
    throw new Error(`Nobody in the world ${world.name} is called ${user}.`);
  const now = world.clock.now();
  const id = `execution-${world.script.executions.length + 1}`;
  const record: Execution = {
    id,
    function: functionName,
    user,
    kind,
    startedAt: now,
    outcome: 'running',
    calls: 0,
    touched: new Set(),
    log: [],
  };
  world.script.executions.push(record);
  const realm = createRealm(now, world.random, method =>
    gap(
      run,
      `Date.prototype.${method}: a script's local time is its manifest's time zone, use UTC or formatDate`,
      'realm.ts',
    ),
  );
  const run: Run = {
    ...{ world, script, record, realm, killAt, killed: false },
    endsAt: now + limitOf(world, kind),
    start: startIn(world, script),
  };
  if (kind === 'trigger' && !killAt) {
    run.killAt = world.script.killAt;
    delete world.script.killAt;
  }
  return run;
}

function call(run: Run, { kind, event }: ExecuteOptions): unknown {
  const { record, realm, script } = run;
  checkQuotas(run);
  installGlobals(run);
  script.load(realm.globals);
  const entryPoint = realm.entryPoint(record.function);
  if (!entryPoint) throw new Error(`Script function not found: ${record.function}`);
  const value = entryPoint(realm.own(event ?? standardEvent(run)));
  if (kind === 'callback' && !run.killed) checkReturned(run, value);
  return value;
}

function checkQuotas({ world, record: { kind, user } }: Run): void {
  const running = world.script.executions.filter(each => each.outcome === 'running' && each.user === user);
  if (running.length > MOST_AT_ONCE) {
    throw new Error('There are too many scripts running simultaneously for this Google user account.');
  }
  if (kind === 'trigger' && dailyUse(world, user).triggerMilliseconds >= DAILY_QUOTA.triggerMilliseconds) {
    throw new Error('Service using too much computer time for one day.');
  }
}

function standardEvent({ world, record }: Run): unknown {
  if (record.kind === 'trigger') return clockEvent(world, '0');
  return record.kind === 'callback' ? cardEvent(world) : undefined;
}

function fail(run: Run, error: unknown): void {
  const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  run.record.outcome = 'failed';
  run.record.error = name === 'Error' ? message : `${name}: ${message}`;
  run.record.log.push(stack || message);
}

function end(run: Run): void {
  const { world, record } = run;
  if (run.killed) {
    record.outcome = 'killed';
    record.error = 'Exceeded maximum execution time';
  }
  record.endedAt = world.clock.now();
  if (record.kind === 'trigger') dailyUse(world, record.user).triggerMilliseconds += record.endedAt - record.startedAt;
  if (world.script.lockedBy === record.id) delete world.script.lockedBy;
}
