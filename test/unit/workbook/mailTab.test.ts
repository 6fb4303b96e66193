import type { Expected } from '../../../src/model/expected';
import type { MailHour } from '../../../src/model/mail';
import { plainValue } from '../../../src/workbook/cells';
import { FIRST_ROWS } from '../../../src/workbook/look';
import { formatMail, mailTab, upsertMail } from '../../../src/workbook/mailTab';
import type { Values } from '../../../src/workbook/rows';
import type { Cell } from '../../../src/workbook/tab';
import { EVENING, hoursLater, mailHour, posts, volume, ZONE } from '../mail';

const TITLES = mailTab.columns.map(({ title }) => title);
const USUAL: Expected = { median: 4200.4, spread: 889.56, from: 'the same hour of the week', values: 8 };
const NONE: Expected = { median: 0, spread: 0, from: 'the same hour of the day', values: 5 };
const format = (...hours: MailHour[]) =>
  formatMail(hours, (_, group) => (group === undefined ? USUAL : NONE), new Map([['id-all', 'all@example.org']]));
const named = (row: Cell[] | undefined) =>
  Object.fromEntries(TITLES.flatMap((title, index) => (row?.[index] === undefined ? [] : [[title, row[index]]])));

const STORM = mailHour(EVENING, {
  domain: volume(1_180_000, { messages: 310, error: 0.0213 }),
  groups: { 'id-all': posts(118, { senders: 92, deliveries: 1_180_118 }) },
});

test('an hour is a row for the domain and one for each group that was written to', () => {
  const [domain, all, ...others] = format(STORM);
  expect(others).toEqual([]);
  expect(named(domain)).toEqual({
    Hour: { moment: EVENING },
    Of: 'the whole domain',
    'Messages sent': 310,
    Deliveries: 1_180_000,
    Error: '± 3 % so far',
    'Expected deliveries': 4200,
    'Usual spread': 890,
    'Expected from': 'the same hour of the week',
    Source: 'Gmail log',
    Counted: { moment: '2023-12-14T04:05:00.000Z' },
    Key: `${EVENING} domain`,
  });
  expect(named(all)).toEqual({
    Hour: { moment: EVENING },
    Of: 'all@example.org',
    'Messages sent': 118,
    Senders: 92,
    Deliveries: 1_180_118,
    'Expected posts': 0,
    'Usual spread': 0,
    'Expected from': 'the same hour of the day',
    Source: 'Gmail log',
    Counted: { moment: '2023-12-14T04:05:00.000Z' },
    Key: `${EVENING} id-all`,
  });
});

test('every row has a cell for each column', () =>
  expect(format(STORM).map(row => row.length)).toEqual([TITLES.length, TITLES.length]));

test.each([
  ['exact so far', 3.99],
  ['exact', 4],
])('what was counted one by one is %s when so many hours have passed since the hour began: %d', (expected, hours) =>
  expect(named(format(mailHour(EVENING, { countedAt: hoursLater(hours) }))[0]).Error).toBe(expected),
);

test('without a count of the domain there is no row for it, and what is known is from the canary', () => {
  const { source: _, domain: __, ...canary } = STORM;
  expect(
    format(canary)
      .map(named)
      .map(({ Of, Source }) => [Of, Source]),
  ).toEqual([['all@example.org', 'canary']]);
  expect(format({ ...canary, groups: {} })).toEqual([]);
});

test('without history nothing is expected, and a group that is gone has its id', () => {
  const [domain, gone] = formatMail([STORM], () => undefined, new Map());
  expect(named(domain)).not.toHaveProperty('Expected deliveries');
  expect(named(gone).Of).toBe('id-all');
});

const standing = (rows: Cell[][], titles = TITLES): Values => [
  titles,
  ...rows.map(row =>
    titles.map(title => (TITLES.includes(title) ? plainValue(row[TITLES.indexOf(title)], ZONE) : 'of people')),
  ),
];

