import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify as swc } from '@swc/core';
import { build, transform } from 'esbuild';
import { minify as terser } from 'terser';
import { arrows } from './arrows.mjs';
import { lowered } from './lowered.mjs';
import { sharedTexts } from './sharedTexts.mjs';
import { shortCalls } from './shortCalls.mjs';

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

/** It is written for CommonJS, and esbuild's bridge to that is as long as the module is. */
const globs = {
  name: 'globs',
  setup({ onLoad }) {
    onLoad({ filter: /glob-to-regexp.index\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('module.exports =', 'export default'),
    }));
  },
};

/** Messages in several languages, settings for all schemas and the door for other libraries: nobody asks for them, and no bundler can know. */
const schemas = {
  name: 'schemas',
  setup({ onLoad }) {
    const unused = [
      [/^\t+(?:reference: \w+|async: false|lang: config\$1\.lang|abort(?:Pipe)?Early: config\$1\.\w+),?\n/gm, ''],
      [/(?<=context\.message) \?\? [^;]*getGlobalMessage\(issue\.lang\)/g, ''],
      [/schema\["~standard"\] = \{.*?\n\t\};/gs, ''],
      [/config\$1\.abort(?:Pipe)?Early/g, 'false'],
    ];
    onLoad({ filter: /valibot.dist.index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [text, instead] of unused) {
        if (contents.search(text) < 0)
          throw new Error(`build.mjs: ${path} has nothing like ${text} any more: look what stands there instead`);
        contents = contents.replace(text, instead);
      }
      return { contents };
    });
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');

const { outputFiles, metafile } = await build({
  plugins: [statistics, globs, schemas],
  entryPoints: ['src/main.ts'],
  bundle: true,
  format: 'esm',
  target: 'es2020',
  minifySyntax: true,
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
  write: false,
});
const [{ exports: entryPoints }] = Object.values(metafile.outputs);

// Apps Script knows no modules: what is exported is given back by a function.
const [bundle, exported] = outputFiles[0].text.split(/^export (?=\{)/m);
const names = exported.replace(/(\w+) as (\w+)/g, '$2: $1');
const [list, licences] = names.split(/(?<=\});/);
const script = `var main = (() => {\n${bundle}\nreturn ${list};\n})();\n${licences}`;

// Apps Script's V8 does not take private and static class fields; es2019 output has neither.
const { code } = await transform(await shortCalls(await lowered(script)), {
  target: 'es2019',
  charset: 'ascii',
  minifySyntax: true,
  legalComments: 'eof',
});

// Apps Script loads the bundle anew for every click. No function here is called as a constructor or with arguments of its own.
const minified = await swc(code, {
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
  mangle: false,
  ecma: 2019,
  format: { ascii_only: true, comments: 'some' },
});
// Each finds some that the other does not; this one writes `undefined` in one letter where there is a parameter of that name.
const smallest = await terser((await arrows(await sharedTexts(minified.code))).replace('(()=>{', '(undefined=>{'), {
  compress: {
    ecma: 2019,
    // The other one has done that, and undoing its work for another way costs 500 bytes.
    reduce_vars: false,
    passes: 3,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_undefined: true,
    keep_fargs: true,
  },
  ecma: 2019,
  format: { ascii_only: true, comments: 'some' },
});

// It finds a function for a trigger or a button by its declaration at the top level.
const stubs = entryPoints.map(name => `function ${name}(...a){return main.${name}(...a)}`);
await writeFile('dist/Code.js', `${smallest.code}\n${stubs.join('\n')}\n`);
await copyFile('appsscript.json', 'dist/appsscript.json');
await copyFile('src/help.html', 'dist/help.html');
