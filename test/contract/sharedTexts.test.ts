import { execFileSync } from 'node:child_process';

const TEXT = 'as long as it is';

/** Bodies of a function that is called at once; each gives a value, and has the text often. */
const BODIES = [
  `return ['${TEXT}', "${TEXT}", '${TEXT}', '${TEXT}'];`,
  `const of = { '${TEXT}': 1, ['${TEXT}']: 2 }; return [of, of['${TEXT}'], '${TEXT}' in of, Object.keys(of)];`,
  `const { '${TEXT}': found = '${TEXT}' } = { '${TEXT}': 3 }; return [found, '${TEXT}', '${TEXT}'];`,
  `const told = text => { switch (text) { case '${TEXT}': return 1; default: return '${TEXT}'; } }; return [told('${TEXT}'), told('${TEXT}' + 1)];`,
  `const made = { '${TEXT}'() { return '${TEXT}'; }, get other() { return '${TEXT}'; } }; return [made['${TEXT}'](), made.other, '${TEXT}'];`,
  `return [typeof '${TEXT}' === 'string', typeof 1 === 'string', typeof 'a' === 'string', 'string'];`,
  `function strict() { '${TEXT}'; 'use strict'; return this === undefined; } return [strict(), '${TEXT}', '${TEXT}', 'use strict', 'use strict'];`,
  String.raw`return ['a "quote" and \n', 'a "quote" and \n', '\ud83d and \u2028', '\ud83d and \u2028', '\ud83d and \u2028'];`,
  `const given = (one = '${TEXT}', two = \`${TEXT} \${one}\`) => [one, two, '${TEXT}']; return given();`,
];

const SCRIPT = `
  import { sharedTexts } from './sharedTexts.mjs';
  const rows = [];
  for (const body of ${JSON.stringify(BODIES)}) {
    const code = 'var main = (() => {' + body + '})();';
    const run = script => JSON.stringify(new Function(script + '; return main;')());
    const written = await sharedTexts(code);
    rows.push([body, run(code), run(written), String(/let \\$text/.test(written))]);
  }
  console.log(JSON.stringify(rows));
`;

test('texts that have a name give the same values', () => {
  const args = ['--input-type=module', '--eval', SCRIPT];
  const rows: string[][] = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(rows.filter(([, plain, written]) => plain !== written)).toEqual([]);
  expect(rows.map(([, , , isShared]) => isShared)).toEqual(BODIES.map(() => 'true'));
});