/** The tab once these requests were obeyed, and the cells that were touched. */
function obeyed(values: Values, rows: Cell[][], gridRows = FIRST_ROWS) {
  const place = { tab: mailTab, gridRows, gridColumns: TITLES.length, timeZone: ZONE, values: values.slice(0, 1) };
  const after = values.map(row => [...row]);
  const touched: string[] = [];
  const grown: unknown[] = [];
  for (const { updateCells, appendDimension, repeatCell } of upsertMail(place, values, rows)) {
    if (appendDimension) grown.push(appendDimension);
    else if (updateCells) {
      expect(updateCells.start?.sheetId).toBe(mailTab.id);
      const { rowIndex = 0, columnIndex = 0 } = updateCells.start ?? {};
      for (const [down, { values: cells = [] }] of (updateCells.rows ?? []).entries()) {
        const { stringValue, numberValue } = cells[0]?.userEnteredValue ?? {};
        expect(cells.length).toBe(1);
        after[rowIndex + down] ??= [];
        (after[rowIndex + down] as unknown[])[columnIndex] = stringValue ?? numberValue ?? '';
        touched.push(`${rowIndex + down} ${values[0]?.[columnIndex]}`);
      }
    } else expect(repeatCell?.range?.sheetId).toBe(mailTab.id);
  }
  return { after, touched, grown };
}

test('new rows stand below the others', () => {
  const first = format(mailHour(hoursLater(-1)));
  const { after } = obeyed(standing(first), format(STORM));
  expect(after).toEqual(standing([...first, ...format(STORM)]));
});

test('an empty tab', () => expect(obeyed(standing([]), format(STORM)).after).toEqual(standing(format(STORM))));

test('an hour that was counted again changes only the cells that differ', () => {
  const again = { ...STORM, domain: volume(1_200_000, { messages: 310, error: 0.021 }), countedAt: hoursLater(2) };
  const { after, touched } = obeyed(standing(format(STORM)), format(again));
  expect(after).toEqual(standing(format(again)));
  expect(touched.sort()).toEqual(['1 Counted', '1 Deliveries', '2 Counted']);
});

test('the same again touches nothing, even if the spreadsheet changed the last digits of a moment', () => {
  const values = standing(format(STORM)).map(row =>
    row.map(cell => (typeof cell === 'number' ? cell * (1 + 1e-15) : cell)),
  );
  expect(obeyed(values, format(STORM)).touched).toEqual([]);
});

test('wherever people moved columns and rows', () => {
  const titles = ['Notes', ...[...TITLES].reverse()];
  const later = mailHour(hoursLater(1));
  const [domain, all] = format(STORM) as [Cell[], Cell[]];
  const { after } = obeyed(standing([all, domain], titles), format({ ...STORM, countedAt: hoursLater(2) }, later));
  const [domainAgain, allAgain] = format({ ...STORM, countedAt: hoursLater(2) }) as [Cell[], Cell[]];
  const expected = standing([allAgain, domainAgain, ...format(later)], titles);
  expect(after.map(row => row.slice(1))).toEqual(expected.map(row => row.slice(1)));
  expect(after[3]?.[0]).toBe(undefined);
});

test('the numbers of the chart beside the table do not push new rows down, and stay as they are', () => {
  const chart = Array.from({ length: 20 }, (_, index) => [`hour ${index}`, index]);
  const table = standing(format(STORM));
  const empty = TITLES.map(() => '');
  const values = [
    [...TITLES, 'Chart: hour', 'Deliveries seen'],
    ...chart.map((cells, index) => [...(table[index + 1] ?? empty), ...cells]),
  ];
  const later = mailHour(hoursLater(1));
  const { after } = obeyed(values, format(later));
  expect(after[3]?.slice(0, TITLES.length)).toEqual(standing(format(later))[1]);
  expect(after.slice(1).map(row => row.slice(TITLES.length))).toEqual(chart);
});

test('the tab grows when it is full', () => {
  const { grown } = obeyed(standing(format(STORM)), format(mailHour(hoursLater(1))), 3);
  expect(grown).toEqual([{ sheetId: mailTab.id, dimension: 'ROWS', length: 501 }]);
  expect(obeyed(standing(format(STORM)), format(mailHour(hoursLater(1))), 4).grown).toEqual([]);
});
