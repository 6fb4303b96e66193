import { evaluationFigure, sizeFigure } from '../commands/bench/bundleFigures';
import { atLeast, atMost, type Figure } from '../commands/bench/figure';
import { growthOf } from '../commands/bench/growthOf';
import { growthPicture } from '../commands/bench/growthPicture';
import { dayFigures, hourFigures, playCourse } from '../commands/bench/sweepFigures';
import { watchFigures } from '../commands/bench/watchFigures';

/** Small: what 50,000 groups cost is for `npm run bench` to say. */
const GROUPS = 120;

/** The lines, as far as they are not those of `npm run replay`. */
const LINES = [
  'a 5-minute tick … requests',
  'a 5-minute tick … s',
  'from the first settings read to a re-lock read back … s',
  'an hourly audit … %',
  'an hourly audit … %',
  'a day … groups',
  'a day … queries',
  'a day … %',
  'a day … requests',
  'a day … h',
  'the longest tick … s',
  'reading every group for the first time … ×',
  'a commit … requests',
  'a commit … bytes',
  'a commit on the first day … requests',
  'a commit on the first day … bytes',
];

function expectWhole(figures: Figure[]): void {
  for (const each of figures) {
    expect(Object.keys(each)).toEqual(['name', 'value', 'unit', 'target', 'ok', 'naive', 'ratio']);
    expect([each.name, Number.isFinite(each.value), typeof each.naive]).toEqual([each.name, true, 'number']);
  }
}

test('every line is there, beside the naive way, and so is the picture', async () => {
  const course = playCourse(GROUPS, 1);
  const all = [...watchFigures(GROUPS), ...hourFigures(GROUPS), ...dayFigures(course)];

  expect(all.map(({ name, unit }) => `${name.split(', ')[0]} … ${unit}`)).toEqual(LINES);
  expectWhole(all);
  // Of so few groups the sweep and its shares say nothing; the others hold at any size.
  const missed = all.filter(({ ok, name }) => !ok && !/^an hourly audit|^reading every group|one a group/.test(name));
  expect(missed).toEqual([]);

  const { svg } = await growthPicture([growthOf(course)]);
  expect(svg).toContain('What it takes to watch a domain that grows');
});

test('so are the time of an evaluation and the size of the bundle', async () => {
  expectWhole([evaluationFigure(GROUPS), await sizeFigure()]);
});

test('figures do not depend on the machine', () => expect(hourFigures(60)).toEqual(hourFigures(60)));

test('a line that misses its target says so', () => {
  const measured = { name: 'requests', value: 71, unit: 'requests', naive: 142 };
  expect(atMost(70, measured)).toMatchObject({ target: '≤ 70', ok: false, ratio: 2 });
  expect(atMost(71, measured).ok).toBe(true);
  expect(atLeast(85, { name: 'averted', value: 42.5, unit: '%', naive: 0 })).toMatchObject({ ok: false, ratio: null });
  expect(atLeast(15, { name: 'faster', value: 30, unit: '×', naive: 1 })).toMatchObject({ ok: true, ratio: 30 });
});
