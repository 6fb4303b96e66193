import { plainValue } from '../../../src/workbook/cells';
import type { Values } from '../../../src/workbook/rows';
import { formatRun, readRuns, runsTab } from '../../../src/workbook/runsTab';
import { later, NOW, run } from '../samples';

const ZONE = 'America/Los_Angeles';
const TITLES = runsTab.columns.map(({ title }) => title);
const TOLD = 're-locked: all@example.org\nexplained: staff@example.org';
const cells = (given: Parameters<typeof run>[0]) => formatRun(run(given)).map(cell => plainValue(cell, ZONE));

test('ticks read back: when they began and what was mailed', () => {
  expect(readRuns([TITLES, cells({ told: TOLD }), cells({ at: later(5) })], ZONE)).toEqual([
    { at: NOW, told: TOLD },
    { at: later(5), told: '' },
  ]);
});

test('wherever the columns were moved', () => {
  const moved = (row: unknown[]) => ['people write here', ...[...row].reverse()];
  expect(readRuns([['Notes', ...[...TITLES].reverse()], moved(cells({ told: TOLD }))], ZONE)).toEqual([
    { at: NOW, told: TOLD },
  ]);
});

test.each<[string, Values]>([
  ['nothing at all', []],
  ['only the header', [TITLES]],
  ['no title', [[], cells({})]],
  ['a time that is text', [TITLES, ['yesterday', ...cells({}).slice(1)]]],
  ['a number that is text', [TITLES, ['45273.5', ...cells({}).slice(1)]]],
  ['a number that is no time', [TITLES, [7, ...cells({}).slice(1)]]],
  ['an empty row', [TITLES, []]],
])('no tick is read from %s', (_, values) => expect(readRuns(values, ZONE)).toEqual([]));

test('a tick without the column of mails mailed nothing, as far as is known', () => {
  const mails = TITLES.indexOf('Mailed');
  const without = (row: (string | number)[]) => row.filter((_, index) => index !== mails);
  expect(readRuns([without(TITLES), without(cells({ told: TOLD }))], ZONE)).toEqual([{ at: NOW, told: '' }]);
});
