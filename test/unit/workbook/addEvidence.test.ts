import { addEvidence } from '../../../src/workbook/addEvidence';
import { evidenceTab, formatEvidence, readEvidence } from '../../../src/workbook/evidenceTab';
import { chain, standing } from '../evidence';
import { titles, ZONE } from './committed';

const place = (values: unknown[][]) => ({ tab: evidenceTab, timeZone: ZONE, gridRows: 200, gridColumns: 6, values });
const kinds = (requests: object[]) => requests.map(request => Object.keys(request)[0]);
const { waiting } = chain('a', '=1+1');

test('rows are read back as they were written, in whatever order people have the columns', () => {
  const values = [titles(evidenceTab), ...waiting.map(formatEvidence)];
  const turned = values.map(row => [...row].reverse());
  expect(readEvidence(values)).toEqual(standing(waiting));
  expect(readEvidence(turned)).toEqual(standing(waiting));
});

test('rows are added below, as literal text', () => {
  const requests = addEvidence(place([titles(evidenceTab)]), waiting, []);
  expect(kinds(requests)).toEqual(['appendCells']);
  expect(JSON.stringify(requests)).toContain('{"stringValue":"=1+1"}');
  expect(addEvidence(place([titles(evidenceTab), ['1']]), waiting.slice(1), [])).toHaveLength(1);
  expect(addEvidence(place([titles(evidenceTab)]), [], [])).toEqual([]);
});

test('where a chain begins, what stands in the tab is set aside as it is', () => {
  const values = [
    [...titles(evidenceTab), 'Mine'],
    [1, 'x', 'y', '', '', '', 'a remark'],
    ['', 'z'],
  ];
  const requests = addEvidence(place(values), waiting, ['Evidence until 2023-12-13 18:45']);
  expect(requests[0]).toMatchObject({
    addSheet: { properties: { sheetId: 1702521900, title: 'Evidence until 2023-12-13 18:45 (2)' } },
  });
  expect(kinds(requests).slice(-3)).toEqual(['updateCells', 'updateCells', 'appendCells']);
  const [copy, cleared] = requests.slice(-3);
  expect(copy?.updateCells?.start?.sheetId).toBe(1702521900);
  expect(
    copy?.updateCells?.rows?.map(row => row.values?.map(cell => Object.values(cell.userEnteredValue ?? {})[0])),
  ).toEqual([
    [1, 'x', 'y', undefined, undefined, undefined, 'a remark'],
    [undefined, 'z'],
  ]);
  expect(cleared?.updateCells).toMatchObject({
    range: { sheetId: 113, startRowIndex: 1, endColumnIndex: 7 },
    rows: [],
  });
});
