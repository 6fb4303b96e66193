import { exception, gap, isException, type Run } from './run';

type Members = Record<string, unknown>;

/** What printers and JSON.stringify ask of any object. */
const ASKED_OF_ANYTHING = ['toJSON', 'then', 'constructor'];

/**
 * An object of Apps Script of which the emulator knows these members, and no others: any other is a gap. A killed execution
 * gets no further than its door, nor does one in which the emulator broke.
 */
export function known<T extends Members>(run: Run, name: string, file: string, members: T): T {
  const guarded = Object.fromEntries(
    Object.entries(members).map(([key, member]) => [
      key,
      typeof member === 'function' ? guard(run, `${name}.${key}`, member) : member,
    ]),
  );
  return new Proxy(guarded as T, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
      if (ASKED_OF_ANYTHING.includes(key)) return undefined;
      return gap(run, `${name}.${key}`, file);
    },
    set: (_target, key) => gap(run, `how to set ${name}.${String(key)}`, file),
  });
}

function guard(run: Run, name: string, member: unknown): (...args: unknown[]) => unknown {
  const call = member as (...args: unknown[]) => unknown;
  return (...args) => {
    run.record.touched.add(name);
    if (run.brokenBy) throw run.brokenBy;
    if (run.killed) throw exception(run, 'Exceeded maximum execution time');
    try {
      return call(...args);
    } catch (error) {
      if (!isException(error)) run.brokenBy ??= error;
      throw error;
    }
  };
}
