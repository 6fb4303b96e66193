import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { World } from '../emulator/world';
import { district } from '../emulator/worlds/district';
import { everydayMail } from '../emulator/worlds/district/everydayMail';
import { lastPostBefore } from '../emulator/worlds/evening';
import { small } from '../emulator/worlds/small';
import { eveningRun } from './eveningRun';
import { writeOut } from './outFolder';
import { type Moment, momentOf } from './page/moment';
import { reportInWords, reportOf } from './report';

const worlds = { district, small };
/** Postlock is installed before school begins: it knows the day when the evening comes. */
const MORNING = Date.parse('2023-12-13T07:00:00-08:00');
/** From here on the page shows each tick. */
const EVENING = Date.parse('2023-12-13T18:30:00-08:00');
const MIDNIGHT = '2023-12-13T00:00:00-08:00';
const HOUR = 3_600_000;
const root = join(__dirname, '..', '..');
const out = join(root, 'out');

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'district' },
    json: { type: 'boolean', default: false },
    requests: { type: 'string' },
  },
});
const build = Object.entries(worlds).find(([name]) => name === values.world)?.[1];
if (!build) {
  console.error(`There is no world ${values.world}, only ${Object.keys(worlds).join(' and ')}.`);
  process.exit(2);
}
const say = (line: string) => void (values.json || console.error(`  ${line}`));

/** The world on the morning of 13 December, with the mail of that day. */
function aDay(build: (options: { start: string }) => World) {
  const world = build({ start: MIDNIGHT });
  // The Gmail of students takes mail from their own domain only.
  world.restrictedDelivery.set('/Students', { allowedDomains: [], bypassInternal: true });
  everydayMail(world, world.clock.now(), lastPostBefore + HOUR);
  world.clock.advanceTo(MORNING);
  return world;
}

/** Of the day what was noticed, of the evening each tick. */
const moments: Moment[] = [];
let told = -1;
const run = eveningRun(
  () => aDay(build),
  say,
  ({ world, workbook, noticed, answer }) => {
    if (world.clock.now() < EVENING && noticed.length === told) return;
    told = noticed.length;
    moments.push(momentOf(world, workbook, answer));
  },
);
const report = reportOf(run, relative(root, out));
if (values.requests) {
  writeFileSync(values.requests, run.world.requests.map(request => `${JSON.stringify(request)}\n`).join(''));
}
writeOut(run, moments, out).then(files => {
  if (values.json) return console.log(JSON.stringify(report));
  console.log(`\n${reportInWords(report, run)}\n\n  Left in ${report.out}/: ${files.join(', ')}`);
});
