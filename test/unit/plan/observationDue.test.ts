import { NO_RECEIVED } from '../../../src/model/received';
import { observationDue, unitsToRead, watchedUnits } from '../../../src/plan/observationDue';
import { settings } from '../samples';

const AT = '2023-12-14T01:00:00.000Z';

test.each([
  ['an hour after its end', {}, '2023-12-14T03:00:00.000Z', AT],
  ['a second before that, the one before', {}, '2023-12-14T02:59:59.000Z', '2023-12-14T00:00:00.000Z'],
  ['not again', { doneAt: AT }, '2023-12-14T03:55:00.000Z', undefined],
  ['the next one', { doneAt: AT }, '2023-12-14T04:00:00.000Z', '2023-12-14T02:00:00.000Z'],
  ['not at once after a failure', { failedAt: '2023-12-14T03:00:00.000Z' }, '2023-12-14T03:14:59.000Z', undefined],
  ['a quarter of an hour after it', { failedAt: '2023-12-14T03:00:00.000Z' }, '2023-12-14T03:15:00.000Z', AT],
  ['hours that were missed are left out', { doneAt: AT }, '2023-12-14T09:00:00.000Z', '2023-12-14T07:00:00.000Z'],
])('%s', (_, given, now, due) => expect(observationDue({ ...NO_RECEIVED, ...given }, now)).toBe(due));

test('students’ units are watched only if Student mail is on', () => {
  const named = { domainOnlyUnits: ['/Young'], studentUnits: ['/Students'] };
  expect(watchedUnits(settings(named))).toEqual(['/Young']);
  expect(watchedUnits(settings({ ...named, studentMail: 'on' }))).toEqual(['/Young', '/Students']);
});

const unit = (path: string) => ({ id: `id:${path}`, path });
const PATHS = ['/Staff', '/Students/A', '/Students/B', '/Students/B/C'];
const UNITS = ['/', '/Staff', '/Students', '/Students/A', '/Students/B', '/Students/B/C', '/Students/Empty'].map(unit);
const pathsOf = (names: string[], seen: Record<string, string> = {}) => {
  const { due, missing } = unitsToRead(names, UNITS, PATHS, seen, AT);
  return { due: due.map(({ path }) => path), missing };
};

test('units with accounts are read, the deepest first, and no others', () =>
  expect(pathsOf(['/students'])).toEqual({ due: ['/Students/B/C', '/Students/A', '/Students/B'], missing: [] }));

test('those come first that were not read for longest, and those read already do not', () => {
  const seen = { 'id:/Students/B/C': '2023-12-14T00:00:00.000Z', 'id:/Students/A': AT };
  expect(pathsOf(['/Students'], seen).due).toEqual(['/Students/B', '/Students/B/C']);
});

test('a name that no account is in or below is missing', () =>
  expect(pathsOf(['/Students/B', '/Pupils'])).toEqual({ due: ['/Students/B/C', '/Students/B'], missing: ['/Pupils'] }));

test('forty units an hour', () => {
  const many = Array.from({ length: 100 }, (_, i) => unit(`/Students/${100 + i}`));
  const paths = many.map(({ path }) => path);
  const seen = Object.fromEntries(many.slice(0, 25).map(({ id }) => [id, AT]));
  expect(unitsToRead(['/Students'], many, paths, {}, AT).due.length).toBe(40);
  expect(unitsToRead(['/Students'], many, paths, seen, AT).due.length).toBe(15);
});
