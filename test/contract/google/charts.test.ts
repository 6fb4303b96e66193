import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { deleteRow, insertRow } from '../../emulator/person';
import { openWorkbook, undescribed } from './openWorkbook';
import { refusal } from './openWorld';

type Spec = sheets_v4.Schema$ChartSpec;
type BasicChart = sheets_v4.Schema$BasicChartSpec;

let here: Awaited<ReturnType<typeof openWorkbook>>;
beforeEach(async () => {
  here = await openWorkbook();
});
afterEach(() => here.close());

/** A column of "Policy" from its title in row 1 to row 5, or whatever is said otherwise. */
const column = (index: number, also: sheets_v4.Schema$GridRange = {}): sheets_v4.Schema$ChartData => ({
  sourceRange: {
    sources: [
      { sheetId: 7, startRowIndex: 0, endRowIndex: 5, startColumnIndex: index, endColumnIndex: index + 1, ...also },
    ],
  },
});
const spec = (also: BasicChart = {}): Spec => ({
  title: 'Who may post',
  basicChart: {
    chartType: 'COLUMN',
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [{ position: 'LEFT_AXIS', title: 'accounts' }],
    domains: [{ domain: column(0) }],
    series: [{ series: column(1), targetAxis: 'LEFT_AXIS' }],
    ...also,
  },
});
const at = (rowIndex: number, sheetId = 8) => ({
  overlayPosition: { anchorCell: { sheetId, rowIndex, columnIndex: 2 } },
});
const add = (chart: sheets_v4.Schema$EmbeddedChart = {}) =>
  here.update({ addChart: { chart: { chartId: 5, spec: spec(), position: at(3), ...chart } } });

async function sheets() {
  const { data } = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId, fields: 'sheets' });
  expect(undescribed('Spreadsheet', data)).toEqual([]);
  return new Map(data.sheets?.map(sheet => [sheet.properties?.title, sheet]));
}
const charts = async (title: string) => (await sheets()).get(title)?.charts;

test('a chart is told of the tab it lies on, 600 by 371 pixels unless said', async () => {
  const { data } = await add();
  expect(undescribed('BatchUpdateSpreadsheetResponse', data)).toEqual([]);
  const anchorCell = { sheetId: 8, rowIndex: 3, columnIndex: 2 };
  const chart = {
    chartId: 5,
    spec: { hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS', ...spec() },
    position: { overlayPosition: { anchorCell, widthPixels: 600, heightPixels: 371 } },
  };
  expect(data.replies).toEqual([{ addChart: { chart } }]);
  expect(await charts('All runs')).toEqual([chart]);
  expect(await charts('Policy')).toBeUndefined();
  const masked = await here.spreadsheets.get({ spreadsheetId: here.spreadsheetId, fields: 'sheets.charts.chartId' });
  expect(masked.data.sheets).toEqual([{}, { charts: [{ chartId: 5 }] }]);
});

test('a chart without an id is given one', async () => {
  const { data } = await here.update({ addChart: { chart: { spec: spec(), position: at(0) } } });
  expect(data.replies?.[0]?.addChart?.chart?.chartId).toEqual(expect.any(Number));
});

test('a chart gets another spec, another place, and goes', async () => {
  await add();
  const line = spec({ chartType: 'LINE' });
  const moved = { ...at(1, 7).overlayPosition, widthPixels: 300 };
  const { data } = await here.update(
    { updateChartSpec: { chartId: 5, spec: line } },
    { updateEmbeddedObjectPosition: { objectId: 5, newPosition: { overlayPosition: moved }, fields: 'anchorCell' } },
  );
  expect(undescribed('BatchUpdateSpreadsheetResponse', data)).toEqual([]);
  expect(await charts('All runs')).toBeUndefined();
  expect(await charts('Policy')).toMatchObject([
    {
      spec: { basicChart: { chartType: 'LINE' } },
      position: { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 1 }, widthPixels: 600 } },
    },
  ]);
  await here.update({ deleteEmbeddedObject: { objectId: 5 } });
  expect(await charts('Policy')).toBeUndefined();
});

test('a chart may have a tab of its own, which has no cells', async () => {
  await add({ position: { newSheet: true } });
  const own = (await sheets()).get('Chart1');
  expect(own?.properties).toEqual({
    sheetId: own?.charts?.[0]?.position?.sheetId,
    title: 'Chart1',
    index: 2,
    sheetType: 'OBJECT',
  });
  const { spreadsheetId } = here;
  expect((await refusal(here.spreadsheets.values.get({ spreadsheetId, range: 'Chart1!A1' }))).error.message).toBe(
    'Unable to parse range: Chart1!A1',
  );
  await here.update({ updateSheetProperties: { properties: { ...own?.properties, index: 0 }, fields: 'index' } });
  expect([...(await sheets()).keys()]).toEqual(['Chart1', 'Policy', 'All runs']);
  expect((await refusal(add({ chartId: 6, position: { sheetId: 8 } }))).error.message).toBe(
    'Invalid requests[0].addChart: Cannot add chart to new sheet with ID: 8, a sheet with that ID already exists.',
  );
});

