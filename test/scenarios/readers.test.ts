import { charts } from '../emulator/google/sheets/requests/charts';
import { filterViews } from '../emulator/google/sheets/requests/filterViews';
import type { Sheet } from '../emulator/google/sheets/spreadsheet';
import { clearTab, deleteRow, deleteTab, insertColumn, insertRow, readTab, sortTab } from '../emulator/person';
import { crowded } from './crowded';
import { passAsleep } from './eachLog';
import { open, type School, STUDENTS, scenario, school } from './school';

const book = (here: School) => {
  const found = here.world.spreadsheets.get(here.workbook);
  if (!found) throw new Error('There is no workbook');
  return found;
};
const tab = (here: School, title: string): Sheet => {
  const found = book(here).sheets.find(({ properties }) => properties.title === title);
  if (!found) throw new Error(`There is no tab ${title}`);
  return found;
};
const chartsOf = (here: School, title = 'Overview') => tab(here, title).charts.map(({ spec }) => spec.title);
const chartId = (here: School, index: number) => tab(here, 'Overview').charts[index]?.chartId ?? 0;
const viewsOf = (here: School) =>
  book(here).sheets.flatMap(each => each.filterViews.map(({ title }) => `${each.properties.title}: ${title}`));
const said = (here: School, label: string) =>
  here.rows('Overview').find(({ Postlock }) => Postlock === label)?.['As of the last tick'];
/** A column of the State tab, which a chart reads. */
const numbers = (here: School, title: string) =>
  here
    .rows('State')
    .map(row => row[title] ?? '')
    .filter(Boolean);

const CHARTS = [
  'Deliveries in the domain, hour by hour',
  'Findings that were open on a day, by severity',
  'Storm potential of the ten worst groups: who may post × whom a post reaches',
];
const VIEWS = [
  'Findings: Open, worst first',
  'Groups: Open, worst first',
  'Groups: Locked',
  'Changes: By an app',
  'Changes: Re-locks',
];
const POLICY = [{ group: STUDENTS }];

scenario(
  'the Overview has three charts of what stands in the State tab, and the tabs have filter views for their readers',
  unknowns => {
    const here = school(unknowns, POLICY);
    expect(chartsOf(here)).toEqual(CHARTS);
    expect(chartsOf(here, 'Mail')).toEqual(CHARTS.slice(0, 1));
    expect(viewsOf(here)).toEqual(VIEWS);
    expect(tab(here, 'Overview').basicFilter).toBeUndefined();
    expect(tab(here, 'State').properties.hidden).toBe(true);

    const worst = here
      .rows('Groups')
      .filter(row => Number(row['Storm potential']?.replace(/,/g, '')) > 0)
      .slice(0, 10);
    expect(worst.length).toBeGreaterThan(1);
    expect(numbers(here, 'Group')).toEqual(worst.map(({ Group }) => Group));
    expect(numbers(here, 'Storm potential').map(Number)).toEqual(
      worst.map(row => Number(row['Storm potential']?.replace(/,/g, ''))),
    );
    const openOf = (severity: string) => said(here, `Open findings, ${severity}`);
    expect(['Critical', 'High', 'Medium', 'Low'].map(title => numbers(here, title).at(-1))).toEqual(
      ['critical', 'high', 'medium', 'low'].map(openOf),
    );
    expect(numbers(here, 'Day')).toHaveLength(1);
  },
);

scenario('what changed in a week is said, without the name of a person', unknowns => {
  const here = school(unknowns, POLICY);
  expect(said(here, 'In the last seven days')).toMatch(
    /^0 groups opened; \d+ findings? opened, 0 resolved, 0 re-locks\.$/,
  );
  open(here.group(STUDENTS));
  here.tick();
  open(here.group(STUDENTS));
  here.tick();
  here.tick();
  const [counts, named, ...more] = said(here, 'In the last seven days')?.split('\n') ?? [];
  expect(counts).toMatch(/^1 group opened; \d+ findings? opened, 1 resolved, 2 re-locks\.$/);
  expect(named).toMatch(
    /^\d+ \w+ \d{4}, \d\d:\d\d: allstudents@school\.example was opened by nobody in the logs so far, and is closed again\.$/,
  );
  expect(more).toEqual([]);
  expect(numbers(here, 'High').at(-1)).not.toBe('0');
});

test('a week later it is not said any more, and each day has its own numbers', () => {
  const here = school({}, POLICY);
  open(here.group(STUDENTS));
  here.tick();
  expect(said(here, 'In the last seven days')).toMatch(/^1 group opened; .*, 1 re-lock\./);
  for (let day = 0; day < 8; day++) {
    passAsleep(here, 24 * 60);
    here.tick();
  }
  expect(said(here, 'In the last seven days')).toMatch(/^0 groups opened; .*, 0 re-locks\.$/);
  expect(numbers(here, 'Day')).toHaveLength(9);
});

