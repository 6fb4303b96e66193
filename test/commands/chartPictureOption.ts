import type { EChartsOption, SeriesOption } from 'echarts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { ChartSeries, ChartTable } from './chartPictureData';
import { hexOf } from './sheetFormat';

type BasicChart = sheets_v4.Schema$BasicChartSpec;

/** The colours that Google Sheets gives to series that have none, in their order. */
const COLOURS = ['#4285F4', '#EA4335', '#FBBC04', '#34A853', '#FF6D01', '#46BDC6'];
const GREY = '#757575';
const MARGIN = 24;

/** Text is not measured here: this is what a character of Roboto in twelve points has on average. */
const PIXELS_PER_CHARACTER = 7;

const LEGENDS: Record<string, object> = {
  BOTTOM_LEGEND: { bottom: 12, left: 'center' },
  TOP_LEGEND: { top: 48, left: 'center' },
  LEFT_LEGEND: { left: 8, top: 'middle', orient: 'vertical' },
  RIGHT_LEGEND: { right: 8, top: 'middle', orient: 'vertical' },
};

const FLAT = { icon: 'rect', itemWidth: 14, itemHeight: 10, itemGap: 24 };

const DASHES: Record<string, 'dotted' | 'dashed'> = {
  DOTTED: 'dotted',
  MEDIUM_DASHED: 'dashed',
  MEDIUM_DASHED_DOTTED: 'dashed',
  LONG_DASHED: 'dashed',
  LONG_DASHED_DOTTED: 'dashed',
};

function colourOf({ color, colorStyle }: sheets_v4.Schema$BasicChartSeries, i: number): string {
  if (colorStyle?.themeColor) throw new Error('The picture of a chart knows no theme colours');
  const hex = hexOf(colorStyle?.rgbColor ?? color);
  return hex === undefined ? (COLOURS[i % COLOURS.length] as string) : `#${hex}`;
}

/** Each series as shares of 100 of what all of them have at that place. */
function asShares(series: ChartSeries[]): ChartSeries[] {
  const sumAt = (at: number) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
  const share = (value: number | null, at: number) => (value === null ? null : (value / (sumAt(at) || 1)) * 100);
  return series.map(each => ({ ...each, values: each.values.map(share) }));
}

function seriesOption(chart: BasicChart, { name, values, spec }: ChartSeries, i: number): SeriesOption {
  const type = chart.chartType === 'COMBO' ? spec.type : chart.chartType;
  const color = colourOf(spec, i);
  const isStacked = ['STACKED', 'PERCENT_STACKED'].includes(chart.stackedType ?? '');
  const stack = isStacked ? { stack: spec.targetAxis ?? 'all' } : {};
  const shared = { name, data: values, itemStyle: { color }, ...stack };
  if (type === 'COLUMN') return { type: 'bar', ...shared, yAxisIndex: spec.targetAxis === 'RIGHT_AXIS' ? 1 : 0 };
  if (type === 'BAR') return { type: 'bar', ...shared };
  const { type: dash = 'SOLID', width } = spec.lineStyle ?? {};
  return {
    type: 'line',
    ...shared,
    yAxisIndex: spec.targetAxis === 'RIGHT_AXIS' ? 1 : 0,
    showSymbol: values.length === 1,
    smooth: Boolean(chart.lineSmoothing),
    connectNulls: Boolean(chart.interpolateNulls),
    lineStyle: { color, width: width ?? 2, type: DASHES[dash ?? ''] ?? 'solid' },
    ...(type === 'STEPPED_AREA' && { step: 'middle' as const }),
    ...(type !== 'LINE' && { areaStyle: { color, opacity: 0.3 } }),
  };
}

/** A title in the middle of its axis, and beside the labels whatever their width is. */
const axisTitle = (name: string) => ({
  name,
  nameLocation: 'middle' as const,
  nameTextStyle: { color: GREY, padding: 6 },
  axisLabel: { color: GREY, hideOverlap: true },
});

function valueAxis(chart: BasicChart, series: ChartSeries[], position: string) {
  const { title, viewWindowOptions } = chart.axis?.find(each => each.position === position) ?? {};
  const { viewWindowMin: min, viewWindowMax: max } = viewWindowOptions ?? {};
  const bounds = { ...(typeof min === 'number' && { min }), ...(typeof max === 'number' && { max }) };
  const shares = chart.stackedType === 'PERCENT_STACKED' ? { max: 100 } : {};
  const areWhole = series.every(({ values }) => values.every(value => Number.isInteger(value ?? 0)));
  return {
    type: 'value' as const,
    ...axisTitle(title ?? ''),
    ...(areWhole && { minInterval: 1 }),
    ...shares,
    ...bounds,
  };
}

/** A chart of Google's as a chart of ECharts, which looks much like it. https://echarts.apache.org/en/option.html */
export function chartPictureOption(spec: sheets_v4.Schema$ChartSpec, table: ChartTable): EChartsOption {
  const chart = spec.basicChart ?? {};
  const isBar = chart.chartType === 'BAR';
  const labelPosition = isBar ? 'LEFT_AXIS' : 'BOTTOM_AXIS';
  const labelTitle = chart.axis?.find(each => each.position === labelPosition)?.title ?? table.labelTitle;
  const labels = { type: 'category' as const, data: table.labels, ...axisTitle(labelTitle), axisTick: { show: false } };
  const series = chart.stackedType === 'PERCENT_STACKED' ? asShares(table.series) : table.series;
  const legend = chart.legendPosition ?? 'RIGHT_LEGEND';
  const hasRightAxis = series.some(each => each.spec.targetAxis === 'RIGHT_AXIS');
  const values = [
    valueAxis(chart, series, isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS'),
    ...(hasRightAxis ? [{ ...valueAxis(chart, series, 'RIGHT_AXIS'), splitLine: { show: false } }] : []),
  ];
  const longest = Math.max(0, ...series.map(({ name }) => name.length));
  const besideLegend = MARGIN * 2 + longest * PIXELS_PER_CHARACTER;
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: 'Roboto' },
    title: {
      text: spec.title ?? '',
      subtext: spec.subtitle ?? '',
      left: MARGIN,
      top: 16,
      textStyle: { color: GREY, fontSize: 16, fontWeight: 'normal' },
    },
    ...(LEGENDS[legend] && { legend: { ...LEGENDS[legend], ...FLAT, textStyle: { color: GREY } } }),
    grid: {
      left: legend === 'LEFT_LEGEND' ? besideLegend : MARGIN,
      right: legend === 'RIGHT_LEGEND' ? besideLegend : MARGIN,
      top: (spec.subtitle ? 76 : 56) + (legend === 'TOP_LEGEND' ? 24 : 0),
      bottom: legend === 'BOTTOM_LEGEND' ? 36 : 16,
      outerBoundsMode: 'same',
    },
    ...(isBar ? { yAxis: { ...labels, inverse: true }, xAxis: values } : { xAxis: labels, yAxis: values }),
    series: series.map((each, i) => seriesOption(chart, each, i)),
  };
}
