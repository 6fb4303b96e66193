import { EmulatorGap } from '../../../emulatorGap';
import type { World } from '../../../world';
import type { Chart, ChartSpec, Sheet, Spreadsheet } from '../spreadsheet';
import { type AskedPosition, movedPosition, placed } from './chartPosition';
import { checkedSpec } from './chartSpec';
import { freshId, refused } from './requestHandler';

interface AskedChart {
  chartId?: number;
  spec?: ChartSpec;
  position?: AskedPosition;
  border?: object;
}

const FILE = 'google/sheets/requests/charts.ts';

function chartWith(draft: Spreadsheet, chartId: number): { sheet: Sheet; chart: Chart } {
  for (const sheet of draft.sheets) {
    const chart = sheet.charts.find(each => each.chartId === chartId);
    if (chart) return { sheet, chart };
  }
  throw refused(`No chart with id: ${chartId}`);
}

function addChart(draft: Spreadsheet, { chart: asked = {} }: { chart?: AskedChart }, world: World) {
  if (asked.border) throw new EmulatorGap('the border of a chart', FILE);
  if (!asked.position) throw new EmulatorGap('a chart without a position', FILE);
  const spec = checkedSpec(draft, asked.spec);
  const taken = draft.sheets.flatMap(each => each.charts.map(({ chartId }) => chartId));
  const { chartId = freshId(world, taken) } = asked;
  if (taken.includes(chartId)) throw refused(`An embedded object with id ${chartId} already exists.`);
  const { sheet, position } = placed(draft, asked.position, world);
  const chart = { chartId, spec, position };
  sheet.charts.push(chart);
  return { addChart: { chart: structuredClone(chart) } };
}

function updateChartSpec(draft: Spreadsheet, { chartId = 0, spec }: { chartId?: number; spec?: ChartSpec }) {
  const { chart } = chartWith(draft, chartId);
  chart.spec = checkedSpec(draft, spec);
  return {};
}

function without(sheet: Sheet, chartId: number) {
  sheet.charts = sheet.charts.filter(each => each.chartId !== chartId);
}

function deleteEmbeddedObject(draft: Spreadsheet, { objectId = 0 }: { objectId?: number }) {
  const { sheet } = chartWith(draft, objectId);
  if (sheet.properties.sheetType === 'OBJECT') throw new EmulatorGap('a sheet of a chart that is deleted', FILE);
  without(sheet, objectId);
  return {};
}

function updateEmbeddedObjectPosition(
  draft: Spreadsheet,
  body: { objectId?: number; newPosition?: AskedPosition; fields?: string },
  world: World,
) {
  const { objectId = 0, newPosition, fields } = body;
  if (!newPosition) throw refused('newPosition is required.');
  const { sheet: before, chart } = chartWith(draft, objectId);
  const { sheet, position } = placed(draft, movedPosition(chart.position, newPosition, fields), world);
  without(before, objectId);
  sheet.charts.push({ ...chart, position });
  return { updateEmbeddedObjectPosition: { position: structuredClone(position) } };
}

/** Requests about charts. https://developers.google.com/workspace/sheets/api/samples/charts */
export const charts = { addChart, updateChartSpec, deleteEmbeddedObject, updateEmbeddedObjectPosition };