/** What a person may do to the Sheet. A chart or a view that was made may be moved, renamed or deleted; Postlock never makes it again while its tab is there. */
const DEEDS: [string, (here: School) => void, { charts?: string[]; views?: string[] }][] = [
  ['nothing', () => {}, {}],
  [
    'deletes a chart',
    here => charts.deleteEmbeddedObject(book(here), { objectId: chartId(here, 1) }),
    { charts: [CHARTS[0] as string, CHARTS[2] as string] },
  ],
  [
    'moves a chart',
    here => {
      const anchorCell = { sheetId: 101, rowIndex: 100, columnIndex: 1 };
      const moved = {
        objectId: chartId(here, 0),
        newPosition: { overlayPosition: { anchorCell } },
        fields: 'anchorCell',
      };
      charts.updateEmbeddedObjectPosition(book(here), moved, here.world);
    },
    { charts: [CHARTS[1] as string, CHARTS[2] as string, CHARTS[0] as string] },
  ],
  [
    'moves a chart to a tab of its own and deletes the Overview',
    here => {
      const moved = { objectId: chartId(here, 0), newPosition: { newSheet: true } };
      charts.updateEmbeddedObjectPosition(book(here), moved, here.world);
      deleteTab(here.world, here.workbook, 'Overview');
    },
    {},
  ],
  [
    'deletes a filter view',
    here => filterViews.deleteFilterView(book(here), { filterId: 1050 }),
    { views: VIEWS.filter(view => view !== 'Groups: Open, worst first') },
  ],
  [
    'renames a filter view',
    here =>
      filterViews.updateFilterView(book(here), { filter: { filterViewId: 1061, title: 'Mine' }, fields: 'title' }),
    { views: [...VIEWS.slice(0, 4), 'Changes: Mine'] },
  ],
  ['sorts the Overview', here => sortTab(here.world, here.workbook, 'Overview', 0), {}],
  ['sorts the State tab', here => sortTab(here.world, here.workbook, 'State', 4), {}],
  ['empties the Overview', here => clearTab(here.world, here.workbook, 'Overview'), {}],
  ['empties the State tab', here => clearTab(here.world, here.workbook, 'State'), {}],
  ['inserts a row into the Overview', here => insertRow(here.world, here.workbook, 'Overview', 3), {}],
  ['inserts a column into the Overview', here => insertColumn(here.world, here.workbook, 'Overview', 1), {}],
  ['deletes a row of the State tab', here => deleteRow(here.world, here.workbook, 'State', 5), {}],
  ['deletes the Overview', here => deleteTab(here.world, here.workbook, 'Overview'), {}],
  [
    'deletes the Findings tab',
    here => deleteTab(here.world, here.workbook, 'Findings'),
    { views: [...VIEWS.slice(1), VIEWS[0] as string] },
  ],
];

test.each(DEEDS)(
  'somebody %s, and two ticks later all is as it was, but for that',
  (_, deed, { charts: left = CHARTS, views = VIEWS }) => {
    const here = school({}, POLICY);
    const undisturbed = school({}, POLICY);
    deed(here);
    for (const each of [here, undisturbed]) expect([each.tick(), each.tick()]).toEqual(['done', 'done']);
    const [overview, state] = ['Overview', 'State'].map(title => readTab(undisturbed.world, here.workbook, title));
    expect([chartsOf(here), viewsOf(here).sort()]).toEqual([left, [...views].sort()]);
    const isSteady = ([label = '']: string[]) => !/tick|quotas|Evidence/.test(label);
    expect(readTab(here.world, here.workbook, 'Overview').filter(isSteady)).toEqual(overview?.filter(isSteady));
    expect(readTab(here.world, here.workbook, 'State').map(row => row.slice(1))).toEqual(
      state?.map(row => row.slice(1)),
    );
  },
);

test('a commit of a quiet tick writes of the Overview what is new, and no number of a chart', () => {
  const here = school({}, POLICY, 'enforce', crowded({}, 1900));
  here.tick();
  here.world.requests.length = 0;
  here.tick();
  const commits = here.world.requests.filter(({ url }) => url.includes(':batchUpdate'));
  expect(commits).toHaveLength(1);
  const written = (
    JSON.parse(commits[0]?.body ?? '').requests as {
      updateCells?: { start?: Record<string, number>; rows?: { values: unknown[] }[] };
    }[]
  ).flatMap(({ updateCells: { start, rows = [] } = {} }) =>
    start && (start.sheetId === 101 || start.sheetId === 108)
      ? [[start.sheetId, start.rowIndex, start.columnIndex, rows.map(({ values }) => values.length)]]
      : [],
  );
  const lines = readTab(here.world, here.workbook, 'Overview').map(([label]) => label);
  const isNew = (label: string) => [101, lines.indexOf(label), 1, [1]];
  expect(written).toEqual([
    isNew('Last tick'),
    isNew('Next tick'),
    ...numbers(here, 'What one tick leaves to the next').map((_, piece) => [108, piece + 1, 0, [1]]),
  ]);
});
