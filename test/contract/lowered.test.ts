import { execFileSync } from 'node:child_process';

/** Each is the same as what it is lowered to, whatever `a` is. */
const EXPRESSIONS = [
  'a ?? 1',
  'a ?? []',
  'a ?? f()',
  'f() ?? a',
  'a ?? calls++',
  'a?.b',
  'a?.b.c',
  'a?.b?.c',
  'a?.b ?? 7',
  'a?.[0]',
  'a?.[calls++]',
  "a?.['b']",
  "a?.['constructor'] === Object",
  'a?.[typeof a].c',
  'a ?? { b: calls++ }',
  'a?.b ?? f() ?? calls++',
  'a?.b.c?.d ?? a?.length',
  'a?.f()',
  'a?.f?.()',
  'a?.f(a?.b ?? calls++).b',
  'a?.constructor === Object',
  '(a?.b).c',
  'typeof a?.toString',
];
const VALUES = [
  'undefined',
  'null',
  '0',
  "''",
  "'text'",
  '[3]',
  '{ b: 2 }',
  '{ b: { c: { d: 0 } }, f: () => ({ b: 5 }) }',
  '{ b: null, f() { return this; } }',
];

const SCRIPT = `
  import { lowered } from './lowered.mjs';
  const outcome = (code, value) => {
    try {
      return JSON.stringify(new Function(code + '; return main;')().run(value)) ?? 'undefined';
    } catch (error) {
      return error.name;
    }
  };
  const rows = [];
  for (const expression of ${JSON.stringify(EXPRESSIONS)}) {
    const code = 'var main = (() => { let calls = 0; const f = () => (calls++, null); const run = a => [' + expression + ', calls]; return { run }; })();';
    const low = await lowered(code);
    for (const value of ${JSON.stringify(VALUES)}) {
      const given = () => new Function('return ' + (value.startsWith('{') ? '(' + value + ')' : value))();
      rows.push([expression, value, outcome(code, given()), outcome(low, given()), low.includes('??') ? 'kept' : 'lowered']);
    }
  }
  console.log(JSON.stringify(rows));
`;

test('what the build writes for ?? and ?. means the same', () => {
  const rows: string[][] = JSON.parse(
    execFileSync('node', ['--input-type=module', '-e', SCRIPT], { encoding: 'utf8', maxBuffer: 2 ** 24 }),
  );
  expect(rows).toHaveLength(EXPRESSIONS.length * VALUES.length);
  for (const [expression, value, before, after] of rows) {
    expect([expression, value, after]).toEqual([expression, value, before]);
  }
  // Not for nothing: no `??` is left for esbuild to write.
  expect(rows.filter(row => row[4] === 'kept')).toEqual([]);
});
