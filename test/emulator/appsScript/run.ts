import { EmulatorGap } from '../emulatorGap';
import type { Execution, World } from '../world';
import type { Realm } from './realm';
import type { Script } from './script';

/** At which counted call an execution dies (from 1): before the call takes effect, or after, before it returns. */
export interface KillAt {
  call: number;
  when: 'before' | 'after';
}

/** Begins another execution of the same script. */
export type Start = (functionName: string, options: { user: string; kind: Execution['kind']; event: unknown }) => void;

/** One execution under way: what the services of its realm share. */
export interface Run {
  world: World;
  script: Script;
  record: Execution;
  realm: Realm;
  /** Virtual time at which Apps Script kills it, in milliseconds since 1970. */
  endsAt: number;
  killAt?: KillAt | undefined;
  killed: boolean;
  start: Start;
  /** The first thing that went wrong in the emulator itself: the script may catch it, the caller of `execute` will not miss it. */
  brokenBy?: unknown;
}

const exceptions = new WeakSet<Error>();

/** What Apps Script's services throw: an Error of the script's own realm, named Exception. */
export function exception(run: Run, message: string): Error {
  const error = run.realm.error(message);
  error.name = 'Exception';
  exceptions.add(error);
  return error;
}

/** Whether Apps Script would have thrown it; anything else that a service throws is the emulator's own trouble. */
export function isException(error: unknown): boolean {
  return exceptions.has(error as Error);
}

/** Ends the execution. The script may catch what is thrown here, but nothing that it calls from now on has an effect. */
export function kill(run: Run): never {
  run.killed = true;
  throw exception(run, 'Exceeded maximum execution time');
}

/**
 * Lets virtual time pass for an execution, which may run out of its own on the way. Other executions that come due meanwhile
 * run to their end first; as they would run beside this one, their time is not taken from its limit.
 */
export function passTime(run: Run, milliseconds: number): void {
  const { clock } = run.world;
  const before = clock.now();
  const own = Math.min(Math.round(milliseconds), run.endsAt - before);
  clock.advance(own);
  run.endsAt += clock.now() - (before + own);
  run.realm.setTime(clock.now());
  if (clock.now() >= run.endsAt) kill(run);
}

/** Lets some milliseconds between two bounds pass, as many as the world's seed says. */
export function passSomeTime(run: Run, least: number, most: number): void {
  passTime(run, least + run.world.random() * (most - least));
}

/** Makes a call that reaches outside or changes something; it is here that `killAt` strikes. */
export function counted<T>(run: Run, effect: () => T): T {
  run.record.calls += 1;
  const dies = run.record.calls === run.killAt?.call ? run.killAt.when : undefined;
  if (dies === 'before') kill(run);
  const result = effect();
  if (dies === 'after') kill(run);
  return result;
}

/** Refuses a call whose scope the manifest does not ask for, and notes the scope as used. */
export function needScope(run: Run, call: string, scope: string): void {
  const url = `https://www.googleapis.com/auth/${scope}`;
  if (!run.script.manifest.oauthScopes.includes(url)) {
    throw exception(run, `You do not have permission to call ${call}. Required permissions: ${url}`);
  }
  run.world.scopesUsed.add(url);
}

/** Says that the script went beyond what the emulator knows, and remembers it. */
export function gap(run: Run, what: string, file: string): never {
  run.brokenBy ??= new EmulatorGap(what, `appsScript/${file}`);
  throw run.brokenBy;
}
