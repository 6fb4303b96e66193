import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { benchTable } from './bench/benchTable';
import { evaluationFigure, sizeFigure } from './bench/bundleFigures';
import { growthOf } from './bench/growthOf';
import { growthPicture } from './bench/growthPicture';
import { stormFigures } from './bench/stormFigures';
import { dayFigures, hourFigures, playCourse } from './bench/sweepFigures';
import { watchFigures } from './bench/watchFigures';

const root = join(__dirname, '..', '..');

const { values } = parseArgs({
  options: {
    groups: { type: 'string', default: '50000' },
    day: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'out') },
    json: { type: 'boolean', default: false },
  },
});
const groups = Number(values.groups);
if (!Number.isInteger(groups) || groups < 500) {
  console.error(`The groups are a whole number from 500 on, not ${values.groups}.`);
  process.exit(2);
}
const say = (line: string) => console.error(`  ${line}`);
const inWords = (count: number) => `${count.toLocaleString('en-US')} groups`;

/** The courses of a domain that grows, the last one for as long as was asked. */
function courses() {
  const smaller = [groups / 50, groups / 5].map(Math.round).map(count => {
    say(`${inWords(count)}, an hour`);
    return growthOf(playCourse(count, 1));
  });
  say(`${inWords(groups)}, ${values.day ? 'a day' : 'an hour'}`);
  const whole = playCourse(groups, values.day ? 24 : 1);
  return { growth: [...smaller, growthOf(whole)], figures: dayFigures(whole) };
}

async function bench() {
  const protectedOf = Math.round((groups * 2) / 5);
  say(`${inWords(protectedOf)}, 50 of them protected`);
  const watch = watchFigures(protectedOf);
  say(`${inWords(groups)}, hourly ticks`);
  const hourly = hourFigures(groups);
  const { growth, figures } = courses();
  const all = [...watch, ...hourly, ...figures, ...stormFigures(say), evaluationFigure(groups), await sizeFigure()];
  const { svg, png } = await growthPicture(growth);
  const { out } = values;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'growth.svg'), svg);
  writeFileSync(join(out, 'growth.png'), png);
  if (values.json) return console.log(JSON.stringify(all));
  console.log(`\n${benchTable(all)}\n\n  Left in ${relative(process.cwd(), out)}/: growth.svg, growth.png`);
}

bench();
