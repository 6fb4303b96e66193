import { Workbook, type Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis';
import { answer } from '../emulator/door';
import { tokenFor } from '../emulator/token';
import type { World } from '../emulator/world';
import { rowHeight } from './rowHeight';
import { argb, fillCell, fillOf } from './sheetCell';
import { addConditionalFormats, addressOf, validationOf } from './sheetRules';

const PIXELS_PER_CHARACTER = 7;

/** The whole spreadsheet, as Google tells a person who may read all of it. */
function readSpreadsheet(world: World, spreadsheetId: string, reader: string): sheets_v4.Schema$Spreadsheet {
  const { status, body } = answer(world, {
    method: 'GET',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?includeGridData=true`,
    headers: { authorization: `Bearer ${tokenFor(reader, ['https://www.googleapis.com/auth/spreadsheets'])}` },
    body: '',
  });
  if (status !== 200) throw new Error(`The workbook cannot be read: ${status} ${body}`);
  return JSON.parse(body);
}

function addBanding(worksheet: Worksheet, { range, rowProperties }: sheets_v4.Schema$BandedRange, rows: number) {
  const bands = [rowProperties?.firstBandColorStyle, rowProperties?.secondBandColorStyle].map(color =>
    fillOf(color?.rgbColor),
  );
  const first = (range?.startRowIndex ?? 0) + (rowProperties?.headerColorStyle ? 1 : 0);
  for (let row = first; row < Math.min(range?.endRowIndex ?? rows, rows); row++) {
    const fill = bands[(row - first) % 2];
    for (let column = range?.startColumnIndex ?? 0; fill && column < (range?.endColumnIndex ?? 0); column++) {
      const cell = worksheet.getCell(row + 1, column + 1);
      if (!cell.fill) cell.fill = fill;
    }
  }
}

function addTab(workbook: Workbook, sheet: sheets_v4.Schema$Sheet) {
  const { title, hidden, gridProperties, tabColorStyle } = sheet.properties ?? {};
  const [grid] = sheet.data ?? [];
  const [ySplit, xSplit] = [gridProperties?.frozenRowCount ?? 0, gridProperties?.frozenColumnCount ?? 0];
  const showGridLines = !gridProperties?.hideGridlines;
  const tabColor = argb(tabColorStyle?.rgbColor);
  const worksheet = workbook.addWorksheet(title ?? '', {
    state: hidden ? 'hidden' : 'visible',
    properties: tabColor ? { tabColor } : {},
    views: [ySplit + xSplit > 0 ? { state: 'frozen', ySplit, xSplit, showGridLines } : { showGridLines }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [i, { pixelSize, hiddenByUser }] of (grid?.columnMetadata ?? []).entries()) {
    const column = worksheet.getColumn(i + 1);
    column.width = (pixelSize ?? 100) / PIXELS_PER_CHARACTER;
    column.hidden = Boolean(hiddenByUser);
  }
  const rowData = grid?.rowData ?? [];
  for (const [r, { values = [] }] of rowData.entries()) {
    for (const [c, data] of values.entries()) {
      const cell = worksheet.getCell(r + 1, c + 1);
      fillCell(cell, data);
      if (data.dataValidation) cell.dataValidation = validationOf(data.dataValidation);
    }
  }
  const columns = gridProperties?.columnCount ?? 26;
  const rows = rowData.length;
  for (const range of sheet.merges ?? []) worksheet.mergeCells(addressOf(worksheet, range, rows, columns));
  for (const banding of sheet.bandedRanges ?? []) addBanding(worksheet, banding, rows);
  addConditionalFormats(worksheet, sheet, rows, columns);
  worksheet.eachRow(row => {
    row.height = rowHeight(worksheet, row);
  });
  const filtered = sheet.basicFilter?.range;
  if (filtered) worksheet.autoFilter = addressOf(worksheet, { ...filtered, endRowIndex: rows }, rows, columns);
}

/** A spreadsheet of the world as an .xlsx file that shows every tab as a person sees it in Google Sheets. */
export async function workbookFile(world: World, spreadsheetId: string, reader: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = new Date(world.clock.now());
  workbook.modified = workbook.created;
  for (const sheet of readSpreadsheet(world, spreadsheetId, reader).sheets ?? []) addTab(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
