import { execFileSync } from 'node:child_process';

/** Bodies of a function that is called at once; each gives a value. */
const BODIES = [
  'function run() { return twice(TEN) + HALF; } const TEN = 10; function twice(n) { return n * 2; } const HALF = twice(TEN) / 4; return run();',
  'const first = later(1); function later(n) { return n < 3 ? later(n + 1) : n; } return first;',
  'function sum() { return [...arguments].length; } return sum(1, 2, 3);',
  'function made() { return { n: 4, get() { return this.n; } }; } return made().get();',
  'function Old() { this.n = 5; } return new Old().n;',
  'function inner() { function own() { return this === undefined; } return own(); } return inner();',
  'function* each() { yield 1; yield 2; } return [...each()];',
  'let calls = 0; function next() { calls += 1; return calls; } const [one, two] = [next(), next()]; return [one, two, calls];',
  'const most = Math.max, list = [1, 3], top = most(...list); return top;',
  'function given({ a = 1, ...others }, [b] = [2], ...rest) { return [a, others, b, rest]; } return given({ c: 3 }, undefined, 4, 5);',
];

const SCRIPT = `
  import { arrows } from './arrows.mjs';
  const rows = [];
  for (const body of ${JSON.stringify(BODIES)}) {
    const code = '"use strict"; var main = (() => {' + body + '})();';
    const run = script => JSON.stringify(new Function(script + '; return main;')());
    const written = await arrows(code);
    rows.push([body, run(code), run(written), String(written.split('function').length - 1)]);
  }
  console.log(JSON.stringify(rows));
`;

test('functions that are arrows, and stand in front, give the same values', () => {
  const args = ['--input-type=module', '--eval', SCRIPT];
  const rows: string[][] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(rows).toHaveLength(BODIES.length);
  expect(rows.filter(([, plain, written]) => plain !== written)).toEqual([]);
  // What needs a `this` or `arguments` of its own stays as it is, and what yields.
  expect(rows.map(([, , , functions]) => functions)).toEqual(['0', '0', '1', '0', '1', '1', '1', '0', '0', '0']);
});
