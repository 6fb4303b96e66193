import { look } from '../../../src/workbook/look';
import { policyTab } from '../../../src/workbook/policyTab';
import { TABS } from '../../../src/workbook/tabs';

test.each(TABS.map(tab => [tab.title, tab] as const))(
  '%s has its header, a filter, and its colours in columns that are there',
  (_, tab) => {
    const requests = look(tab);
    const header = requests.find(({ updateCells }) => updateCells)?.updateCells?.rows?.[0]?.values ?? [];
    expect(header.map(cell => cell.userEnteredValue?.stringValue)).toEqual(tab.columns.map(({ title }) => title));
    expect(requests.filter(({ setBasicFilter }) => setBasicFilter).length).toBe(1);
    const tinted = requests.flatMap(request => request.addConditionalFormatRule?.rule?.ranges ?? []);
    expect(tinted.map(({ startColumnIndex }) => startColumnIndex)).toEqual(
      (tab.tints ?? []).map(({ column }) => tab.columns.map(({ title }) => title).indexOf(column)),
    );
    expect(tinted.every(({ startColumnIndex }) => (startColumnIndex ?? -1) >= 0)).toBe(true);
  },
);

test('tabs written by Postlock warn whoever edits them, and those of people do not', () => {
  const warned = TABS.filter(tab =>
    look(tab).some(({ addProtectedRange }) => addProtectedRange?.protectedRange?.warningOnly),
  );
  expect(warned.map(({ title }) => title)).toEqual(['Overview', 'Findings', 'Groups', 'Changes', 'Runs', 'State']);
});

test('the Policy tab offers what can stand there, and takes what cannot, to say so', () => {
  const rules = look(policyTab).flatMap(({ setDataValidation }) => setDataValidation ?? []);
  const choices = rules.map(({ rule }) => [
    rule?.strict,
    rule?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue),
  ]);
  expect(choices).toEqual([
    [false, ['anyone', 'domain', 'members', 'managers', 'owners', 'nobody']],
    [false, ['not required', 'all messages']],
    [false, ['report', 're-lock']],
  ]);
});
