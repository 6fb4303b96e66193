import type { Reach } from '../../../src/model/reach';
import { HOURS, OVERVIEW_CHARTS, overviewNumbers } from '../../../src/workbook/overviewCharts';
import { formatOverview, overviewCharts, overviewTab } from '../../../src/workbook/overviewTab';
import { stateTab } from '../../../src/workbook/stateTab';
import type { Cell } from '../../../src/workbook/tab';
import { HELP } from '../help';
import { content } from './committed';

const TITLES = stateTab.columns.map(({ title }) => title);
const NO_HOURS = Array.from({ length: HOURS }, (): Cell[] => [undefined, undefined, undefined]);
const reach = (posters: number | undefined, recipients: number): Reach => ({
  recipients,
  counted: 'exact',
  ...(posters !== undefined && { posters }),
});
const charts = () => overviewCharts(HELP).flatMap(({ addChart }) => addChart?.chart ?? []);

test('three charts, each with its title, its axes, and its own columns of the State tab', () => {
  const drawn = charts().map(({ spec }) => {
    const { chartType, stackedType, axis = [], domains = [], series = [], legendPosition } = spec?.basicChart ?? {};
    const sources = [...domains.map(({ domain }) => domain), ...series.map(each => each.series)].map(
      data => data?.sourceRange?.sources?.[0],
    );
    expect(sources.map(source => [source?.sheetId, source?.startRowIndex])).toEqual(
      sources.map(() => [stateTab.id, 0]),
    );
    return {
      title: spec?.title,
      kind: [chartType, stackedType, legendPosition],
      axes: axis.map(({ position, title }) => `${position}: ${title}`),
      columns: sources.map(source => TITLES[source?.startColumnIndex ?? -1]),
      rows: sources.map(source => (source?.endRowIndex ?? 0) - 1),
      to: series.map(({ targetAxis, type }) => [targetAxis, type]),
    };
  });
  expect(drawn).toEqual([
    {
      title: 'Deliveries in the domain, hour by hour',
      kind: ['COMBO', undefined, 'BOTTOM_LEGEND'],
      axes: ['BOTTOM_AXIS: Hour', 'LEFT_AXIS: Deliveries'],
      columns: ['Chart: hour', 'Deliveries seen', 'Deliveries usual'],
      rows: [48, 48, 48],
      to: [
        ['LEFT_AXIS', 'COLUMN'],
        ['LEFT_AXIS', 'LINE'],
      ],
    },
    {
      title: 'Findings that were open on a day, by severity',
      kind: ['COLUMN', 'STACKED', 'BOTTOM_LEGEND'],
      axes: ['BOTTOM_AXIS: Day', 'LEFT_AXIS: Findings'],
      columns: ['Day', 'Critical', 'High', 'Medium', 'Low'],
      rows: [30, 30, 30, 30, 30],
      to: Array.from({ length: 4 }, () => ['LEFT_AXIS', undefined]),
    },
    {
      title: 'Storm potential of the ten worst groups: who may post × whom a post reaches',
      kind: ['BAR', undefined, 'NO_LEGEND'],
      axes: ['BOTTOM_AXIS: Posters × recipients'],
      columns: ['Group', 'Storm potential'],
      rows: [10, 10],
      to: [['BOTTOM_AXIS', undefined]],
    },
  ]);
});

/** Rows of a new tab are so high, and no text makes an empty one higher. */
const ROW = 21;

test('the charts lie on rows without text, between the columns, and none on another', () => {
  const rows = formatOverview(content().overview);
  const places = charts().map(({ position }) => {
    const {
      anchorCell,
      offsetXPixels = 0,
      offsetYPixels = 0,
      widthPixels = 0,
      heightPixels = 0,
    } = position?.overlayPosition ?? {};
    expect([anchorCell?.sheetId, anchorCell?.columnIndex]).toEqual([overviewTab.id, 0]);
    expect(offsetXPixels + widthPixels).toBeLessThanOrEqual(
      overviewTab.columns.reduce((sum, { width }) => sum + width, 0),
    );
    const first = anchorCell?.rowIndex ?? 0;
    return { first, end: first + Math.ceil((offsetYPixels + heightPixels) / ROW) };
  });
  const below = rows.findIndex(([label]) => label === 'Groups in the domain') + 1;
  expect(places.map(({ end }, index) => end <= (places[index + 1]?.first ?? below))).toEqual([true, true, true]);
  const covered = places.flatMap(({ first, end }) => rows.slice(first - 1, end - 1));
  expect(new Set(covered.flat())).toEqual(new Set(['']));
  expect(rows[(places[0]?.first ?? 0) - 2]?.[0]).toBe('Coverage');
});

test('the verdict comes first, then when it was true and what changed, and what admins look for comes last', () => {
  const labels = formatOverview(content().overview).map(([label]) => label);
  expect(labels.slice(0, 3)).toEqual(['Verdict', 'Last tick', 'In the last seven days']);
  expect(labels[labels.length - 1]).toBe("Used of Google's daily quotas");
});

test('the numbers fill their columns', () => {
  const days = { '2023-12-12': [0, 1, 2, 3, 0], '2023-12-13': [1, 1, 2, 3, 4] };
  const numbers = overviewNumbers(NO_HOURS, days, new Map());
  expect(numbers.map(row => row.length)).toEqual([TITLES.length - 1, TITLES.length - 1]);
  expect(numbers.map(row => row.slice(3, 8))).toEqual([
    ['12-12', 0, 1, 2, 3],
    ['12-13', 1, 1, 2, 3],
  ]);
});

test('the ten worst groups, the worst first; what was not counted is none of them', () => {
  const reaches = new Map<string, Reach>([
    ['small@x.org', reach(3, 2)],
    ['uncounted@x.org', reach(undefined, 10_000)],
    ['empty@x.org', reach(10, 0)],
    ['internet@x.org', reach(Number.POSITIVE_INFINITY, 3)],
    ...Array.from({ length: 9 }, (_, index): [string, Reach] => [`g${index}@x.org`, reach(10, 10 + index)]),
  ]);
  const worst = overviewNumbers(NO_HOURS, {}, reaches).map(row => row.slice(8));
  expect(worst.slice(0, 3)).toEqual([
    ['internet@x.org', 300_000],
    ['g8@x.org', 180],
    ['g7@x.org', 170],
  ]);
  expect(worst.slice(9)).toEqual([['g0@x.org', 100]]);
});

test('no column of one chart is called as that of another', () =>
  expect(new Set(OVERVIEW_CHARTS.flatMap(({ titles }) => titles)).size).toBe(TITLES.length - 1));