test('what a chart reads moves with its rows, and so does the chart', async () => {
  await add({ position: at(3, 7) });
  insertRow(here.world, here.spreadsheetId, 'Policy', 2);
  deleteRow(here.world, here.spreadsheetId, 'Policy', 0);
  const [chart] = (await charts('Policy')) ?? [];
  expect(chart?.position).toMatchObject({ overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 3 } } });
  expect(chart?.spec?.basicChart?.series?.[0]?.series).toEqual(column(1, { startRowIndex: 0, endRowIndex: 5 }));
  insertRow(here.world, here.spreadsheetId, 'Policy', 0);
  const [lower] = (await charts('Policy')) ?? [];
  expect(lower?.spec?.basicChart?.domains?.[0]?.domain).toEqual(column(0, { startRowIndex: 1, endRowIndex: 6 }));
});

test('a tab takes its charts with it, and what charts elsewhere read of it', async () => {
  await add();
  await add({ chartId: 6, position: at(0, 7) });
  await here.update({ deleteSheet: { sheetId: 7 } });
  expect(await charts('All runs')).toMatchObject([{ chartId: 5, spec: { basicChart: { domains: [], series: [] } } }]);
});

test.each<[string, sheets_v4.Schema$EmbeddedChart]>([
  ['No grid with id: 9', { spec: spec({ series: [{ series: column(1, { sheetId: 9 }) }] }) }],
  ['No grid with id: 9', { position: at(0, 9) }],
  [
    'Range (Policy!B1:B11) exceeds grid limits. Max rows: 10, max columns: 4',
    { spec: spec({ series: [{ series: column(1, { endRowIndex: 11 }) }] }) },
  ],
  [
    'ChartSourceRange ranges require all rows or all columns to have length of 1',
    { spec: spec({ series: [{ series: column(1, { endColumnIndex: 3 }) }] }) },
  ],
  ['Only a single domain is supported.', { spec: spec({ domains: [{ domain: column(0) }, { domain: column(2) }] }) }],
  ['A chart must have at least one series.', { spec: spec({ series: [] }) }],
  [
    'The target axis RIGHT_AXIS is not valid for a chart of the type BAR.',
    { spec: spec({ chartType: 'BAR', series: [{ series: column(1), targetAxis: 'RIGHT_AXIS' }] }) },
  ],
  [
    'A series type is valid only if the chart type is COMBO.',
    { spec: spec({ series: [{ series: column(1), type: 'LINE' }] }) },
  ],
  ['A LINE chart cannot be stacked.', { spec: spec({ chartType: 'LINE', stackedType: 'STACKED' }) }],
  ['A chart spec must specify exactly one kind of chart.', { spec: { title: 'Nothing' } }],
  ['The anchor cell is outside of the grid. Max rows: 10, max columns: 4', { position: at(10, 7) }],
  [
    'Exactly one of sheetId, overlayPosition and newSheet must be specified.',
    { position: { ...at(0), newSheet: true } },
  ],
])('addChart is refused: %s', async (message, chart) => {
  const { status, error } = await refusal(add(chart));
  expect([status, error.message]).toEqual([400, `Invalid requests[0].addChart: ${message}`]);
  expect((await sheets()).size).toBe(2);
});

test('an id that is taken, and one that nothing has, are refused', async () => {
  await add();
  expect((await refusal(add())).error.message).toMatch('An embedded object with id 5 already exists.');
  const gone = { updateChartSpec: { chartId: 6, spec: spec() } };
  expect((await refusal(here.update(gone))).error.message).toBe(
    'Invalid requests[0].updateChartSpec: No chart with id: 6',
  );
});

test.each<[string, Spec]>([
  ['pieChart of the spec of a chart', { pieChart: {} }],
  ['threeDimensional of the basicChart of a chart', spec({ threeDimensional: true })],
  ['a chart of the type SCATTER', spec({ chartType: 'SCATTER' })],
  ['dataLabel of the series of a chart', spec({ series: [{ series: column(1), dataLabel: {} }] })],
  ['a chart whose ranges differ', spec({ series: [{ series: column(1, { endRowIndex: 4 }) }] })],
])('not emulated: %s', async (what, asked) => {
  const response = { status: 501, data: expect.stringContaining(`The emulator does not know ${what}`) };
  await expect(add({ spec: asked })).rejects.toMatchObject({ response });
});
