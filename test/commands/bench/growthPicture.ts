import { type EChartsOption, init } from 'echarts';
import { svgToPng } from '../svgToPng';

/** What watching so many groups takes, beside reading all of them every hour one after the other. */
export interface Growth {
  groups: number;
  requestsADay: number;
  hoursADay: number;
  secondsATick: number;
  naive: Omit<Growth, 'naive' | 'groups'>;
}

const GREY = '#5F6368';
const [GREEN, RED] = ['#188038', '#C5221F'];
const [WIDTH, HEIGHT, MARGIN, TOP, GAP] = [1120, 440, 24, 128, 70];

const PANELS = [
  { title: 'requests a day', quota: 100_000, said: 'Apps Script allows 100,000', of: 'requestsADay' },
  { title: 'hours of run time a day', quota: 6, said: 'Apps Script allows 6', of: 'hoursADay' },
  { title: 'seconds that one look takes', quota: 360, said: 'a script may run 360', of: 'secondsATick' },
] as const;

/** 1200000 as `1.2 M`. */
function short(number: number): string {
  if (number >= 1_000_000) return `${Number((number / 1_000_000).toPrecision(2))} M`;
  if (number >= 1000) return `${Number((number / 1000).toPrecision(2))} k`;
  return String(Number(number.toPrecision(2)));
}

const axisText = { color: GREY, fontSize: 11 };

function boxOf(i: number) {
  const width = (WIDTH - 2 * MARGIN) / PANELS.length;
  return { left: MARGIN + i * width + 44, top: TOP, width: width - GAP, height: HEIGHT - TOP - 64 };
}

const line = (i: number, name: string, colour: string, values: number[], quota?: (typeof PANELS)[number]) => ({
  type: 'line' as const,
  name,
  xAxisIndex: i,
  yAxisIndex: i,
  data: values,
  symbol: 'circle',
  symbolSize: 7,
  lineStyle: { width: 2.5, color: colour },
  itemStyle: { color: colour },
  label: {
    show: true,
    position: quota ? ('bottom' as const) : ('top' as const),
    color: colour,
    fontSize: 11,
    formatter: ({ value }: { value: unknown }) => short(Number(value)),
  },
  ...(quota && {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: GREY, type: 'dashed' as const, width: 1 },
      label: { formatter: quota.said, position: 'insideStartTop' as const, color: GREY, fontSize: 10 },
      data: [{ yAxis: quota.quota }],
    },
  }),
});

function optionOf(growth: Growth[]): EChartsOption {
  const boxes = PANELS.map((_, i) => boxOf(i));
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    textStyle: { fontFamily: 'Roboto' },
    title: [
      {
        text: 'What it takes to watch a domain that grows',
        left: MARGIN,
        top: 12,
        textStyle: { fontWeight: 'normal', fontSize: 18 },
      },
      ...PANELS.map(({ title }, i) => ({
        text: title,
        left: (boxes[i]?.left ?? 0) - 44,
        top: TOP - 42,
        textStyle: { fontWeight: 'normal' as const, color: GREY, fontSize: 13 },
      })),
    ],
    legend: {
      data: [POSTLOCK, NAIVE],
      left: MARGIN,
      top: 46,
      icon: 'rect',
      itemWidth: 18,
      itemHeight: 4,
      textStyle: { color: GREY, fontSize: 12 },
    },
    grid: boxes,
    xAxis: PANELS.map((_, i) => ({
      type: 'category' as const,
      gridIndex: i,
      data: growth.map(({ groups }) => groups.toLocaleString('en-US')),
      name: 'groups in the domain',
      nameLocation: 'middle' as const,
      nameGap: 26,
      nameTextStyle: axisText,
      axisLabel: axisText,
    })),
    yAxis: PANELS.map((_, i) => ({
      type: 'log' as const,
      gridIndex: i,
      axisLabel: { ...axisText, formatter: short },
      splitLine: { lineStyle: { color: '#E8EAED' } },
    })),
    series: PANELS.flatMap((panel, i) => [
      line(
        i,
        POSTLOCK,
        GREEN,
        growth.map(each => each[panel.of]),
        panel,
      ),
      line(
        i,
        NAIVE,
        RED,
        growth.map(({ naive }) => naive[panel.of]),
      ),
    ]),
  };
}

const POSTLOCK = 'Postlock: 50 locked groups every 5 minutes, all others once a day';
const NAIVE = 'the naive way: all groups every hour, one call after the other';

/** Growth from small to large, on scales in which each step is ten times the one before. */
export async function growthPicture(growth: Growth[]): Promise<{ svg: string; png: Uint8Array }> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption(optionOf(growth));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, png: await svgToPng(svg) };
}
