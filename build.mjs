import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { build, transform } from 'esbuild';
import { lowered } from './lowered.mjs';

/** The library does not say that its modules do nothing when they are loaded: with it come a classifier and a table that is computed at every click. */
const statistics = {
  name: 'statistics',
  setup({ onResolve }) {
    onResolve({ filter: /^simple-statistics$/ }, () => ({
      path: fileURLToPath(new URL('node_modules/simple-statistics/index.js', import.meta.url)),
      sideEffects: false,
    }));
    onResolve({ filter: /^\./ }, ({ importer, path }) =>
      importer.includes('simple-statistics') ? { path: join(dirname(importer), path), sideEffects: false } : undefined,
    );
  },
};

const options = {
  plugins: [statistics],
  entryPoints: ['src/main.ts'],
  bundle: true,
  legalComments: 'eof',
  logLevel: 'warning',
  write: false,
};
// Apps Script's V8 does not take private and static class fields; es2019 output has neither.
const es2019 = { target: 'es2019', charset: 'ascii' };

await rm('dist', { recursive: true, force: true });
await mkdir('dist');

// The metafile names the exports of ES modules only.
const asModule = await build({ ...options, format: 'esm', metafile: true });
const [{ exports: entryPoints }] = Object.values(asModule.metafile.outputs);

// Apps Script finds a function for a trigger or a button by its declaration at the top level.
const stubs = entryPoints.map(name => `function ${name}(...args){return main.${name}(...args)}`);
const bundle = await build({ ...options, format: 'iife', target: 'es2020', minifySyntax: true, globalName: 'main' });
const plain = await transform(await lowered(bundle.outputFiles[0].text), {
  ...es2019,
  minifySyntax: true,
  legalComments: 'eof',
});

// Apps Script loads the bundle anew for every click. No function here is called as a constructor or with arguments of its own.
const { code } = await minify(plain.code, {
  compress: {
    ecma: 2019,
    passes: 4,
    pure_getters: true,
    unsafe_arrows: true,
    keep_fargs: false,
    hoist_props: true,
    unsafe: true,
    inline: 1,
    reduce_funcs: false,
  },
  mangle: true,
  ecma: 2019,
  format: { ascii_only: true, comments: 'some' },
});
await writeFile('dist/Code.js', `${code}\n${stubs.join('\n')}\n`);
await copyFile('appsscript.json', 'dist/appsscript.json');
await copyFile('src/help.html', 'dist/help.html');
