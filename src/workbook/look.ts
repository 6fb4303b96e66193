import { type Help, saidOf } from '../model/help';
import { writeCells } from './cells';
import { COLOURS } from './colours';
import { columnsLook } from './columnsLook';
import { formatted } from './formatted';
import type { Column, Tab, Tint } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const FORMATS = {
  count: { type: 'NUMBER', pattern: '#,##0' },
  moment: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' },
  day: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  seconds: { type: 'NUMBER', pattern: '0.0' },
} as const;

/** Rows of a new tab. */
export const FIRST_ROWS = 200;

/** The requests that make a tab: its header, widths, formats, drop-downs, colours, filters and protection. Not its content. */
export function look(tab: Tab, help: Help, title = tab.title, rowCount = FIRST_ROWS): Request[] {
  const range = { sheetId: tab.id, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: tab.columns.length };
  return [
    {
      addSheet: {
        properties: {
          sheetId: tab.id,
          title,
          hidden: tab.hidden === true,
          gridProperties: { rowCount, columnCount: tab.columns.length, frozenRowCount: 1 },
        },
      },
    },
    header(tab, help),
    ...formats(tab),
    ...tab.columns.flatMap((column, index) => columnLook(tab.id, column, index)),
    ...(tab.tints ?? []).map((tint, index) => tinted(tab, tint, index)),
    ...(tab.unfiltered ? [] : [{ setBasicFilter: { filter: { range } } }]),
    ...(tab.views ?? []).map(
      ({ title, column, hides }, index): Request => ({
        addFilterView: {
          filter: {
            filterViewId: tab.id * 10 + index,
            title,
            range,
            filterSpecs: [{ columnIndex: indexOf(tab, column), filterCriteria: { hiddenValues: [...hides] } }],
          } as GoogleAppsScript.Sheets.Schema.FilterView,
        },
      }),
    ),
    ...(tab.writtenBy === 'Postlock' ? [protectedTab(tab.id)] : []),
  ];
}

/** The first row of a tab, with what the help page says of each column as a note. */
export function header({ id, title: tab, columns }: Tab, help: Help): Request {
  const values = columns.map(({ title }) => ({
    userEnteredValue: { stringValue: title },
    userEnteredFormat: {
      backgroundColor: COLOURS.header,
      textFormat: { bold: true },
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
    note: saidOf(help, tab, title)[0],
  }));
  return writeCells(id, 0, 0, [{ values }], 'userEnteredValue,userEnteredFormat,note');
}

/** A column without its header. */
const below = (sheetId: number, column: number) => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

export const TEXT = { verticalAlignment: 'TOP', wrapStrategy: 'WRAP' };

/** How one cell below the header looks. */
export const formatOf = (column: Column | undefined) => ({ ...TEXT, ...(column && valueFormat(column)) });

/** Numbers to the right, but moments and days to the left, where they do not run into the text beside them. */
export const valueFormat = ({ as, toTheLeft }: Pick<Column, 'as' | 'toTheLeft'>) => ({
  ...(as && { numberFormat: FORMATS[as] }),
  ...((toTheLeft || as === 'moment' || as === 'day') && { horizontalAlignment: 'LEFT' }),
});

/** How the rows below the header look. */
export const formats = ({ id, columns }: Tab): Request[] => [
  formatted({ sheetId: id, startRowIndex: 1 }, TEXT),
  ...columns.flatMap((column, index) => (column.as ? [formatted(below(id, index), valueFormat(column))] : [])),
];

function columnLook(sheetId: number, { width, choices }: Column, index: number): Request[] {
  const requests = [columnsLook(sheetId, index, 1, { pixelSize: width })];
  if (choices) requests.push(dropDown(below(sheetId, index), choices));
  return requests;
}

/** Offers what can stand in cells. Not strict: a wrong cell is kept as typed and reported beside the row, which says more than a refused edit. */
export function dropDown(range: GoogleAppsScript.Sheets.Schema.GridRange, choices: readonly string[]): Request {
  const values = choices.map(userEnteredValue => ({ userEnteredValue }));
  const condition = { type: 'ONE_OF_LIST', values };
  return { setDataValidation: { range, rule: { condition, showCustomUi: true, strict: false } } };
}

const indexOf = ({ columns }: Tab, column: string) => columns.findIndex(({ title }) => title === column);

function tinted(tab: Tab, { column, text, within, colour }: Tint, index: number): Request {
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [below(tab.id, indexOf(tab, column))],
        booleanRule: {
          condition: { type: within ? 'TEXT_CONTAINS' : 'TEXT_EQ', values: [{ userEnteredValue: text }] },
          format: { backgroundColor: COLOURS[colour] },
        },
      },
    },
  };
}

const protectedTab = (sheetId: number): Request => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      description: 'Written by Postlock. What you change here is written over at the next tick.',
      warningOnly: true,
    },
  },
});
