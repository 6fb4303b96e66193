import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { record } from '../emulator/worlds/storms/record';
import { playControls } from './replay/playControls';
import { playStorm } from './replay/playStorm';
import { replayPicture } from './replay/replayPicture';
import { type ReplayReport, replayInWords } from './replay/replayReport';

const root = join(__dirname, '..', '..');

const { values } = parseArgs({
  options: {
    storm: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(root, 'out') },
    json: { type: 'boolean', default: false },
  },
});
const storms = record.filter(({ name }) => name.toLowerCase().includes((values.storm ?? '').toLowerCase()));
const seed = Number(values.seed);
if (storms.length === 0 || !Number.isInteger(seed)) {
  console.error(
    storms.length === 0
      ? `There is no storm ${values.storm}, only ${record.map(({ name }) => name).join(', ')}.`
      : `The seed is a whole number, not ${values.seed}.`,
  );
  process.exit(2);
}
const say = (line: string) => console.error(`  ${line}`);

const plays = storms.map(storm => playStorm(storm, seed, say));
const controls = values.storm ? [] : playControls(seed, say);
const report: ReplayReport = { storms: plays.map(play => play.report), controls };
replayPicture(plays).then(({ svg, png }) => {
  const { out } = values;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'replay.svg'), svg);
  writeFileSync(join(out, 'replay.png'), png);
  if (values.json) return console.log(JSON.stringify(report));
  console.log(
    `\n${replayInWords(plays, controls)}\n\n  Left in ${relative(process.cwd(), out)}/: replay.svg, replay.png`,
  );
});
