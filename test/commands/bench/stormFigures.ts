import type { World } from '../../emulator/world';
import { arrivals } from '../../emulator/worlds/storms/arrivals';
import { controls as controlScenes } from '../../emulator/worlds/storms/controls';
import { crowdOf } from '../../emulator/worlds/storms/crowd';
import { record } from '../../emulator/worlds/storms/record';
import type { Storm } from '../../emulator/worlds/storms/storm';
import { playControls } from '../replay/playControls';
import { playScene } from '../replay/playScene';
import { playStorm } from '../replay/playStorm';
import { variants } from '../replay/variants';
import { tabRows } from '../tabRows';
import { atLeast, atMost, type Figure } from './figure';

const SEED = 1;
const HOUR = 3_600_000;
/** Events of a log that Google puts into one page. */
const A_PAGE = 1000;
const RELOCK = 're-lock, 5-minute ticks';
const CANARY = 'report only, brake, canary';

function pausd(): Storm {
  const storm = record.find(({ name }) => name === 'PAUSD 2023');
  if (!storm) throw new Error('The record has no PAUSD 2023');
  return storm;
}

/** 13 December with a re-lock, and with the brake alone, beside how it was. */
function avertedFigures(say: (line: string) => void): Figure[] {
  const under = variants.filter(({ name }) => name === RELOCK || name === CANARY);
  const { deliveries, variants: reports } = playStorm(pausd(), SEED, say, under).report;
  const of = (name: string) => reports.find(report => report.name === name);
  return [
    atMost(0, {
      name: '13 December, re-lock: deliveries to students',
      value: of(RELOCK)?.deliveries ?? Number.NaN,
      unit: 'deliveries',
      naive: deliveries,
    }),
    atLeast(85, {
      name: '13 December, report only, storm brake, canary: averted',
      value: of(CANARY)?.avertedPercent ?? Number.NaN,
      unit: '%',
      naive: 0,
    }),
  ];
}

/** What is no storm, beside a limit of ten posts an hour alone. */
function controlFigure(say: (line: string) => void): Figure {
  const played = playControls(SEED, say);
  const overTen = controlScenes.filter(({ posts }) => posts >= 10).length;
  return atMost(0, {
    name: `${played.length} plays of what is no storm: brakes`,
    value: played.reduce((sum, { brakes }) => sum + brakes, 0),
    unit: 'brakes',
    naive: (overTen * played.length) / controlScenes.length,
  });
}

/** Requests that counted an hour of mail: what came, and thirds of the hour of what was sent. */
function isCount({ url }: World['requests'][number]): boolean {
  const { searchParams } = new URL(url);
  const length = Date.parse(searchParams.get('endTime') ?? '') - Date.parse(searchParams.get('startTime') ?? '');
  const filters = searchParams.get('filters') ?? '';
  return filters.includes('mail_event_type==2') || (filters.includes('mail_event_type==1') && length === HOUR / 3);
}

/** The storm counted by the Gmail log, beside reading every page of it. */
function volumeFigures(say: (line: string) => void): Figure[] {
  const storm = pausd();
  say(`${storm.name}: how much mail it was`);
  const variant = { name: 'counted', postlock: { onDrift: 'report' as const } };
  const { world, workbook = '' } = playScene(storm, crowdOf(storm), variant, random => arrivals(storm, random), SEED);
  world.clock.advance(2 * HOUR);
  const sent = world.posts.reduce((sum, { deliveries }) => sum + deliveries, 0);
  const numberIn = (text = '') => Number(text.replace(/,/g, '')) || 0;
  const counted = tabRows(world, workbook, 'Mail')
    .filter(({ Of }) => Of === 'the whole domain')
    .reduce((sum, { Deliveries }) => sum + numberIn(Deliveries), 0);
  const hours = tabRows(world, workbook, 'Runs').reduce(
    (sum, row) => sum + Number(/hours of mail: (\d+)/.exec(row['What was due'] ?? '')?.[1] ?? 0),
    0,
  );
  const touched = Math.ceil(Date.parse(storm.lastPostBefore) / HOUR) - Math.floor(Date.parse(storm.firstPostAt) / HOUR);
  const name = `volume of ${sent.toLocaleString('en-US')} deliveries in 65 minutes`;
  return [
    atMost(40, {
      name: `${name}: requests`,
      value: (world.requests.filter(isCount).length / hours) * touched,
      unit: 'requests',
      naive: Math.ceil(sent / A_PAGE),
    }),
    atMost(5, { name: `${name}: error`, value: (Math.abs(counted - sent) / sent) * 100, unit: '%', naive: 0 }),
  ];
}

/** What Postlock makes of storms, and of what only looks like one. */
export const stormFigures = (say: (line: string) => void): Figure[] => [
  ...avertedFigures(say),
  controlFigure(say),
  ...volumeFigures(say),
];
