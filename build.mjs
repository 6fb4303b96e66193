import { copyFile, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const options = {
  entryPoints: ['src/main.ts'],
  bundle: true,
  // Apps Script's V8 does not take private and static class fields; es2019 output has neither.
  target: 'es2019',
  charset: 'ascii',
  legalComments: 'eof',
  // Apps Script loads the bundle anew for every click; the names of entry points stay.
  minify: true,
  logLevel: 'warning',
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');

// The metafile names the exports of ES modules only.
const asModule = await build({ ...options, format: 'esm', write: false, metafile: true });
const [{ exports: entryPoints }] = Object.values(asModule.metafile.outputs);

// Apps Script finds a function for a trigger or a button by its declaration at the top level.
const stubs = entryPoints.map(name => `function ${name}(...args) { return main.${name}(...args); }`);
await build({
  ...options,
  format: 'iife',
  globalName: 'main',
  footer: { js: stubs.join('\n') },
  outfile: 'dist/Code.js',
});
await copyFile('appsscript.json', 'dist/appsscript.json');
