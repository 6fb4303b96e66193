import { join } from 'node:path';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { chartPicture } from './chartPicture';

/** All charts of a spreadsheet as pictures in a folder, named after their titles. */
export async function chartPictureFiles({ sheets = [] }: sheets_v4.Schema$Spreadsheet) {
  const files: { name: string; content: Uint8Array }[] = [];
  for (const chart of sheets.flatMap(sheet => sheet.charts ?? [])) {
    const title = (chart.spec?.title ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const number = String(files.length + 1).padStart(2, '0');
    const { png } = await chartPicture(sheets, chart);
    files.push({ name: join('charts', `${number}-${title || 'chart'}.png`), content: png });
  }
  return files;
}
