import { newSheet, type Spreadsheet } from '../../emulator/google/sheets/spreadsheet';
import { clearTab, deleteTab, pasteCell, readTab, renameTab, sortTab, typeCell } from '../../emulator/person';
import { worldOf } from '../../emulator/worldOf';

/** A spreadsheet with one tab of text, and a second tab. */
function worldWith(...rows: string[][]) {
  const world = worldOf();
  const sheets = [
    newSheet(1, 0, { title: 'Policy', gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 } }),
    newSheet(2, 1),
  ];
  const properties = { title: 'Audit', locale: 'en_US', timeZone: 'America/Los_Angeles' };
  const spreadsheet: Spreadsheet = { id: 'x', createdBy: 'admin@school.example', properties, sheets };
  world.spreadsheets.set('x', spreadsheet);
  rows.forEach((row, i) => {
    row.forEach((text, j) => {
      typeCell(world, 'x', 'Policy', i, j, text);
    });
  });
  return { world, spreadsheet };
}

test.each([
  ['12', '12', 12],
  ['-1.5', '-1.5', -1.5],
  ['50%', '50%', 0.5],
  ['1/31/2024 10:30', '2024-01-31 10:30', 45322.4375],
])('%s shows as %s and is the number %d', (typed, shown, value) => {
  const { world, spreadsheet } = worldWith([typed]);
  expect(readTab(world, 'x', 'Policy')).toEqual([[shown]]);
  expect(spreadsheet.sheets[0]?.rows[0]?.[0]?.userEnteredValue).toEqual({ numberValue: value });
});

test.each(['all students', '2024-02-30', '1.2.3', "O'Neil", '@home'])('%s is text', typed => {
  const { world, spreadsheet } = worldWith([typed]);
  expect(readTab(world, 'x', 'Policy')).toEqual([[typed]]);
  expect(spreadsheet.sheets[0]?.rows[0]?.[0]?.userEnteredValue).toEqual({ stringValue: typed });
});

test("a leading ' makes text of anything, and + or - a formula of text", () => {
  expect(readTab(worldWith(["'=1+1", '- a point', '+1 Club']).world, 'x', 'Policy')).toEqual([
    ['=1+1', '#ERROR!', '#ERROR!'],
  ]);
});

test('a strict drop-down refuses what is typed, but not what is pasted', () => {
  const { world, spreadsheet } = worldWith(['yes']);
  const [sheet] = spreadsheet.sheets;
  const dataValidation = { strict: true, condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }] } };
  if (sheet) sheet.rows[0] = [{ ...sheet.rows[0]?.[0], dataValidation }];
  expect(() => typeCell(world, 'x', 'Policy', 0, 0, 'no')).toThrow('takes only yes');
  pasteCell(world, 'x', 'Policy', 0, 0, 'no');
  expect(readTab(world, 'x', 'Policy')).toEqual([['no']]);
});

test('sorting leaves the header where it is', () => {
  const { world } = worldWith(['Name', 'N'], ['b', '10'], ['a', '9'], ['', '1']);
  sortTab(world, 'x', 'Policy', 0);
  expect(readTab(world, 'x', 'Policy')).toEqual([
    ['Name', 'N'],
    ['a', '9'],
    ['b', '10'],
    ['', '1'],
  ]);
});

test('tabs are cleared, renamed and deleted, but not the last one', () => {
  const { world } = worldWith(['a']);
  clearTab(world, 'x', 'Policy');
  expect(readTab(world, 'x', 'Policy')).toEqual([]);
  renameTab(world, 'x', 'Policy', 'Old policy');
  expect(() => readTab(world, 'x', 'Policy')).toThrow('There is no tab Policy');
  deleteTab(world, 'x', 'Old policy');
  expect(() => deleteTab(world, 'x', 'Sheet2')).toThrow("You can't remove all the sheets in a document.");
});
