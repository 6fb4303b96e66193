import { type EChartsOption, init } from 'echarts';
import { svgToPng } from '../svgToPng';
import type { StormPlay } from './playStorm';

const GREY = '#5F6368';
/** One a variant: red without Postlock, which is drawn broad as others may lie upon it, and colours that differ for most colour-blind people too. */
const COLOURS = ['#C5221F', '#188038', '#1A73E8', '#9334E6', '#E37400', '#12A5B5'];
const DASHES = ['solid', 'solid', 'solid', 'dashed', 'dashed', 'dotted'] as const;

const WIDTH = 1120;
const LARGE_HEIGHT = 360;
const SMALL_HEIGHT = 190;
const MARGIN = 24;
const TITLE_HEIGHT = 136;
const LABEL_HEIGHT = 56;
const A_ROW = 4;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The first storm is drawn large, the others below it, four in a row. */
function boxOf(i: number): Box {
  if (i === 0) return { left: MARGIN + 60, top: TITLE_HEIGHT, width: WIDTH - 2 * MARGIN - 60, height: LARGE_HEIGHT };
  const width = (WIDTH - 2 * MARGIN) / A_ROW;
  const row = Math.floor((i - 1) / A_ROW);
  return {
    left: MARGIN + ((i - 1) % A_ROW) * width + 44,
    top: TITLE_HEIGHT + LARGE_HEIGHT + LABEL_HEIGHT + 44 + row * (SMALL_HEIGHT + 76),
    width: width - 60,
    height: SMALL_HEIGHT,
  };
}

/** 1200000 as `1.2 M`. */
function short(number: number): string {
  if (number >= 1_000_000) return `${Number((number / 1_000_000).toPrecision(3))} M`;
  return number >= 1000 ? `${Number((number / 1000).toPrecision(3))} k` : String(number);
}

const lengthOf = ({ storm }: StormPlay) =>
  Math.ceil((Date.parse(storm.lastPostBefore) - Date.parse(storm.firstPostAt)) / 60_000);

/** Steps from nothing at minute 0 to what it came to at the end. */
const dataOf = (play: StormPlay, { points }: StormPlay['curves'][number]) => [
  [0, 0],
  ...points.map(({ minute, deliveries }) => [minute, deliveries]),
  [lengthOf(play), points.at(-1)?.deliveries ?? 0],
];

/** What a variant did in the storm that is drawn large: ` (85.1 % averted)`. */
function avertedIn(play: StormPlay | undefined, name: string): string {
  const averted = play?.report.variants.find(variant => variant.name === name)?.avertedPercent ?? 0;
  return averted > 0 ? ` (${averted.toFixed(1)} % averted)` : '';
}

function optionOf(plays: StormPlay[]): EChartsOption {
  const boxes = plays.map((_, i) => boxOf(i));
  const axisText = { color: GREY, fontSize: 11 };
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    color: COLOURS,
    textStyle: { fontFamily: 'Roboto' },
    title: [
      {
        text: 'Storms of the record, replayed: deliveries to mailboxes so far',
        left: MARGIN,
        top: 12,
        textStyle: { fontWeight: 'normal', fontSize: 18 },
      },
      ...plays.map(({ storm, report }, i) => ({
        text: `${storm.name}: ${short(report.deliveries)} deliveries without Postlock`,
        left: (boxes[i]?.left ?? 0) - (i === 0 ? 60 : 44),
        top: (boxes[i]?.top ?? 0) - 34,
        textStyle: { fontWeight: 'normal' as const, color: GREY, fontSize: i === 0 ? 13 : 11 },
      })),
    ],
    legend: {
      data: plays[0]?.curves.map(({ name }) => name) ?? [],
      formatter: (name: string) => `${name}${avertedIn(plays[0], name)}`,
      left: MARGIN,
      top: 42,
      icon: 'rect',
      itemWidth: 18,
      itemHeight: 4,
      itemGap: 12,
      textStyle: { color: GREY, fontSize: 12 },
    },
    grid: boxes,
    xAxis: plays.map((play, i) => ({
      type: 'value' as const,
      gridIndex: i,
      max: lengthOf(play),
      name: 'minutes since the first post',
      nameLocation: 'middle' as const,
      nameGap: 24,
      nameTextStyle: axisText,
      axisLabel: axisText,
      splitLine: { show: false },
      splitNumber: i === 0 ? 10 : 4,
    })),
    yAxis: plays.map((_, i) => ({
      type: 'value' as const,
      gridIndex: i,
      axisLabel: { ...axisText, formatter: short },
      splitNumber: i === 0 ? 6 : 3,
    })),
    series: plays.flatMap((play, i) =>
      play.curves.map((curve, at) => ({
        type: 'line' as const,
        name: curve.name,
        xAxisIndex: i,
        yAxisIndex: i,
        step: 'end' as const,
        showSymbol: false,
        data: dataOf(play, curve),
        lineStyle: { width: (at === 0 ? 2.5 : 1) * (i === 0 ? 2.5 : 1.5), type: DASHES[at] ?? 'solid' },
        itemStyle: { color: COLOURS[at] ?? GREY },
      })),
    ),
  };
}

/** Deliveries over time, a line a variant: the first storm large, the others small below it. */
export async function replayPicture(plays: StormPlay[]): Promise<{ svg: string; png: Uint8Array }> {
  const last = boxOf(plays.length - 1);
  const height = last.top + last.height + LABEL_HEIGHT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(optionOf(plays));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, png: await svgToPng(svg) };
}
