import { helpOf } from '../../../src/model/help';
import { ROWS } from '../../../src/workbook/settingRows';
import { TABS } from '../../../src/workbook/tabs';
import { HELP } from '../help';

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

test('every chapter and term of the help page is about something that is there', () => {
  const columns = Object.fromEntries(TABS.map(({ title, columns }) => [title, columns.map(({ title }) => title)]));
  for (const [chapter, terms] of Object.entries(HELP)) {
    const known = chapter === 'Each setting' ? ROWS.map(({ name }) => name) : columns[chapter];
    if (chapter !== 'Blind spots') expect(known).toEqual(expect.arrayContaining(terms.map(([term]) => term)));
  }
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
