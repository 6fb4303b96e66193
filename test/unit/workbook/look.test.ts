import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { cadenceInWords } from '../../../src/model/cadence';
import { verdictOf } from '../../../src/plan/verdictOf';
import { look } from '../../../src/workbook/look';
import { overviewTab } from '../../../src/workbook/overviewTab';
import { policyTab } from '../../../src/workbook/policyTab';
import type { Tab } from '../../../src/workbook/tab';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';

test.each(TABS.map(tab => [tab.title, tab] as const))(
  '%s has its header, a filter unless charts lie on it, and its colours in columns that are there',
  (_, tab) => {
    const requests = look(tab, HELP);
    const header = requests.find(({ updateCells }) => updateCells)?.updateCells?.rows?.[0]?.values ?? [];
    expect(header.map(cell => cell.userEnteredValue?.stringValue)).toEqual(tab.columns.map(({ title }) => title));
    expect(requests.filter(({ setBasicFilter }) => setBasicFilter).length).toBe(tab === overviewTab ? 0 : 1);
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

/** Of each filter view its title, the column it goes by, and what it hides. */
const viewsOf = (tab: Tab) =>
  look(tab, HELP).flatMap(({ addFilterView }): unknown[] => {
    const { title, filterSpecs = [] } = (addFilterView?.filter ?? {}) as sheets_v4.Schema$FilterView;
    return filterSpecs.map(({ columnIndex, filterCriteria }) => [
      title,
      tab.columns[columnIndex ?? -1]?.title,
      filterCriteria?.hiddenValues,
    ]);
  });

test('filter views for each reader', () => {
  const open = ['anyone on the internet', 'anyone in the domain', 'any member'];
  const locked = ['managers and owners', 'owners only', 'nobody'];
  expect(TABS.flatMap(tab => viewsOf(tab).map(view => [tab.title, view]))).toEqual([
    ['Findings', ['Open, worst first', 'State', ['resolved']]],
    ['Groups', ['Open, worst first', 'Who may post', ['', ...locked]]],
    ['Groups', ['Locked', 'Who may post', ['', ...open]]],
    ['Changes', ['By an app', 'App', ['']]],
    ['Changes', ['Re-locks', 'What happened', ['seen', 'braked', 'restored', 'undone', 'failed', 'begun']]],
  ]);
  const ids = TABS.flatMap(tab => look(tab, HELP)).flatMap(
    ({ addFilterView }) => addFilterView?.filter?.filterViewId ?? [],
  );
  expect(ids).toEqual([1040, 1050, 1051, 1060, 1061]);
});
