import { Workbook } from 'exceljs';
import { mailFile } from '../commands/mailFile';
import { workbookFile } from '../commands/workbookFile';
import { answer } from '../emulator/door';
import { tokenFor } from '../emulator/token';
import { installer } from '../emulator/worldOf';
import { small } from '../emulator/worlds/small';

const world = small();
const reader = installer(world);

/** The spreadsheet that a script of the reader's makes. */
function send(method: string, path: string, body: unknown) {
  const token = tokenFor(reader, ['https://www.googleapis.com/auth/drive.file']);
  const url = `https://sheets.googleapis.com/v4/spreadsheets${path}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = answer(world, { method, url, headers, body: JSON.stringify(body) });
  expect(response).toMatchObject({ status: 200 });
  return JSON.parse(response.body);
}

const text = (stringValue: string, also = {}) => ({ userEnteredValue: { stringValue }, ...also });
const oneOf = (...choices: string[]) => ({
  condition: { type: 'ONE_OF_LIST', values: choices.map(userEnteredValue => ({ userEnteredValue })) },
  showCustomUi: true,
});
const red = { red: 1, green: 0.5, blue: 0.5 };

async function written() {
  const gridProperties = { rowCount: 20, columnCount: 4, frozenRowCount: 1 };
  const { spreadsheetId } = send('POST', '', {
    properties: { title: 'Postlock', timeZone: world.timeZone },
    sheets: [
      { properties: { sheetId: 1, title: 'Findings', gridProperties } },
      { properties: { sheetId: 2, title: 'State', hidden: true } },
    ],
  });
  const link = { userEnteredFormat: { textFormat: { link: { uri: 'https://admin.google.com/' } } } };
  const moment = { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' }, backgroundColor: red };
  const rows = [
    { values: [text('Subject', { note: 'What it is about' }), text('Since'), text('Link'), text('Mode')] },
    {
      values: [
        text('=HYPERLINK("http://evil.example","Click")'),
        { userEnteredValue: { numberValue: 45273.75 }, userEnteredFormat: moment },
        text('Open the group', link),
        text('enforce', { dataValidation: oneOf('report', 'enforce') }),
      ],
    },
  ];
  const range = { sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'say "no"' }] };
  send('POST', `/${spreadsheetId}:batchUpdate`, {
    requests: [
      { updateCells: { start: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, rows, fields: '*' } },
      {
        addConditionalFormatRule: {
          rule: { ranges: [range], booleanRule: { condition, format: { backgroundColor: red } } },
          index: 0,
        },
      },
      {
        setBasicFilter: { filter: { range: { sheetId: 1, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 4 } } },
      },
    ],
  });
  const workbook = new Workbook();
  const file = await workbookFile(world, spreadsheetId, reader);
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  return workbook;
}

test('the workbook file shows what a person sees in Google Sheets', async () => {
  const workbook = await written();
  const findings = workbook.getWorksheet('Findings');
  expect(workbook.getWorksheet('State')?.state).toBe('hidden');
  expect(findings?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(findings?.getCell('A1').note).toBe('What it is about');
  expect(findings?.getCell('A2').value).toBe('=HYPERLINK("http://evil.example","Click")');
  expect(findings?.getCell('B2').value).toEqual(new Date('2023-12-13T18:00:00Z'));
  expect(findings?.getCell('B2')).toMatchObject({
    numFmt: 'yyyy-mm-dd hh:mm',
    fill: { fgColor: { argb: 'FFFF8080' } },
  });
  expect(findings?.getCell('C2').value).toEqual({ text: 'Open the group', hyperlink: 'https://admin.google.com/' });
  expect(findings?.getCell('D2').dataValidation).toMatchObject({ type: 'list', formulae: ['"report,enforce"'] });
  expect(findings?.autoFilter).toBe('A1:D2');
  expect(findings).toMatchObject({
    conditionalFormattings: [{ ref: 'A2:A2', rules: [{ formulae: ['A2="say ""no"""'] }] }],
  });
});

test('a mail file holds the text and the HTML, and is the same each time', async () => {
  const mail = { at: 0, to: ['a@school.example'], subject: 'Postlock: open — ü', text: 'plain', html: '<b>ü</b>' };
  const { name, content } = await mailFile(mail, 1, reader);
  const eml = new TextDecoder().decode(content);
  expect(name).toBe('01-open.eml');
  expect(eml).toContain('multipart/alternative');
  expect(eml).toContain('<b>=C3=BC</b>');
  expect((await mailFile(mail, 1, reader)).content).toEqual(content);
});
