import { execFileSync } from 'node:child_process';

/** Each is the same as what it is written as, whatever `a` is. */
const EXPRESSIONS = [
  'a.filter(x => x > 1)',
  'a.b.filter(x => x > 1).length',
  'a?.filter(x => x > 1)',
  'a?.b.filter(x => x > 1)',
  'a?.b?.filter(x => x > 1)?.length',
  'a.filter((x, i, all) => all.length > i + 1)',
  'a.filter(...[x => x])',
  'a.flatMap(x => [x, x])',
  'a.map(x => x)',
  'a.map((x, i) => i)',
  'a.map(x => x, 1)',
  'a?.b?.map(x => x)',
  'a.find(x => x > 1)',
  'a.some(x => x > 1)',
  'a.every(x => x > 1)',
  "a.join(', ')",
  'a.join()',
  'a.slice(0, 1)',
  'a.slice(1)',
  "a.replace('e', 'i')",
  'a.sort((x, y) => y - x)',
  'new Map([[1, a]]).get(1)',
  'new Set([a]).has(a)',
  'a.flatMap((x, i) => i)',
  'a.includes(2)',
  'a.includes(2, 1)',
  'a.toLowerCase()',
  'a?.toLowerCase()',
  'a.b.toLowerCase().length',
  '[...new Set(a)]',
  'new Set().size',
  '[...new Map(a)]',
  'new Map().size',
  'Object.entries(a)',
  '[a].map(Object.keys)',
  'Object.fromEntries(Object.entries(a))',
  'Object.values(a).length',
  'Math.max(...a)',
  'Math.round(Math.min(a, 2.6))',
  'Array.from(a, x => x)',
  'Array.from({ length: 2 }, (_, i) => i)',
  'Array.isArray(a)',
  'JSON.stringify(a, null, 1)',
  'Date.parse(a)',
  'typeof Date.now()',
  'new Date(0).toISOString()',
  "'failure' in a",
  "'value' in { value: a }",
  '[].concat(a).length === 0',
  'Object.keys(a).length === 0 ? 1 : 2',
  '[a].flat().length > 0',
  'a?.b?.length === 0',
  'a?.b?.length > 0',
  'Object.keys(a).length > 0 && 1',
  'typeof a === "string" && a.length > 3',
];
const VALUES = ['undefined', 'null', '0', "'TeXt'", '[1, 2, 3]', '[[1, 2]]', '{ b: [1, 2, 3] }', "{ b: 'TeXt' }", '{}'];

const SCRIPT = `
  import { lowered } from './lowered.mjs';
  import { shortCalls } from './shortCalls.mjs';
  const outcome = (code, value) => {
    try {
      return JSON.stringify(new Function(code + '; return main;')().run(value)) ?? 'undefined';
    } catch (error) {
      return error.name;
    }
  };
  const rows = [];
  for (const expression of ${JSON.stringify(EXPRESSIONS)}) {
    const code = 'var main = (() => { const run = a => ' + expression + '; return { run }; })();';
    const short = await shortCalls(await lowered(code));
    for (const value of ${JSON.stringify(VALUES)}) {
      const given = () => new Function('return ' + (value.startsWith('{') ? '(' + value + ')' : value))();
      rows.push([expression, value, outcome(code, given()), outcome(short, given())]);
    }
  }
  console.log(JSON.stringify(rows));
`;

test('what is written shorter gives the same values and the same errors', () => {
  const args = ['--input-type=module', '--eval', SCRIPT];
  const rows: string[][] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(rows).toHaveLength(EXPRESSIONS.length * VALUES.length);
  expect(rows.filter(([, , plain, short]) => plain !== short)).toEqual([]);
});
