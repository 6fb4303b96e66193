import { EmulatorGap } from '../../../emulatorGap';
import { boundsOf } from '../a1';
import type { ChartData, ChartSpec, Spreadsheet } from '../spreadsheet';
import { checkInGrid } from './cells';
import { rangeIn, refused } from './requestHandler';

const FILE = 'google/sheets/requests/chartSpec.ts';

/** What is emulated of https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/charts, and drawn. */
const KNOWN = {
  spec: ['title', 'subtitle', 'altText', 'hiddenDimensionStrategy', 'basicChart'],
  basicChart: [
    ...['chartType', 'legendPosition', 'axis', 'domains', 'series', 'headerCount'],
    ...['stackedType', 'interpolateNulls', 'lineSmoothing'],
  ],
  axis: ['position', 'title', 'viewWindowOptions'],
  domain: ['domain'],
  series: ['series', 'targetAxis', 'type', 'color', 'colorStyle', 'lineStyle'],
  data: ['sourceRange'],
};

const TYPES = ['BAR', 'LINE', 'AREA', 'COLUMN', 'COMBO', 'STEPPED_AREA'];
const SERIES_TYPES = ['LINE', 'AREA', 'COLUMN'];

function onlyKnown(given: object, part: keyof typeof KNOWN) {
  const unknown = Object.keys(given).find(name => !KNOWN[part].includes(name));
  if (unknown !== undefined) throw new EmulatorGap(`${unknown} of the ${part} of a chart`, FILE);
}

function checkedData(draft: Spreadsheet, data: ChartData): ChartData {
  onlyKnown(data, 'data');
  const [first, ...rest] = data.sourceRange?.sources ?? [];
  if (!first) throw refused('A ChartSourceRange must have at least one source.');
  if (rest.length > 0) throw new EmulatorGap('a chart that reads a series from several ranges', FILE);
  const { sheet, range } = rangeIn(draft, first);
  const { top, bottom, left, right } = checkInGrid(sheet, range);
  if (bottom - top !== 1 && right - left !== 1) {
    throw refused('ChartSourceRange ranges require all rows or all columns to have length of 1');
  }
  return { sourceRange: { sources: [range] } };
}

function checkSeriesType(chartType: string, type: string | undefined) {
  if (chartType === 'COMBO') {
    if (type === undefined) throw new EmulatorGap('a series without a type in a COMBO chart', FILE);
    if (!SERIES_TYPES.includes(type)) throw refused(`The series type ${type} is not supported.`);
  } else if (type !== undefined) {
    throw refused('A series type is valid only if the chart type is COMBO.');
  }
}

/** "It is an error to specify an axis that isn't a valid minor axis for the chart's type." */
function checkTargetAxis(chartType: string, targetAxis: string | undefined) {
  const valid = chartType === 'BAR' ? ['BOTTOM_AXIS'] : ['LEFT_AXIS', 'RIGHT_AXIS'];
  if (targetAxis !== undefined && !valid.includes(targetAxis)) {
    throw refused(`The target axis ${targetAxis} is not valid for a chart of the type ${chartType}.`);
  }
}

/** Whether a range runs across its row, and how many cells it has. */
function shapeOf(draft: Spreadsheet, { sourceRange }: ChartData) {
  const [source] = sourceRange.sources;
  if (!source) return { across: false, length: 0 };
  const { sheet, range } = rangeIn(draft, source);
  const { top, bottom, left, right } = boundsOf(range, sheet);
  return { across: bottom - top === 1 && right - left > 1, length: Math.max(bottom - top, right - left) };
}

/** The same spec once it is sure that Google takes it and the emulator knows all of it. */
export function checkedSpec(draft: Spreadsheet, spec: ChartSpec | undefined): ChartSpec {
  if (!spec) throw refused('A chart must have a spec.');
  onlyKnown(spec, 'spec');
  const { basicChart } = spec;
  if (!basicChart) throw refused('A chart spec must specify exactly one kind of chart.');
  onlyKnown(basicChart, 'basicChart');
  const { chartType = '', stackedType = 'NOT_STACKED', axis = [], domains = [], series = [] } = basicChart;
  if (!TYPES.includes(chartType)) throw new EmulatorGap(`a chart of the type ${chartType}`, FILE);
  if (chartType === 'LINE' && stackedType !== 'NOT_STACKED') throw refused('A LINE chart cannot be stacked.');
  for (const each of axis) onlyKnown(each, 'axis');
  const positions = axis.map(({ position }) => position);
  if (new Set(positions).size < positions.length) throw refused('There can be only one axis at each position.');
  if (domains.length > 1) throw refused('Only a single domain is supported.');
  if (series.length === 0) throw refused('A chart must have at least one series.');

  const checkedDomains = domains.map(each => {
    onlyKnown(each, 'domain');
    return { domain: checkedData(draft, each.domain) };
  });
  const checkedSeries = series.map(each => {
    onlyKnown(each, 'series');
    checkSeriesType(chartType, each.type);
    checkTargetAxis(chartType, each.targetAxis);
    return { ...each, series: checkedData(draft, each.series) };
  });
  const data = [...checkedDomains.map(each => each.domain), ...checkedSeries.map(each => each.series)];
  const shapes = data.map(each => shapeOf(draft, each));
  if (shapes.some(({ across, length }) => across !== shapes[0]?.across || length !== shapes[0]?.length)) {
    throw new EmulatorGap('a chart whose ranges differ in length or direction', FILE);
  }
  return {
    hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    ...spec,
    basicChart: { ...basicChart, ...(domains.length > 0 && { domains: checkedDomains }), series: checkedSeries },
  };
}
