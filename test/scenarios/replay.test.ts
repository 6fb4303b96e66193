import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playControls } from '../commands/replay/playControls';
import { playStorm, type StormReport } from '../commands/replay/playStorm';
import type { ReplayReport } from '../commands/replay/replayReport';
import { variants } from '../commands/replay/variants';
import { record } from '../emulator/worlds/storms/record';

const root = join(__dirname, '..', '..');
const quiet = () => undefined;

/** Plays a storm of the record under the variants that have one of these names. */
function play(name: string, ...names: string[]): StormReport {
  const storm = record.find(each => each.name === name);
  if (!storm) throw new Error(`There is no storm ${name}`);
  const under = variants.filter(variant => names.includes(variant.name));
  return playStorm(storm, 1, quiet, under).report;
}

const RELOCK = 're-lock, 5-minute ticks';
const CANARY = 'report only, brake, canary';
const HOURLY = 'report only, brake, canary, hourly ticks';

test('PAUSD: a re-lock averts all of it, a brake by canary at least 85 %, and an hourly tick nearly nothing', () => {
  const { recipients, posts, deliveries, variants: of } = play('PAUSD 2023', RELOCK, CANARY, HOURLY);
  const [relock, canary, hourly] = of;

  expect({ recipients, posts, deliveries }).toEqual({ recipients: 10_000, posts: 118, deliveries: 1_180_000 });
  expect(relock).toMatchObject({ name: RELOCK, posts: 0, deliveries: 0, avertedPercent: 100, brakes: 0 });
  expect(relock?.seenAtMinute).toBeLessThan(-9);
  expect(relock?.brakedAtMinute).toBeLessThan(-9);
  expect(canary).toMatchObject({ name: CANARY, brakes: 1 });
  expect(canary?.avertedPercent).toBeGreaterThanOrEqual(85);
  expect(canary?.brakedAtMinute).toBeLessThan(4);
  expect(hourly?.name).toBe(HOURLY);
  expect(hourly?.avertedPercent).toBeLessThan(85);
});

test('what is no storm brakes nothing', () => {
  const controls = playControls(1, quiet);

  expect(controls).toHaveLength(10);
  expect(controls.filter(({ brakes }) => brakes !== 0)).toEqual([]);
});

test('--json prints one object on its last line, and the same seed gives the same figures', () => {
  const out = mkdtempSync(join(tmpdir(), 'replay-'));
  const command = ['--import', 'tsx', 'test/commands/replay.ts', '--json', '--storm', 'Piedmont', '--out', out];
  const output = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const { storms, controls }: ReplayReport = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '');
  const [storm] = storms;

  expect(readdirSync(out).sort()).toEqual(['replay.png', 'replay.svg']);
  expect([storms.length, controls]).toEqual([1, []]);
  expect(storm).toMatchObject({ name: 'Piedmont 2018', recipients: 800, posts: 125, deliveries: 100_000 });
  expect(storm?.variants.map(({ name }) => name)).toEqual(variants.map(({ name }) => name));
  for (const variant of storm?.variants ?? []) {
    expect(Object.keys(variant)).toEqual([
      'name',
      'seenAtMinute',
      'brakedAtMinute',
      'posts',
      'deliveries',
      'avertedPercent',
      'brakes',
      'mails',
    ]);
  }
  const again = play('Piedmont 2018', CANARY);
  expect(storm?.variants.find(({ name }) => name === CANARY)).toEqual(again.variants[0]);
});
