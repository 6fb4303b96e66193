import { cadenceInWords } from '../../../src/model/cadence';
import { verdictOf } from '../../../src/plan/verdictOf';
import { look } from '../../../src/workbook/look';
import { overviewTab } from '../../../src/workbook/overviewTab';
import { policyTab } from '../../../src/workbook/policyTab';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';

test.each(TABS.map(tab => [tab.title, tab] as const))(
  '%s has its header, a filter, and its colours in columns that are there',
  (_, tab) => {
    const requests = look(tab, HELP);
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
    look(tab, HELP).some(({ addProtectedRange }) => addProtectedRange?.protectedRange?.warningOnly),
  );
  expect(warned.map(({ title }) => title)).toEqual([
    'Overview',
    'Findings',
    'Groups',
    'Changes',
    'Mail',
    'Delivery',
    'Student mail',
    'Coverage',
    'Runs',
    'Evidence',
    'State',
  ]);
});

test.each([
  ['green', { all: 1, within: 1, open: [], unknown: [] }],
  ['green', { all: 3, within: 3, open: [], unknown: [] }],
  ['red', { all: 3, within: 2, open: ['a@x.org'], unknown: [] }],
  ['red', { all: 3, within: 1, open: ['a@x.org', 'b@x.org'], unknown: [] }],
  ['red', { all: 3, within: 1, open: ['a@x.org'], unknown: ['b@x.org'] }],
  ['orange', { all: 3, within: 2, open: [], unknown: ['a@x.org'] }],
  [undefined, { all: 0, within: 0, open: [], unknown: [] }],
])('the Overview shows in %s a verdict on %j', (colour, tally) => {
  const verdict = verdictOf(tally);
  expect(overviewTab.tints?.find(({ text }) => verdict.includes(text))?.colour).toBe(colour);
});

test('the Overview shows in red that nothing is watched', () => {
  expect(overviewTab.tints?.find(({ text }) => cadenceInWords(0).includes(text))?.colour).toBe('red');
});

test('the Policy tab offers what can stand there, and takes what cannot, to say so', () => {
  const rules = look(policyTab, HELP).flatMap(({ setDataValidation }) => setDataValidation ?? []);
  const choices = rules.map(({ rule }) => [
    rule?.strict,
    rule?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue),
  ]);
  expect(choices).toEqual([
    [false, ['anyone', 'domain', 'members', 'managers', 'owners', 'nobody']],
    [false, ['not required', 'all messages']],
    [false, ['report', 're-lock']],
    [false, ['on', 'off']],
  ]);
});

test('the note of a column says what the help page says of it', () => {
  const header = look(policyTab, HELP).find(({ updateCells }) => updateCells)?.updateCells;
  const notes = header?.rows?.[0]?.values?.map(({ userEnteredValue, note }) => [userEnteredValue?.stringValue, note]);
  expect(notes).toEqual(HELP.Policy);
  expect(header?.fields).toContain('note');
});
