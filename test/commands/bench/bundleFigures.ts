import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { atMost, type Figure } from './figure';

const root = join(__dirname, '..', '..', '..');
const POLICY_ROWS = 200;

/** How large the bundle is, beside one that is not minified. */
export async function sizeFigure(): Promise<Figure> {
  const plain = await build({
    entryPoints: [join(root, 'src', 'main.ts')],
    bundle: true,
    write: false,
    target: 'es2019',
  });
  return atMost(256_000, {
    name: 'the bundle',
    value: statSync(join(root, 'dist', 'Code.js')).size,
    unit: 'bytes',
    naive: plain.outputFiles[0]?.contents.length,
  });
}

/** How long this machine takes to evaluate so many groups, beside trying each row on each group. Commands do not see `src`: a script of the unit tests does it. */
export function evaluationFigure(groups: number): Figure {
  const script = ['--import', 'tsx', join('test', 'unit', 'evaluationTime.ts'), String(groups), String(POLICY_ROWS)];
  const output = execFileSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
  const { seconds, naiveSeconds } = JSON.parse(output);
  return atMost(1, {
    name: `evaluating ${groups.toLocaleString('en-US')} groups under ${POLICY_ROWS} policy rows (this machine)`,
    value: seconds,
    unit: 's',
    naive: naiveSeconds,
  });
}
