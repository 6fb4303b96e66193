import type { Bin, Incident } from '../../../src/model/incident';
import { incidentRequests } from '../../../src/workbook/incidentTab';
import { later, NOW } from '../samples';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const ZONE = 'America/Los_Angeles';
const SHEET = 1_702_522_000;
const bin = (minute: number, given: Partial<Bin> = {}): Bin => ({
  at: later(minute),
  accepted: 0,
  refused: 0,
  deliveries: 0,
  ...given,
});

const incident = (given: Partial<Incident> = {}): Incident => ({
  group: 'all@example.org',
  from: later(-5),
  to: later(10),
  writtenAt: later(90),
  summary: [
    { label: 'Group', text: 'all@example.org' },
    { label: 'Posts', text: '3 posts by 2 senders.' },
  ],
  timeline: [
    { at: later(-3), what: 'Changed: it was opened', by: 'Roster Sync' },
    { at: later(-1.5), what: 'Post 1 of 3', by: '1 sender so far' },
    { at: NOW, what: 'Re-locked', by: 'Postlock' },
  ],
  bins: [bin(-5, { accepted: 2, deliveries: 20_000 }), bin(0, { refused: 1 }), bin(5)],
  binMinutes: 5,
  ...given,
});
const NO_POSTS = { bins: [bin(-5), bin(0)] };
const write = (given: Partial<Incident> = {}, titles: string[] = []) =>
  incidentRequests(incident(given), SHEET, titles, ZONE);

/** What stands in the tab once these requests were obeyed. */
function gridOf(requests: Request[]): unknown[][] {
  const grid: unknown[][] = [];
  for (const { updateCells } of requests) {
    const { rowIndex = 0, columnIndex = 0 } = updateCells?.start ?? {};
    for (const [down, { values = [] }] of (updateCells?.rows ?? []).entries()) {
      grid[rowIndex + down] ??= [];
      const row = grid[rowIndex + down] as unknown[];
      for (const [along, { userEnteredValue: value }] of values.entries())
        row[columnIndex + along] = value?.stringValue ?? value?.numberValue;
    }
  }
  return Array.from(grid, row => row ?? []);
}
const rowOf = (grid: unknown[][], first: string): number => grid.findIndex(([cell]) => cell === first);
const chartOf = (requests: Request[]) => requests.flatMap(({ addChart }) => addChart?.chart ?? [])[0];

test('the summary is on top', () => {
  const grid = gridOf(write());
  expect(grid.slice(0, 4).map(row => row.slice(0, 2))).toEqual([
    ['Review of an incident: all@example.org'],
    ['Written by Postlock on 13 Dec 2023, 20:15. Posts are messages to the group, deliveries are copies in mailboxes.'],
    ['Group', 'all@example.org'],
    ['Posts', '3 posts by 2 senders.'],
  ]);
});

test('the timeline is below, with the minutes since its first line', () => {
  const grid = gridOf(write());
  expect(grid.slice(rowOf(grid, 'Time')).map(row => row.slice(1, 4))).toEqual([
    ['What happened', 'By', 'Minutes'],
    ['Changed: it was opened', 'Roster Sync', undefined],
    ['Post 1 of 3', '1 sender so far', 1.5],
    ['Re-locked', 'Postlock', 3],
  ]);
  expect(grid[rowOf(grid, 'Time') + 3]?.[0]).toBe(45_273 + (18 * 60 + 45) / (24 * 60));
});

test.each([
  ['free', [], 'Incident 2023-12-13 all'],
  ['taken by an earlier review', ['Incident 2023-12-13 all'], 'Incident 2023-12-13 all (2)'],
])('the tab has the day and the group for its title: %s', (_, titles, expected) => {
  const [first] = write({}, titles);
  expect(first?.addSheet?.properties).toMatchObject({ sheetId: SHEET, title: expected });
});

test('every request is about the new tab, and all that is written fits in it', () => {
  const requests = write();
  const named = JSON.stringify(requests).match(/"(sheetId|chartId)":\d+/g) ?? [];
  expect(new Set(named.map(each => each.replace(/\D+/, '')))).toEqual(new Set([String(SHEET)]));
  const { rowCount = 0, columnCount = 0 } = requests[0]?.addSheet?.properties?.gridProperties ?? {};
  const grid = gridOf(requests);
  expect(grid.length).toBeLessThanOrEqual(rowCount);
  expect(Math.max(...grid.map(row => row.length))).toBeLessThanOrEqual(columnCount);
});

