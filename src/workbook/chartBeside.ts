import { type Help, saidOf } from '../model/help';
import { rowData, writeCells } from './cells';
import { columnsLook } from './columnsLook';
import { CHART_SIZE, type Chart, drawn } from './drawn';
import { more } from './more';
import { type Place, titlesIn } from './rows';
import type { Cell } from './tab';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * A chart on a wide column right of a tab's table; what it is made of stands right of that, in hidden columns. It is made with the tab; after that its
 * numbers are written anew wherever their columns stand now. If people deleted these, the chart is gone with them.
 * @param help given if the tab is made in this very commit
 * @param data as many rows every time
 */
export function chartBeside(place: Place, help: Help | undefined, chart: Chart, data: Cell[][]): Request[] {
  const { tab, timeZone, values, gridRows } = place;
  const { titles } = chart;
  const column = help ? tab.columns.length + 1 : titlesIn(values).indexOf(titles[0] as string);
  const isThere = help || titles.every((title, index) => titlesIn(values)[column + index] === title);
  if (!isThere) return [];
  // People may have deleted rows, and Google refuses what is outside the grid.
  const rows = rowData(data.slice(0, gridRows - 1), timeZone);
  return [
    ...(help ? made(tab.id, tab.columns.length, chart, help, data.length, timeZone) : []),
    writeCells(tab.id, 1, column, rows),
  ];
}

function made(
  sheetId: number,
  columnIndex: number,
  chart: Chart,
  help: Help,
  rows: number,
  timeZone: string,
): Request[] {
  const { titles } = chart;
  const first = columnIndex + 1;
  return [
    ...more(sheetId, 'COLUMNS', 1 + titles.length),
    columnsLook(sheetId, columnIndex, 1, { pixelSize: CHART_SIZE.widthPixels + 20 }),
    writeCells(sheetId, 0, first, rowData([titles], timeZone)),
    columnsLook(sheetId, first, titles.length, { hiddenByUser: true }),
    drawn(
      chart,
      saidOf(help, 'Charts', titles[0] as string),
      { sheetId, first, rows },
      { sheetId, rowIndex: 1, columnIndex },
    ),
  ];
}
