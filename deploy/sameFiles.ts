import { isDeepStrictEqual } from 'node:util';

/** The files of a script by name: `Code.js`, `help.html`, `appsscript.json`. */
export type Files = Record<string, string>;

function same(name: string, one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  if (name.endsWith('.json')) return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  return one.trimEnd() === other.trimEnd();
}

/** Whether both are the same script. Google may write a manifest in another order, or a last line break otherwise. */
export function sameFiles(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every(name => same(name, String(one[name]), other[name]));
}