test('more bins than lines fit too', () => {
  const requests = write({ timeline: [], bins: Array.from({ length: 61 }, (_, index) => bin(index, { refused: 1 })) });
  expect(gridOf(requests).length).toBe(62);
  expect(requests[0]?.addSheet?.properties?.gridProperties?.rowCount).toBeGreaterThanOrEqual(62);
});

test('the chart has its numbers in hidden columns, a row for each bin', () => {
  const requests = write();
  const grid = gridOf(requests);
  expect(grid.slice(0, 4).map(row => row.slice(5))).toEqual([
    ['Time', 'Posts while open', 'Posts while locked', 'Deliveries'],
    ['18:40', 2, 0, 20_000],
    ['18:45', 0, 1, 0],
    ['18:50', 0, 0, 0],
  ]);
  const hidden = requests.flatMap(({ updateDimensionProperties: hide }) =>
    hide?.properties?.hiddenByUser ? [hide.range] : [],
  );
  expect(hidden).toEqual([{ sheetId: SHEET, dimension: 'COLUMNS', startIndex: 5, endIndex: 9 }]);
  const sources = JSON.stringify(chartOf(requests)?.spec).match(/"endRowIndex":\d+/g);
  expect(sources).toEqual(Array.from({ length: 4 }, () => '"endRowIndex":4'));
  expect(chartOf(requests)?.spec).toMatchObject({
    title: 'Posts and deliveries, in spans of 5 minutes',
    hiddenDimensionStrategy: 'SHOW_ALL',
  });
});

test('posts are columns on the left, deliveries a line on the right', () => {
  const { series = [], domains = [] } = chartOf(write())?.spec?.basicChart ?? {};
  const columnOf = (data: GoogleAppsScript.Sheets.Schema.ChartData | undefined) =>
    data?.sourceRange?.sources?.[0]?.startColumnIndex;
  expect(domains.map(({ domain }) => columnOf(domain))).toEqual([5]);
  expect(series.map(({ series: data, type, targetAxis }) => [columnOf(data), type, targetAxis])).toEqual([
    [6, 'COLUMN', 'LEFT_AXIS'],
    [7, 'COLUMN', 'LEFT_AXIS'],
    [8, 'LINE', 'RIGHT_AXIS'],
  ]);
});

test('the chart stands between the summary and the timeline, and covers neither', () => {
  const requests = write();
  const { anchorCell, offsetYPixels = 0, heightPixels = 0 } = chartOf(requests)?.position?.overlayPosition ?? {};
  const grid = gridOf(requests);
  const first = anchorCell?.rowIndex ?? 0;
  const last = first + Math.ceil((offsetYPixels + heightPixels) / 21);
  expect(first).toBe(4);
  expect(last).toBeLessThanOrEqual(rowOf(grid.slice(1), 'Time') + 1);
});

test.each([
  [1, 'a minute'],
  [180, '180 minutes'],
])('bins of %s minutes are called %s', (binMinutes, expected) =>
  expect(chartOf(write({ binMinutes }))?.spec?.title).toBe(`Posts and deliveries, in spans of ${expected}`),
);

test('without posts there is no chart, no hidden column and no gap for it', () => {
  const requests = write(NO_POSTS);
  expect(chartOf(requests)).toBe(undefined);
  expect(JSON.stringify(requests)).not.toContain('hiddenByUser');
  expect(rowOf(gridOf(requests), 'Time')).toBe(5);
});

test('whatever the words begin with, they are text', () => {
  const words = '=HYPERLINK("https://example.org")';
  const summary = [{ label: '+1', text: words }];
  const requests = write({ summary, timeline: [{ at: NOW, what: words, by: '@SUM(1)' }] });
  expect(JSON.stringify(requests)).not.toContain('formulaValue');
  expect(gridOf(requests)[2]?.slice(0, 2)).toEqual(['+1', words]);
  expect(gridOf(requests).slice(-1)[0]?.slice(1, 3)).toEqual([words, '@SUM(1)']);
});

test('Google takes titles of 100 characters at most', () => {
  const [first] = write({ group: `${'x'.repeat(64)}@example.org` }, [`Incident 2023-12-13 ${'x'.repeat(64)}`]);
  expect(first?.addSheet?.properties?.title?.length).toBeLessThanOrEqual(100);
});
