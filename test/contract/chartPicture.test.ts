import { Workbook } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { chartPicture } from '../commands/chartPicture';
import { chartTable } from '../commands/chartPictureData';
import { chartPictureFiles } from '../commands/chartPictureFiles';
import { chartPictureOption } from '../commands/chartPictureOption';
import { readSpreadsheet, workbookFile } from '../commands/workbookFile';
import { openWorkbook } from './google/openWorkbook';

type Cell = sheets_v4.Schema$CellData;

const text = (stringValue: string): Cell => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number): Cell => ({ userEnteredValue: { numberValue } });
const hour = (value: number): Cell => ({
  ...number(value / 24),
  userEnteredFormat: { numberFormat: { type: 'TIME', pattern: 'hh:mm' } },
});
const column = (index: number): sheets_v4.Schema$ChartData => ({
  sourceRange: {
    sources: [{ sheetId: 7, startRowIndex: 0, endRowIndex: 10, startColumnIndex: index, endColumnIndex: index + 1 }],
  },
});
const spec = (also: sheets_v4.Schema$BasicChartSpec = {}): sheets_v4.Schema$ChartSpec => ({
  title: 'Mails of the evening',
  basicChart: {
    chartType: 'COMBO',
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'LEFT_AXIS', title: 'posts an hour' },
      { position: 'RIGHT_AXIS', title: 'deliveries an hour' },
    ],
    domains: [{ domain: column(0) }],
    series: [
      { series: column(1), targetAxis: 'LEFT_AXIS', type: 'COLUMN' },
      { series: column(2), targetAxis: 'RIGHT_AXIS', type: 'LINE' },
    ],
    ...also,
  },
});

/** A spreadsheet of four hours, and a chart of them on its other tab. */
async function drawn() {
  const here = await openWorkbook();
  const rows = [
    [text('Hour'), text('Posts'), text('Deliveries')],
    [hour(18), number(40), number(400_000)],
    [hour(19), number(78), number(780_000)],
    [hour(20), text('not read'), number(0)],
    [hour(21), number(1), number(9)],
  ].map(values => ({ values }));
  const overlayPosition = {
    anchorCell: { sheetId: 8, rowIndex: 4, columnIndex: 1 },
    widthPixels: 700,
    heightPixels: 320,
  };
  await here.update(
    { updateCells: { start: { sheetId: 7 }, rows, fields: '*' } },
    { addChart: { chart: { spec: spec(), position: { overlayPosition } } } },
  );
  await here.close();
  const { world, spreadsheetId } = here;
  return { world, spreadsheetId, reader: 'admin@school.example' };
}

async function read() {
  const { world, spreadsheetId, reader } = await drawn();
  const { sheets = [] } = readSpreadsheet(world, spreadsheetId, reader);
  return { sheets, chart: sheets[1]?.charts?.[0] ?? {} };
}

test('a chart shows its labels and series, without the empty rows at the end', async () => {
  const { sheets } = await read();
  const table = chartTable(sheets, spec());
  expect(table).toMatchObject({
    labelTitle: 'Hour',
    labels: ['18:00', '19:00', '20:00', '21:00'],
    series: [
      { name: 'Posts', values: [40, 78, null, 1] },
      { name: 'Deliveries', values: [400_000, 780_000, 0, 9] },
    ],
  });
  expect(chartTable(sheets, spec({ headerCount: null }))).toEqual(table);
});

test('hidden rows are left out unless the chart shows all', async () => {
  const { sheets } = await read();
  const rowMetadata = sheets[0]?.data?.[0]?.rowMetadata ?? [];
  rowMetadata[2] = { ...rowMetadata[2], hiddenByUser: true };
  expect(chartTable(sheets, spec()).labels).toEqual(['18:00', '20:00', '21:00']);
  expect(chartTable(sheets, { ...spec(), hiddenDimensionStrategy: 'SHOW_ALL' }).labels).toHaveLength(4);
});

test('titles, axes, legend and kinds of series come from the chart', async () => {
  const { sheets } = await read();
  const option = chartPictureOption(spec(), chartTable(sheets, spec()));
  expect(option).toMatchObject({
    title: { text: 'Mails of the evening' },
    legend: { bottom: 12 },
    xAxis: { name: 'Hour', data: ['18:00', '19:00', '20:00', '21:00'] },
    yAxis: [{ name: 'posts an hour' }, { name: 'deliveries an hour' }],
    series: [
      { type: 'bar', name: 'Posts', yAxisIndex: 0, itemStyle: { color: '#4285F4' } },
      { type: 'line', name: 'Deliveries', yAxisIndex: 1, itemStyle: { color: '#EA4335' } },
    ],
  });
  const bar = spec({ chartType: 'BAR', legendPosition: 'NO_LEGEND', series: [{ series: column(1) }] });
  const lying = chartPictureOption(bar, chartTable(sheets, bar));
  expect(lying).toMatchObject({ yAxis: { inverse: true, data: ['18:00', '19:00', '20:00', '21:00'] } });
  expect(lying.legend).toBeUndefined();
});

test('series stacked to a hundred are shares', async () => {
  const { sheets } = await read();
  const series = [{ series: column(1) }, { series: column(1) }];
  const shares = spec({ chartType: 'STEPPED_AREA', stackedType: 'PERCENT_STACKED', series });
  expect(chartPictureOption(shares, chartTable(sheets, shares))).toMatchObject({
    yAxis: [{ max: 100 }],
    series: [{ type: 'line', step: 'middle', stack: 'all', data: [50, 50, null, 50] }, { data: [50, 50, null, 50] }],
  });
});

/** Width and height stand at a fixed place of every PNG: https://www.w3.org/TR/png/#11IHDR */
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

test('a chart becomes a picture with its text in it, the same each time', async () => {
  const { sheets, chart } = await read();
  const { png, width, height } = await chartPicture(sheets, chart);
  expect([width, height, ...sizeOf(png)]).toEqual([700, 320, 1400, 640]);
  expect((await chartPicture(sheets, chart)).png).toEqual(png);
  const renamed = { ...chart, spec: { ...chart.spec, title: 'Mails of the morning' } };
  expect((await chartPicture(sheets, renamed)).png).not.toEqual(png);
  const [file, ...others] = await chartPictureFiles({ sheets });
  expect([file?.name, others]).toEqual(['charts/01-mails-of-the-evening.png', []]);
  expect(file?.content).toEqual(png);
});

test('the workbook file has the picture where the chart lies', async () => {
  const { world, spreadsheetId, reader } = await drawn();
  const workbook = new Workbook();
  await workbook.xlsx.load((await workbookFile(world, spreadsheetId, reader)).buffer as ArrayBuffer);
  expect(workbook.getWorksheet('Policy')?.getImages()).toEqual([]);
  const [image] = workbook.getWorksheet('All runs')?.getImages() ?? [];
  expect(image?.range).toMatchObject({ tl: { nativeCol: 1, nativeRow: 4 }, ext: { width: 700, height: 320 } });
});

test('a theme colour, which no picture knows, is not painted over', () => {
  const themed = spec({ series: [{ series: column(1), type: 'LINE', colorStyle: { themeColor: 'ACCENT1' } }] });
  const table = chartTable([], themed);
  expect(() => chartPictureOption(themed, table)).toThrow('no theme colours');
});
