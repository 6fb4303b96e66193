import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { tabHtml } from '../../commands/page/tabHtml';

const RED = { red: 0.957, green: 0.78, blue: 0.765 };

const text = (formattedValue: string, also: sheets_v4.Schema$CellData = {}): sheets_v4.Schema$CellData => ({
  formattedValue,
  effectiveValue: { stringValue: formattedValue },
  ...also,
});

/** A tab of two columns and a hidden third, below a frozen header. */
function tab(rows: sheets_v4.Schema$CellData[][], also: sheets_v4.Schema$Sheet = {}): sheets_v4.Schema$Sheet {
  return {
    properties: { sheetId: 1, title: 'Findings', gridProperties: { frozenRowCount: 1 } },
    data: [
      {
        rowData: [[text('Severity', { note: 'How bad "it" is' }), text('Link'), text('Data')], ...rows].map(values => ({
          values,
        })),
        columnMetadata: [{ pixelSize: 80 }, { pixelSize: 240 }, { pixelSize: 90, hiddenByUser: true }],
      },
    ],
    ...also,
  };
}

const drawn = (sheet: sheets_v4.Schema$Sheet, count = sheet.data?.[0]?.rowData?.length ?? 0) =>
  tabHtml([sheet], sheet, count).toString();

test('a tab has its widths, its header with notes, its links, drop-downs and formats', () => {
  const choice = { dataValidation: { condition: { type: 'ONE_OF_LIST' } } };
  const number = {
    formattedValue: '1,200',
    effectiveValue: { numberValue: 1200 },
    userEnteredFormat: { wrapStrategy: 'WRAP' },
  };
  const shown = drawn(
    tab([
      [text('high', choice), text('<Open>', { hyperlink: 'https://admin.google.com/' }), text('17')],
      [text('low'), number],
    ]),
  );
  expect(shown).toContain(
    '<table style="width:320px"><colgroup><col style="width:80px"><col style="width:240px"></colgroup>',
  );
  expect(shown).toContain('<th scope="col" title="How bad &quot;it&quot; is" class="noted">Severity</th>');
  expect(shown).toContain('<dt>Severity</dt><dd>How bad &quot;it&quot; is</dd>');
  expect(shown).toMatch(/<td><a href="https:[^"]*" target="_blank" rel="noreferrer">&lt;Open&gt;<\/a><\/td>/);
  expect(shown).toContain('<span class="choice">high');
  expect(shown).toContain('<td style="text-align:right;white-space:pre-wrap">1,200</td>');
  expect(shown).not.toContain('17');
});

test('of the conditional formats of a cell the first that holds counts', () => {
  const when = (type: string, value: string, format: sheets_v4.Schema$CellFormat) => ({
    ranges: [{ sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }],
    booleanRule: { condition: { type, values: [{ userEnteredValue: value }] }, format },
  });
  const conditionalFormats = [
    when('TEXT_EQ', 'HIGH', { backgroundColor: RED }),
    when('TEXT_CONTAINS', 'h', { backgroundColor: {}, textFormat: { bold: true } }),
  ];
  const shown = drawn(tab([[text('high'), text('high')], [text('low')]], { conditionalFormats }));
  expect(shown).toContain('<td style="--paper:#000000;font-weight:bold;--paper:#F4C7C3">high</td><td>high</td>');
  expect(shown).toContain('<td>low</td>');
  const unknown = (also: sheets_v4.Schema$Sheet) => () => drawn(tab([[text('a')]], also));
  expect(unknown({ conditionalFormats: [when('CUSTOM_FORMULA', '=A1>2', {})] })).toThrow(
    'the condition CUSTOM_FORMULA',
  );
  expect(unknown({ bandedRanges: [{}] })).toThrow('banded ranges');
});

test('of a long tab the first rows and the last are shown, and how many are left out', () => {
  const rows = Array.from({ length: 199 }, (_, i) => [text(`row ${i + 1}.`)]);
  const shown = drawn(tab(rows));
  expect(shown.match(/row \d+\./g)).toEqual(
    [...rows.slice(0, 23), ...rows.slice(-6)].map(([cell]) => cell?.formattedValue),
  );
  expect(shown).toContain('… and 170 more rows …');
  expect(drawn(tab(rows), 1200)).toContain('… and 1,176 more rows …');
});
