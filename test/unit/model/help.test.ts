import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpOf, saidOf } from '../../../src/model/help';
import { ACTIONS } from '../../../src/plan/actionsFor';
import { MAIL_CHART } from '../../../src/workbook/mailChart';
import { OVERVIEW_CHARTS } from '../../../src/workbook/overviewCharts';
import { ROWS } from '../../../src/workbook/settingRows';
import { STUDENT_MAIL_CHART } from '../../../src/workbook/studentMailChart';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';

const CHECKS = join(__dirname, '../../../src/checks');

test('a page is read by chapter and term', () => {
  const page =
    '<h1>A</h1>\n<h2>Mail</h2>\n<dl>\n<dt>Of</dt>\n<dd>Whom.</dd>\n<dt>At</dt>\n<dd>When.</dd>\n<dd>Where.</dd>\n</dl>\n';
  expect(helpOf(`${page}<h2>Runs</h2>`)).toEqual({
    Mail: [
      ['Of', 'Whom.'],
      ['At', 'When.', 'Where.'],
    ],
    Runs: [],
  });
});

const FOR_PEOPLE = ['To do', 'Remedies', 'Blind spots', 'Before it begins', 'Help'];
const CHARTS = [MAIL_CHART, STUDENT_MAIL_CHART, ...OVERVIEW_CHARTS].map(({ titles: [first = ''] }) => first);
const OTHERS = { 'Each setting': ROWS.map(({ name }) => name), Actions: [...ACTIONS], Charts: CHARTS };

test.each(CHARTS)('of the chart of %s the help page has a title and what its axes show', chart => {
  expect(saidOf(HELP, 'Charts', chart).length).toBeGreaterThanOrEqual(2);
});

test('of every action the help page has what is asked before and said after', () => {
  for (const action of ACTIONS) expect(saidOf(HELP, 'Actions', action)).toHaveLength(2);
});

test('terms that follow on one another share what is said after the last', () => {
  const help = helpOf(
    '<h2>A</h2><dl><dt>one</dt><dt>two</dt><dd>Both.</dd><dt>three</dt><dd>Alone.</dd><dt>four</dt></dl>',
  );
  const said = ['one', 'two', 'three', 'four', 'five'].map(term => saidOf(help, 'A', term));
  expect(said).toEqual([['Both.'], ['Both.'], ['Alone.'], [], []]);
  expect(saidOf(help, 'B', 'one')).toEqual([]);
});

test('every chapter and term of the help page is about something that is there', () => {
  const columns = Object.fromEntries(TABS.map(({ title, columns }) => [title, columns.map(({ title }) => title)]));
  for (const [chapter, terms] of Object.entries(HELP)) {
    if (!FOR_PEOPLE.includes(chapter))
      expect({ ...columns, ...OTHERS }[chapter]).toEqual(expect.arrayContaining(terms.map(([term]) => term)));
  }
});

test('what the help page says at length of what to do, a check says in short', () => {
  const checks = readdirSync(CHECKS).map(file => readFileSync(join(CHECKS, file), 'utf8'));
  const short = (HELP['To do'] ?? []).map(([term]) => term);
  expect(short.length).toBeGreaterThan(20);
  expect(short.filter(term => !checks.some(check => check.includes(`'${term}'`)))).toEqual([]);
  for (const term of short) expect(saidOf(HELP, 'To do', term ?? '')).toHaveLength(1);
});

test('the help page says of every setting what it does', () => {
  const settings = HELP['Each setting'] ?? [];
  expect(settings.map(([name]) => name)).toEqual(ROWS.map(({ name }) => name));
  for (const [, ...texts] of settings) expect(texts).toEqual([expect.stringMatching(/[.…0-9a-z]$/)]);
});

test('texts of the help page stand there as people read them', () => {
  const texts = Object.values(HELP).flat(2);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter(text => /[<>&\n]/.test(text))).toEqual([]);
});
