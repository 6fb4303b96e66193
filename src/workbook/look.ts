import { type Help, saidOf } from '../model/help';
import { writeCells } from './cells';
import { COLOURS } from './colours';
import { columnsLook } from './columnsLook';
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

/** The requests that make a tab: its header, widths, formats, drop-downs, colours, filter and protection. Not its content. */
export function look(tab: Tab, help: Help, title = tab.title, rowCount = FIRST_ROWS): Request[] {
  const width = tab.columns.length;
  return [
    {
      addSheet: {
        properties: {
          sheetId: tab.id,
          title,
          hidden: tab.hidden === true,
          gridProperties: { rowCount, columnCount: width, frozenRowCount: 1 },
        },
      },
    },
    header(tab, help),
    ...formats(tab),
    ...tab.columns.flatMap((column, index) => columnLook(tab.id, column, index)),
    ...(tab.tints ?? []).map((tint, index) => tinted(tab, tint, index)),
    {
      setBasicFilter: {
        filter: { range: { sheetId: tab.id, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: width } },
      },
    },
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

const TEXT = { verticalAlignment: 'TOP', wrapStrategy: 'WRAP' };

/** How one cell below the header looks. */
export const formatOf = (column: Column | undefined) => ({ ...TEXT, ...(column && valueFormat(column)) });

/** Numbers to the right, but moments and days to the left, where they do not run into the text beside them. */
const valueFormat = ({ as, toTheLeft }: Column) => ({
  ...(as && { numberFormat: FORMATS[as] }),
  ...((toTheLeft || as === 'moment' || as === 'day') && { horizontalAlignment: 'LEFT' }),
});

/** How the rows below the header look. */
export const formats = ({ id, columns }: Tab): Request[] => [
  {
    repeatCell: {
      range: { sheetId: id, startRowIndex: 1 },
      cell: { userEnteredFormat: TEXT },
      fields: 'userEnteredFormat(verticalAlignment,wrapStrategy)',
    },
  },
  ...columns.flatMap((column, index): Request[] =>
    column.as === undefined
      ? []
      : [
          {
            repeatCell: {
              range: below(id, index),
              cell: { userEnteredFormat: valueFormat(column) },
              fields: 'userEnteredFormat(numberFormat,horizontalAlignment)',
            },
          },
        ],
  ),
];

function columnLook(sheetId: number, { width, choices }: Column, index: number): Request[] {
  const requests = [columnsLook(sheetId, index, 1, { pixelSize: width })];
  if (choices) {
    const values = choices.map(userEnteredValue => ({ userEnteredValue }));
    // Not strict: a wrong cell is kept as typed and reported beside the row, which says more than a refused edit.
    const rule = { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true, strict: false };
    requests.push({ setDataValidation: { range: below(sheetId, index), rule } });
  }
  return requests;
}

function tinted({ id, columns }: Tab, { column, text, within, colour }: Tint, index: number): Request {
  const at = columns.findIndex(({ title }) => title === column);
  return {
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [below(id, at)],
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
