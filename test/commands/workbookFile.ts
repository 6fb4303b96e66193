import { Workbook, type Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { answer } from '../emulator/door';
import { tokenFor } from '../emulator/token';
import type { World } from '../emulator/world';
import { chartPicture } from './chartPicture';
import { rowHeight } from './rowHeight';
import { argb, fillCell, fillOf } from './sheetCell';
import { addConditionalFormats, addressOf, validationOf } from './sheetRules';

type Sheet = sheets_v4.Schema$Sheet;

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** Of a column in characters and of a row in points, as Excel has them. */
const [USUAL_WIDTH, USUAL_HEIGHT] = [9, 15];

/** A spreadsheet, as Google tells a person who may read all of it. @param ranges what to read of it, all unless said */
export function readSpreadsheet(
  world: World,
  spreadsheetId: string,
  reader: string,
  ranges: string[] = [],
): sheets_v4.Schema$Spreadsheet {
  const query = new URLSearchParams({ includeGridData: 'true' });
  for (const range of ranges) query.append('ranges', range);
  const { status, body } = answer(world, {
    method: 'GET',
    url: `https://sheets.googleapis.com/v4/spreadsheets/${spreadsheetId}?${query}`,
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

function addTab(workbook: Workbook, sheet: Sheet): Worksheet {
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
  return worksheet;
}

/** Charts as pictures, since no library here writes charts. */
async function addCharts(workbook: Workbook, worksheet: Worksheet, { charts = [] }: Sheet, all: Sheet[]) {
  for (const chart of charts) {
    const { png, ...ext } = await chartPicture(all, chart);
    const imageId = workbook.addImage({ base64: Buffer.from(png).toString('base64'), extension: 'png' });
    const { anchorCell = {}, offsetXPixels, offsetYPixels } = chart.position?.overlayPosition ?? {};
    const [col, row] = [anchorCell.columnIndex ?? 0, anchorCell.rowIndex ?? 0];
    const columnPixels = (worksheet.getColumn(col + 1).width ?? USUAL_WIDTH) * PIXELS_PER_CHARACTER;
    const rowPixels = (worksheet.getRow(row + 1).height || USUAL_HEIGHT) / POINTS_PER_PIXEL;
    const tl = { col: col + (offsetXPixels ?? 0) / columnPixels, row: row + (offsetYPixels ?? 0) / rowPixels };
    worksheet.addImage(imageId, { tl, ext });
  }
}

/** A spreadsheet of the world as an .xlsx file that shows every tab as a person sees it in Google Sheets. */
export async function workbookFile(world: World, spreadsheetId: string, reader: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = new Date(world.clock.now());
  workbook.modified = workbook.created;
  const { sheets = [] } = readSpreadsheet(world, spreadsheetId, reader);
  for (const sheet of sheets) await addCharts(workbook, addTab(workbook, sheet), sheet, sheets);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
