import { parseArgs } from 'node:util';
import { type BadDay, badDayInWords, chaosOf } from '../chaos/chaosOf';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '100' },
    seed: { type: 'string' },
    from: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [days, from] = [values.seed ? 1 : Number(values.days), Number(values.seed ?? values.from)];
if (![days, from].every(Number.isInteger)) {
  console.error('The days, the seed and the first seed are whole numbers.');
  process.exit(2);
}

const begun = Date.now();
const bad: BadDay[] = [];
for (let seed = from; seed < from + days; seed++) {
  const found = chaosOf(seed);
  if (found) bad.push(found);
  if (found) console.error(`${badDayInWords(found)}\n`);
}
const seconds = Math.round((Date.now() - begun) / 1000);
if (values.json) console.log(JSON.stringify({ days, from, seconds, bad }));
else
  console.log(`${days} days from seed ${from} in ${seconds} seconds; on ${bad.length} of them something did not hold.`);
if (bad.length > 0) process.exitCode = 1;
