import { createContext, runInContext } from 'node:vm';
import { withGlobal } from '@sinonjs/fake-timers';

/** The global scope of one execution, with its own Date, Array and Error. */
export interface Realm {
  globals: Record<string, unknown>;
  /** Sets the realm's Date, in milliseconds since 1970. */
  setTime(now: number): void;
  /** A new Error that the script recognises as one. */
  error(message: string): Error;
  /** The same JSON value made of the realm's own objects. */
  own(value: unknown): unknown;
  /** A top-level function of the script. */
  entryPoint(name: string): ((...args: unknown[]) => unknown) | undefined;
}

/** Reads the clock of the machine's time zone; a script's own is its manifest's, which Node cannot set for one realm. */
const LOCAL_TIME = [
  ...['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds'].flatMap(part => [`get${part}`, `set${part}`]),
  ...['getDay', 'getTimezoneOffset', 'toString', 'toDateString', 'toTimeString'],
];

/** A realm without any code in it yet; whoever reads local time in it is sent to `onLocalTime`. */
export function createRealm(now: number, random: () => number, onLocalTime: (method: string) => never): Realm {
  const globals = createContext({}) as Record<string, unknown>;
  const own = runInContext('globalThis', globals);
  for (const method of LOCAL_TIME) own.Date.prototype[method] = () => onLocalTime(method);
  own.Math.random = random;
  const clock = withGlobal(own).install({ toFake: ['Date'], now });
  const builtIn = new Set(Object.keys(globals));

  return {
    globals,
    setTime: time => clock.setSystemTime(time),
    error: message => new own.Error(message),
    own: value => (value === undefined ? undefined : own.JSON.parse(JSON.stringify(value))),
    entryPoint(name) {
      const value = Object.hasOwn(globals, name) && !builtIn.has(name) ? globals[name] : undefined;
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
    },
  };
}
