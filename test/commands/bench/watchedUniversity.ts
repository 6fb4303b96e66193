import { type Sheet, setCell } from '../../emulator/google/sheets/spreadsheet';
import { readTab } from '../../emulator/person';
import type { World } from '../../emulator/world';
import { cohorts, university } from '../../emulator/worlds/university';
import { install } from '../setUp';
import { tabRows, typeInto } from '../tabRows';
import { type Cost, costOf, costOfMinutes } from './cost';

/** Between two ticks. */
export const OFTEN = 5;
export const HOURLY = 60;
/** A Monday night in February. */
const START = '2024-02-05T00:01:00-08:00';
const MOST_TICKS = 200;

/** A university with Postlock in its usual course: every group was read, and the reads are spread over the day. */
export interface Watched {
  world: World;
  workbook: string;
  /** The install and the ticks, one by one, in which every group was read for the first time. */
  firstRead: Cost[];
}

function groupsSheet(world: World, workbook: string): Sheet {
  const sheet = world.spreadsheets.get(workbook)?.sheets.find(({ properties }) => properties.title === 'Groups');
  if (!sheet) throw new Error('There is no tab Groups');
  return sheet;
}

const columnOf = (world: World, workbook: string, title: string) =>
  (readTab(world, workbook, 'Groups')[0] ?? []).indexOf(title);

/** The moments at which groups were read, as serial days, by row; undefined where one was not read. */
function readMoments({ world, workbook }: Pick<Watched, 'world' | 'workbook'>): (number | undefined)[] {
  const [address, moment] = ['Group', 'Settings read'].map(title => columnOf(world, workbook, title)) as [
    number,
    number,
  ];
  const rows = groupsSheet(world, workbook).rows.slice(1);
  const ofGroups = rows.filter(row => row?.[address]?.userEnteredValue !== undefined);
  return ofGroups.map(row => row?.[moment]?.userEnteredValue?.numberValue);
}

const newestOf = (moments: (number | undefined)[]): number =>
  moments.reduce<number>((one, other) => Math.max(one, other ?? 0), 0);

/** How many groups were not read within the last 24 hours. */
export const unreadForADay = (watched: Watched): number => {
  const moments = readMoments(watched);
  const newest = newestOf(moments);
  return moments.filter(moment => moment === undefined || newest - moment > 1).length;
};

/** After some weeks the reads of a day are spread over it; here that is written into the workbook, in place of playing these weeks. */
function spread({ world, workbook }: Pick<Watched, 'world' | 'workbook'>): void {
  const sheet = groupsSheet(world, workbook);
  const column = columnOf(world, workbook, 'Settings read');
  const moments = readMoments({ world, workbook });
  const newest = newestOf(moments);
  for (const index of moments.keys()) {
    const numberValue = newest - index / (moments.length + 1);
    setCell(sheet, index + 1, column, { ...sheet.rows[index + 1]?.[column], userEnteredValue: { numberValue } });
  }
}

/**
 * Installs Postlock in the university of so many groups, has it read all of them, and then lets it come to its usual course.
 * @param cadence minutes between ticks
 */
export function watchedUniversity(groups: number, cadence: number): Watched {
  const world = university(groups, { start: START, unknowns: { everyMinutesRefused: cadence === HOURLY } });
  let workbook = '';
  const firstRead = [
    costOf(world, () => {
      workbook = install(world);
    }),
  ];
  const row = { Group: cohorts, 'Who may post': 'managers', 'On drift': 're-lock' };
  typeInto(world, workbook, 'Policy', tabRows(world, workbook, 'Policy').length, row);
  const mode = tabRows(world, workbook, 'Settings').findIndex(({ Setting }) => Setting === 'Mode');
  typeInto(world, workbook, 'Settings', mode, { Value: 'enforce' });
  while (readMoments({ world, workbook }).includes(undefined)) {
    if (firstRead.length >= MOST_TICKS) throw new Error(`Not all groups were read in ${MOST_TICKS} ticks`);
    firstRead.push(costOfMinutes(world, cadence));
  }
  spread({ world, workbook });
  return { world, workbook, firstRead };
}
